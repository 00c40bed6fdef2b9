import { expect, test } from "vitest";
import { urlNamespace, uuid5 } from "./uuid.ts";

// The expected values come from uuid.uuid5 of Python 3.11.
test.each([
  ["6ba7b810-9dad-11d1-80b4-00c04fd430c8", "python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d"],
  [urlNamespace, "urn:backproof:oscal", "5d8a3200-3ca2-598e-9b69-db1f48c153b3"],
  [urlNamespace, "備份", "1b08856c-94b4-5c2f-bd1d-d18555bf42dc"],
])("in %s, %s is %s", (namespace, name, uuid) => {
  expect(uuid5(namespace, name)).toBe(uuid);
});
