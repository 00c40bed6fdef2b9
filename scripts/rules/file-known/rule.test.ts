import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

test.each<[string, Edits, string[]]>([
  ["every file has its kind", {}, []],
  ["a note beside the plans", { "plans/notes.txt": "x" }, ["error no-kind plans/notes.txt#0"]],
  ["a plan with capitals in its name", { "plans/Web.yaml": "id: web\n" }, ["error no-kind plans/Web.yaml#0"]],
  ["a plan named .yml", { "plans/web.yml": "id: web\n" }, ["error wrong-extension plans/web.yml#0"]],
  [
    "a record in no year",
    { "records/checks/website-2026-10.yaml": "id: x\n" },
    ["error no-kind records/checks/website-2026-10.yaml#0"],
  ],
  ["a name with a space", { "plans/my plan.yaml": "id: x\n" }, ["error odd-name plans/my plan.yaml#0"]],
  ["no register of devices", { "registry/devices.yaml": null }, ["error missing registry/devices.yaml#0"]],
  ["an empty folder kept by git", { "records/holds/.gitkeep": "" }, []],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
