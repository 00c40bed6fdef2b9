import { describe, expect, test } from "vitest";
import { assessments, type Edits, findings, reading } from "../../testing/institution.ts";
import { forms } from "./forms.ts";
import rule from "./rule.ts";

const plan = "plans/website.yaml";
const check = "records/checks/2026/website-2026-11.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";

test.each<[string, Edits, string]>([
  [
    "a field is missing",
    { [plan]: { "/approval/approvedOn": undefined } },
    `missing-key ${plan}#/approval/approvedOn`,
  ],
  ["a whole part is missing", { [plan]: { "/approval": undefined } }, `missing-key ${plan}#/approval`],
  [
    "a required key is misspelled: one cause",
    { [plan]: { "/revision": undefined, "/revison": 2 } },
    `misspelled-key ${plan}#/revison`,
  ],
  [
    "an optional key is misspelled",
    { [plan]: { "/restoreEstimate/sizeGib": 20 } },
    `misspelled-key ${plan}#/restoreEstimate/sizeGib`,
  ],
  ["a key that nobody asked for", { [plan]: { "/color": "red" } }, `unknown-key ${plan}#/color`],
  ["a number where text belongs", { [plan]: { "/form/edition": 2 } }, `wrong-type ${plan}#/form/edition`],
  ["text where a number belongs", { [plan]: { "/revision": "2" } }, `wrong-type ${plan}#/revision`],
  ["a choice that is none", { [plan]: { "/items/0/method": "fulll" } }, `not-one-of ${plan}#/items/0/method`],
  [
    "a date of the Republic's calendar",
    { [plan]: { "/preparedOn": "110/03/29" } },
    `roc-date ${plan}#/preparedOn`,
  ],
  ["a date without zeros", { [plan]: { "/preparedOn": "2026-3-5" } }, `roc-date ${plan}#/preparedOn`],
  [
    "a day that does not exist",
    { [plan]: { "/preparedOn": "2026-02-30" } },
    `not-a-date ${plan}#/preparedOn`,
  ],
  ["the year 115", { [plan]: { "/preparedOn": "0115-03-29" } }, `roc-date ${plan}#/preparedOn`],
  [
    "a role that ends before it begins",
    {
      "policy/people.yaml": { "/people/0/roles/0/from": "2026-02-01", "/people/0/roles/0/to": "2026-01-31" },
    },
    "ends-before-start policy/people.yaml#/people/0/roles/0/to",
  ],
  [
    "a moment without offset",
    { [check]: { "/runs/0/endedAt": "2026-11-01T03:30:00" } },
    `not-a-timestamp ${check}#/runs/0/endedAt`,
  ],
  [
    "a duration in words",
    { [plan]: { "/items/0/retention": "60 days" } },
    `not-a-duration ${plan}#/items/0/retention`,
  ],
  [
    "a date in characters, longer than a date",
    { [plan]: { "/preparedOn": "民國114年12月11日" } },
    `roc-date ${plan}#/preparedOn`,
  ],
  [
    "a time in the quotes of a text",
    { [plan]: { "/jobs/0/schedule/time": "“01:00”" } },
    `wrong-form ${plan}#/jobs/0/schedule/time`,
  ],
  [
    "half a digest, which is not blank",
    { [check]: { "/logs/0/sha256": "0123abcd" } },
    `wrong-form ${check}#/logs/0/sha256`,
  ],
  ["blank text", { [plan]: { "/requirement": "  " } }, `blank-text ${plan}#/requirement`],
  ["an id with capitals", { [plan]: { "/items/0/id": "Site" } }, `wrong-form ${plan}#/items/0/id`],
  ["a number out of range", { [plan]: { "/revision": 0 } }, `out-of-range ${plan}#/revision`],
  [
    "text that is too long",
    { [plan]: { "/requestingUnit": "單".repeat(201) } },
    `too-long ${plan}#/requestingUnit`,
  ],
  ["an empty list", { [plan]: { "/items": [] } }, `too-few ${plan}#/items`],
  [
    "a weekly schedule without its day",
    { [plan]: { "/jobs/0/schedule/weekdays": undefined } },
    `missing-key ${plan}#/jobs/0/schedule/weekdays`,
  ],
  [
    "an exception about two things",
    { [exception]: { "/about/restoration": "rt-2026-001" } },
    `one-of-two ${exception}#/about`,
  ],
  ["evidence without a place", { [check]: { "/logs/0/stored": undefined } }, `one-of-two ${check}#/logs/0`],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual([`error ${expected}`]);
});

test("a role of a single day is a role", () => {
  const edits = {
    "policy/people.yaml": { "/people/0/roles/0/from": "2026-02-01", "/people/0/roles/0/to": "2026-02-01" },
  };
  expect(findings(rule, edits)).toEqual([]);
});

test("approved content inside a receipt is held to the schema of what was approved", () => {
  const receipt = "records/approvals/website/1.yaml";
  expect(findings(rule, { [receipt]: { "/content/revison": 1 } })).toEqual([
    `error unknown-key ${receipt}#/content/revison`,
  ]);
});

describe("the words of a finding", () => {
  const text = (edits: Edits, locale: "zh-TW" | "en"): string => {
    const [found] = assessments(rule, edits).flatMap((one) => one.findings);
    const words = rule.messages[found?.message ?? ""];
    return `${words?.[locale](found?.args ?? {})}${words?.mend[locale](found?.args ?? {})}`;
  };

  test("give the corrected date", () => {
    const edits = { [plan]: { "/preparedOn": "110/03/29" } };
    expect(text(edits, "zh-TW")).toBe(
      "「填表日期」的「110/03/29」不是 YYYY-MM-DD 形式的西元日期。請改為 2021-03-29。",
    );
    expect(text(edits, "en")).toBe(
      '"Prepared on": "110/03/29" is not a date of the form YYYY-MM-DD (AD).Write 2021-03-29.',
    );
  });

  test("name the field as the form does, and the choices with their meaning", () => {
    expect(text({ [plan]: { "/approval/approvedOn": undefined } }, "zh-TW")).toContain(
      "「核准日期」（approvedOn）",
    );
    expect(text({ [plan]: { "/items/0/method": "fulll" } }, "zh-TW")).toContain(
      "是否為 full。可用：full（完整備份）、differential（差異備份）",
    );
    expect(text({ [plan]: { "/items/0/method": "fulll" } }, "en")).toContain(
      "full (Full), differential (Differential)",
    );
  });

  test.each<[string, Edits, string, string]>([
    [
      "the name of a person, where the id belongs",
      { [plan]: { "/preparedBy": "陳大文" } },
      "請填識別碼而非名稱",
      "Write an id, not a name",
    ],
    [
      "a number below the least",
      { [plan]: { "/revision": 0 } },
      "超出範圍。應不小於 1。",
      "out of range.It must be at least 1.",
    ],
    [
      "a list where text belongs",
      { [plan]: { "/requestingUnit": ["秘書室"] } },
      "請改為文字。",
      "Change it to text.",
    ],
  ])("tell how to mend %s", (_, edits, chinese, english) => {
    expect(text(edits, "zh-TW")).toContain(chinese);
    expect(text(edits, "en")).toContain(english);
  });

  test("show nobody a pattern", () => {
    const patterns = (node: unknown): string[] =>
      typeof node !== "object" || node === null
        ? []
        : Object.entries(node).flatMap(([key, value]) =>
            key === "pattern" && typeof value === "string" ? [value] : patterns(value),
          );
    const asked = new Set(patterns(reading.schemas));
    asked.delete("\\S");
    expect([...asked].filter((pattern) => forms[pattern] === undefined)).toEqual([]);
    expect(Object.keys(forms).filter((pattern) => !asked.has(pattern))).toEqual([]);
  });
});
