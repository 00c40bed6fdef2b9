import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const place = `${plan}#/copies/0/immutableDays`;
const source = { kind: "choice", "zh-TW": "本校訂定", en: "The institution's choice" };

test.each<[string, Edits, string[]]>([
  ["fourteen days and thirty", {}, []],
  ["a day short", { [plan]: { "/copies/0/immutableDays": 13 } }, [`warning too-short ${place}`]],
  [
    "two copies short are two findings",
    { [plan]: { "/copies/0/immutableDays": 7, "/copies/1/immutableDays": 1 } },
    [`warning too-short ${place}`, `warning too-short ${plan}#/copies/1/immutableDays`],
  ],
  ["a copy that does not claim it", { [plan]: { "/copies/0/immutableDays": undefined } }, []],
  ["a mirror is no copy", { [plan]: { "/copies/0/immutableDays": 1, "/copies/0/isMirror": true } }, []],
  [
    "a day short of what the institution itself demands",
    {
      "policy/parameters.yaml": { "/settings/immutableDays": [{ value: 15, when: { core: true }, source }] },
    },
    [`error too-short ${place}`],
  ],
  ["no source asks the website for it", { "plans/website.yaml": { "/copies/0/immutableDays": 1 } }, []],
  [
    "a plan past its last day",
    { [plan]: { "/copies/0/immutableDays": 1, "/effectiveTo": "2026-11-21" } },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
