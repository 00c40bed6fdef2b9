import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const registry = "registry/systems.yaml";
const plan = "plans/website.yaml";
const records = `${registry}#/systems/0`;
const website = `${registry}#/systems/1`;
const lifecycle = (changes: Record<string, unknown>): Edits => ({
  [registry]: Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [`/systems/1/lifecycle/${key}`, value]),
  ),
});
const ends = (day: string): Edits => ({ [plan]: { "/effectiveTo": day } });
const retired = { status: "retired", retiredOn: "2026-11-20", finalBackup: "資料轉入新系統" };

test.each<[string, Edits, string[]]>([
  ["systems in use with plans that do not end", {}, []],

  ["planned for tomorrow", lifecycle({ status: "planned", inServiceFrom: "2026-11-23" }), []],
  [
    "still planned on its first day in service",
    lifecycle({ status: "planned", inServiceFrom: "2026-11-22" }),
    [`error start-passed ${website}/lifecycle/status`],
  ],

  ["to retire today", lifecycle({ status: "retiring", retiredOn: "2026-11-22" }), []],
  [
    "said to have retired yesterday, still marked as retiring",
    lifecycle({ status: "retiring", retiredOn: "2026-11-21" }),
    [`error retirement-passed ${website}/lifecycle/status`],
  ],
  [
    "retired before it went into service",
    lifecycle({ status: "retiring", retiredOn: "2026-09-30" }),
    [`error retired-before-service ${website}/lifecycle/retiredOn`],
  ],
  [
    "retired on its first day",
    { ...lifecycle({ ...retired, retiredOn: "2026-10-01" }), ...ends("2026-10-01") },
    [],
  ],

  [
    "core without a day",
    { [registry]: { "/systems/0/coreSince": undefined } },
    [`error core-day-missing ${records}/coreSince`],
  ],
  ["a day without core is history", { [registry]: { "/systems/0/core": false } }, []],

  ["retired, its plan ended, its data settled", { ...lifecycle(retired), ...ends("2026-11-20") }, []],
  [
    "retired without a day",
    { ...lifecycle({ status: "retired", finalBackup: "封存" }), ...ends("2026-11-20") },
    [`error retirement-day-missing ${website}/lifecycle/retiredOn`],
  ],
  [
    "retired while its plan has no end",
    lifecycle(retired),
    [`error plan-still-in-force ${plan}#/effectiveTo`],
  ],
  ["retired, its plan ending today", { ...lifecycle(retired), ...ends("2026-11-22") }, []],
  [
    "retired while its plan ends tomorrow",
    { ...lifecycle(retired), ...ends("2026-11-23") },
    [`error plan-still-in-force ${plan}#/effectiveTo`],
  ],
  [
    "retired without a word on its data",
    { ...lifecycle({ status: "retired", retiredOn: "2026-11-20" }), ...ends("2026-11-20") },
    [`warning data-undecided ${website}/lifecycle/finalBackup`],
  ],

  [
    "a plan that ends while the system stays",
    ends("2026-12-31"),
    [`warning plan-ends-first ${plan}#/effectiveTo`],
  ],
  [
    "a plan that ends the day before the system retires",
    { ...lifecycle({ status: "retiring", retiredOn: "2027-01-01" }), ...ends("2026-12-31") },
    [],
  ],
  [
    "a plan that ends two days before the system retires",
    { ...lifecycle({ status: "retiring", retiredOn: "2027-01-02" }), ...ends("2026-12-31") },
    [`warning plan-ends-first ${plan}#/effectiveTo`],
  ],
  ["a plan that ended yesterday is judged elsewhere", ends("2026-11-21"), []],
  [
    "a plan that ends today is about to leave the system alone",
    ends("2026-11-22"),
    [`warning plan-ends-first ${plan}#/effectiveTo`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
