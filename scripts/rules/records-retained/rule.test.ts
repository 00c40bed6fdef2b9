import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import { restorationPath, restorationText } from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const disposal = "records/disposals/2026/dsp-2026-001.yaml";
const parameters = "policy/parameters.yaml";
interface Row {
  readonly kind: string;
  readonly path: string;
  readonly endedOn?: string;
  readonly retainUntil?: string;
}
/** A disposal of records on 2026-11-12, of which each was to be kept through the day before. */
const disposed = (rows: readonly Row[], edit: Readonly<Record<string, unknown>> = {}): Edits => ({
  [disposal]: {
    "/kind": "records",
    "/media": undefined,
    "/method": "delete",
    "/records": rows.map((row) => ({ endedOn: "2023-11-11", retainUntil: "2026-11-11", ...row })),
    ...edit,
  },
});
const check = { kind: "check", path: "records/checks/2023/website-2023-10.yaml" };
const config = { kind: "config", path: "records/configs/2023/cfg-2023-001.yaml" };
const plan = { kind: "plan", path: "plans/website.yaml" };
const receipt = { kind: "approval", path: "records/approvals/student-records/1.yaml" };
const restoration = { kind: "restoration", path: "records/restorations/2023/rt-2023-001.yaml" };
const early = `error destroyed-early ${disposal}#/records/0`;
const secondTest: Edits = { [restorationPath("rt-2026-002")]: restorationText("rt-2026-002") };
const months = (value: number, kind: string, when?: object) => ({
  value,
  ...(when && { when }),
  source: { kind, "zh-TW": "來源", en: "Source" },
});
const fiveYears: Edits = {
  [parameters]: { "/profiles/-": "pdpa-records-5y" },
};

test.each<[string, Edits, string[]]>([
  ["nothing was destroyed", {}, []],

  ["the day after three years", disposed([check, config, plan, receipt]), []],
  [
    "the last day of three years",
    disposed([{ ...check, endedOn: "2023-11-12", retainUntil: "2026-11-12" }]),
    [early],
  ],
  [
    "the end of February: kept through the 29th",
    disposed([{ ...check, endedOn: "2025-02-28", retainUntil: "2028-02-29" }], { "/date": "2028-02-29" }),
    [early],
  ],
  [
    "the first of March",
    disposed([{ ...check, endedOn: "2025-02-28", retainUntil: "2028-02-29" }], { "/date": "2028-03-01" }),
    [],
  ],
  [
    "a last day stated too early is one breach, not two",
    disposed([{ ...check, endedOn: "2024-11-12", retainUntil: "2025-11-12" }]),
    [early],
  ],
  ["a longer keeping that was promised", disposed([{ ...check, retainUntil: "2026-11-12" }]), [early]],
  [
    "three of four too early: one finding at the first of them",
    disposed([
      check,
      { ...config, endedOn: "2024-01-01" },
      { ...plan, endedOn: "2024-02-01" },
      { ...receipt, endedOn: "2024-03-01" },
    ]),
    [`error destroyed-early ${disposal}#/records/1`],
  ],
  [
    "a last day stated too early, but passed as well",
    disposed([{ ...check, endedOn: "2023-10-31", retainUntil: "2026-10-30" }]),
    [`error retain-until-wrong ${disposal}#/records/0/retainUntil`],
  ],
  [
    "a last day stated later than need be",
    disposed([{ ...check, endedOn: "2023-01-31", retainUntil: "2026-11-11" }]),
    [],
  ],
  [
    "plans kept longer by policy",
    { ...disposed([plan]), [parameters]: { "/settings/planRetentionMonths/-": months(60, "choice") } },
    [early],
  ],
  [
    "so are receipts, which may be of plans",
    { ...disposed([receipt]), [parameters]: { "/settings/planRetentionMonths/-": months(60, "choice") } },
    [early],
  ],
  [
    "but not checks",
    { ...disposed([check]), [parameters]: { "/settings/planRetentionMonths/-": months(60, "choice") } },
    [],
  ],
  [
    "five years for personal data, by advice",
    { ...fiveYears, ...disposed([config]) },
    [`warning destroyed-early ${disposal}#/records/0`],
  ],
  ["a system without personal data, told by the path", { ...fiveYears, ...disposed([check]) }, []],

  ["restoration records, two passed tests left", { ...secondTest, ...disposed([restoration]) }, []],
  ["one passed test left", disposed([restoration]), [`error test-cycles-lost ${disposal}#/records`]],
  [
    "the second was verified by nobody",
    {
      ...disposed([restoration]),
      [restorationPath("rt-2026-002")]: restorationText("rt-2026-002", { verifiedBy: undefined }),
    },
    [`error test-cycles-lost ${disposal}#/records`],
  ],
  [
    "whose tests they were is not said",
    disposed([restoration], { "/formerSystem": undefined }),
    [`warning system-unnamed ${disposal}#/formerSystem`],
  ],
  [
    "a retired system keeps no tests for ever",
    {
      ...disposed([restoration]),
      "registry/systems.yaml": {
        "/systems/0/lifecycle": { status: "retired", inServiceFrom: "2020-10-01", retiredOn: "2023-11-01" },
      },
    },
    [],
  ],

  [
    "no value rests on the clause",
    { [parameters]: { "/settings/planRetentionMonths": [months(12, "choice")] } },
    [`error clause-ignored ${parameters}#/settings/planRetentionMonths`],
  ],
  [
    "the clause for core systems only",
    { [parameters]: { "/settings/restorationRetentionMonths": [months(36, "clause", { core: true })] } },
    [`error clause-ignored ${parameters}#/settings/restorationRetentionMonths`],
  ],
  [
    "no value at all",
    { [parameters]: { "/settings/planRetentionMonths": undefined } },
    [`error clause-ignored ${parameters}#/settings/planRetentionMonths`],
  ],
  [
    "a longer choice beside the clause",
    { [parameters]: { "/settings/planRetentionMonths/-": months(60, "choice") } },
    [],
  ],
  [
    "a shorter choice beside the clause",
    { [parameters]: { "/settings/planRetentionMonths/-": months(35, "choice") } },
    [`warning below-clause ${parameters}#/settings/planRetentionMonths/1/value`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits, "2028-03-02")).toEqual(expected);
});
