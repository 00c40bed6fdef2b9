import { expect, test } from "vitest";
import { rules } from "../rules/index.ts";
import { collected } from "../testing/institution.ts";
import { buildModel } from "./model.ts";
import { unreadOf } from "./unread.ts";

const today = "2026-11-22";

test.each([
  ["restore-test-current", "plans/website.yaml", ["plans/website.yaml"]],
  ["restore-test-current", "registry/media.yaml", []],
  ["media-in-custody", "registry/media.yaml", ["registry/media.yaml"]],
  ["yaml-well-formed", "plans/website.yaml", []],
])("%s, where %s cannot be read, misses %j", (id, path, missed) => {
  const rule = rules.find((one) => one.id === id);
  const model = buildModel({ ...collected({ [path]: "id: [\n" }, { allowFaults: true }), today });
  if (rule === undefined || model === undefined) throw new Error("no such rule, or no policy");
  expect(unreadOf(model, rule)).toEqual(missed);
});
