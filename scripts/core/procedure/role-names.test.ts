import { expect, test } from "vitest";
import { loadSchemas } from "../../ports/schemas-node.ts";
import { roleNames } from "./role-names.ts";

test("roles are called what the schemas call them", () => {
  const { common } = loadSchemas() as unknown as {
    common: { $defs: { role: { "x-enum-label": unknown } } };
  };
  expect(roleNames).toEqual(common.$defs.role["x-enum-label"]);
});
