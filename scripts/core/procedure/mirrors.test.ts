import { expect, test } from "vitest";
import { loadSchemas } from "../../ports/schemas-node.ts";
import { protectionNames } from "./mirrors.ts";

test("protections are called what the schemas call them", () => {
  const { systems } = loadSchemas() as unknown as {
    systems: { $defs: { hostProtection: { "x-enum-label": unknown } } };
  };
  expect(protectionNames).toEqual(systems.$defs.hostProtection["x-enum-label"]);
});
