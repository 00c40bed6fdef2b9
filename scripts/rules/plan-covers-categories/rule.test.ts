import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const website = "plans/website.yaml";
const registry = "registry/systems.yaml";
const withoutSource: Edits = { [plan]: { "/items/2": undefined } };

test.each<[string, Edits, string[]]>([
  ["every category has an item", {}, []],
  ["no item for system settings", { [plan]: { "/items/3": undefined } }, [`error missing ${plan}#/items`]],
  [
    "no item for applications",
    { [plan]: { "/items/1/category": "file_data" } },
    [`error missing ${plan}#/items`],
  ],
  [
    "neither database nor application is in a whole-machine backup",
    { [plan]: { "/items/0/category": "vm_image", "/items/1/category": "vm_image" } },
    [`error missing ${plan}#/items`, `error missing ${plan}#/items`],
  ],
  [
    "settings declared not applicable with a reason (the website does so)",
    { [website]: { "/notApplicable/0/reason": "設定隨映像重建。" } },
    [],
  ],
  ["the reason removed", { [website]: { "/notApplicable": undefined } }, [`error missing ${website}#/items`]],
  [
    "declared not applicable although backed up",
    { [website]: { "/notApplicable/-": { category: "database", reason: "靜態網頁。" } } },
    [`warning contradicted ${website}#/notApplicable/1/category`],
  ],
  ["source code of a system developed in house", withoutSource, [`error source-code-missing ${plan}#/items`]],
  [
    "source code of a system developed outside",
    { [website]: { "/items/2": undefined } },
    [`error source-code-missing ${website}#/items`],
  ],
  [
    "a bought system has no source code",
    { ...withoutSource, [registry]: { "/systems/0/development": "cots" } },
    [],
  ],
  ["nor has a rented one", { ...withoutSource, [registry]: { "/systems/0/development": "saas" } }, []],
  [
    "a reason does not excuse source code",
    {
      [plan]: {
        "/items/2": undefined,
        "/notApplicable": [{ category: "source_code", reason: "由廠商保管。" }],
      },
    },
    [`warning source-code-excused ${plan}#/notApplicable/0`],
  ],
  [
    "only an advisory profile asks for source code",
    { ...withoutSource, "policy/profiles/tw-baseline.yaml": { "/mandatory": false } },
    [`warning source-code-missing ${plan}#/items`],
  ],
  [
    "a system not yet in service",
    { [plan]: { "/items/3": undefined }, [registry]: { "/systems/0/lifecycle/status": "planned" } },
    [],
  ],
  [
    "a system on its way out",
    { [plan]: { "/items/3": undefined }, [registry]: { "/systems/0/lifecycle/status": "retiring" } },
    [`error missing ${plan}#/items`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ["on the last day in force", "2026-11-22", [`error missing ${plan}#/items`]],
  ["the day after", "2026-11-21", []],
])("a plan that ends, %s", (_, effectiveTo, expected) => {
  expect(findings(rule, { [plan]: { "/items/3": undefined, "/effectiveTo": effectiveTo } })).toEqual(
    expected,
  );
});
