import { expect, test } from "vitest";
import { loadSchemas } from "../../ports/schemas-node.ts";
import { statementNames } from "./statement-names.ts";

test("statements are called what the schema calls them", () => {
  const { attestation } = loadSchemas() as unknown as {
    attestation: { $defs: { statement: { "x-enum-label": unknown } } };
  };
  expect(statementNames).toEqual(attestation.$defs.statement["x-enum-label"]);
});
