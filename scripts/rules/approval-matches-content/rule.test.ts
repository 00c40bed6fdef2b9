import { expect, test } from "vitest";
import { approved } from "../../testing/approved.ts";
import { assessments, type Edits, edited, findings, smallInstitution } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/website.yaml";
const first = "records/approvals/website/1.yaml";
const second = "records/approvals/website/2.yaml";
const student = "records/approvals/student-records/1.yaml";
const waiver = "records/approvals/wvr-kiosk/1.yaml";
const zeros = `sha256:${"0".repeat(64)}`;

const text = (path: string): string => smallInstitution()[path] ?? "";
const copyOf = (path: string, changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((copy, [from, to]) => copy.replace(from, to), text(path));

/** The plan as its first revision said, with the plan's own approval. */
const firstAgain = edited({ [first]: {} })
  [first]?.split("content:\n")[1]
  ?.replace(/^ {2}/gm, "");
const wentBack: Edits = { [plan]: `${firstAgain}approval: {approver: wang, approvedOn: 2026-09-25}\n` };

const disposal = copyOf("records/disposals/2026/dsp-2026-001.yaml", [
  ["kind: media", "kind: records"],
  [
    "media: [disk-09]",
    `records: [{path: ${first}, kind: approval, endedOn: 2026-10-31, retainUntil: 2029-10-31}]`,
  ],
  ["dsp-2026-001", "dsp-2030-001"],
  ["shred", "delete"],
]);

test.each<[string, Edits, string[]]>([
  ["plans say what was approved", {}, []],
  [
    "layout, order and comments do not matter",
    { [plan]: text(plan).replace("id: website\n", "").concat("# end\nid: 'website'\n") },
    [],
  ],
  ["nor does the approval part", { [plan]: { "/approval/approvedOn": "2026-10-26" } }, []],
  [
    "a value changed after approval",
    { [plan]: { "/items/0/retention": "P30D" } },
    [`error changed ${plan}#/items/0/retention`],
  ],
  [
    "several changes are one finding, at the first",
    { [plan]: { "/effectiveFrom": "2026-10-25", "/items/0/generations": 4 } },
    [`error changed ${plan}#/effectiveFrom`],
  ],
  [
    "a field removed",
    { [plan]: { "/items/1/generations": 8, "/notApplicable": undefined } },
    [`error changed ${plan}#/notApplicable`],
  ],
  ["a field added", { [plan]: { "/remarks": "另有影本" } }, [`error changed ${plan}#/remarks`]],
  [
    "changed, and nothing to compare with",
    { [plan]: { "/remarks": "另有影本" }, [second]: { "/content": undefined } },
    [`error changed ${plan}#/revision`],
  ],
  ["the current revision need not be kept twice", { [second]: { "/content": undefined } }, []],
  ["changed and approved so", approved({ [plan]: { "/items/0/retention": "P30D" } }), []],
  [
    "the digest of a receipt altered",
    { [second]: { "/digest": zeros } },
    [`error content-altered ${second}#/digest`],
  ],
  [
    "the content of a receipt altered",
    { [second]: { "/content/requirement": "每日備份" } },
    [`error content-altered ${second}#/digest`],
  ],
  [
    "plan and receipt altered alike, but not the digest",
    { [plan]: { "/requirement": "每日備份" }, [second]: { "/content/requirement": "每日備份" } },
    [`error content-altered ${second}#/digest`],
  ],
  [
    "the content of a superseded revision altered",
    { [first]: { "/content/requirement": "每日備份" } },
    [`error content-altered ${first}#/digest`],
  ],
  [
    "a superseded revision forged with its digest breaks the chain",
    (() => {
      const { [second]: _, ...forged } = approved({ [first]: { "/content/requirement": "每日備份" } });
      return forged;
    })(),
    [`error chain-broken ${second}#/previous`],
  ],
  [
    "the link to the revision before removed",
    { [second]: { "/previous": undefined } },
    [`error chain-broken ${second}#/previous`],
  ],
  [
    "a link where nothing comes before",
    { [student]: { "/previous": zeros } },
    [`error chain-broken ${student}#/previous`],
  ],
  [
    "a superseded revision not kept",
    { [first]: { "/content": undefined } },
    [`error content-missing ${first}#/content`],
  ],
  [
    "a superseded revision without a receipt",
    { [first]: null },
    [`error revisions-missing ${plan}#/revision`],
  ],
  [
    "a superseded revision disposed of, with a record",
    { [first]: null, "records/disposals/2030/dsp-2030-001.yaml": disposal },
    [],
  ],
  ["the current revision without a receipt is another rule's", { [second]: null }, []],
  [
    "a revision that takes effect a day after the one before",
    approved({ [plan]: { "/effectiveFrom": "2026-10-02" } }),
    [],
  ],
  [
    "a revision that takes effect with the one before",
    approved({ [plan]: { "/effectiveFrom": "2026-10-01" } }),
    [`error not-later ${plan}#/effectiveFrom`],
  ],
  ["a new revision that waits for approval", { [plan]: { "/revision": 3 } }, []],
  ["back to what an older revision said, number and all", wentBack, [`error ahead ${plan}#/revision`]],
  ["the number lowered by hand", { [plan]: { "/revision": 1 } }, [`error ahead ${plan}#/revision`]],
  [
    "a receipt far ahead of the plan",
    {
      "records/approvals/website/4.yaml": copyOf(second, [
        ["revision: 2", "revision: 4"],
        ["  revision: 2", "  revision: 4"],
      ]),
    },
    [`error ahead ${plan}#/revision`],
  ],
  ["the plan of a system in use is not there, which is for another rule to say", { [plan]: null }, []],
  [
    "a receipt of the plan of a retired system is all that is left",
    { [plan]: null, "registry/systems.yaml": { "/systems/1/lifecycle/status": "retired" } },
    [`error orphan ${first}#/subject/id`, `error orphan ${second}#/subject/id`],
  ],
  [
    "a receipt of a waiver that is not there",
    { "policy/waivers/wvr-kiosk.yaml": null },
    [`error orphan ${waiver}#/subject/id`],
  ],
  [
    "a receipt that says it is of another kind",
    { [second]: { "/subject/kind": "waiver", "/content": undefined } },
    [`error orphan ${second}#/subject/kind`],
  ],
  [
    "a receipt ahead of a record",
    { "records/approvals/wvr-kiosk/2.yaml": copyOf(waiver, [["revision: 1", "revision: 2"]]) },
    ["error ahead policy/waivers/wvr-kiosk.yaml#/revision"],
  ],
  [
    "a record's receipt with a link where nothing comes before",
    { [waiver]: { "/previous": zeros } },
    [`error chain-broken ${waiver}#/previous`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});

test("the message names every field that differs, with what it said and says", () => {
  const edits = { [plan]: { "/effectiveFrom": "2026-10-25", "/items/0/generations": 4 } };
  const [found] = assessments(rule, edits).flatMap((one) => one.findings);
  expect(rule.messages["changed"]?.["zh-TW"](found?.args ?? {})).toBe(
    "「官方網站」備份計畫第 2 版於 2026-10-25 核准之後內容已變更：實施日期由「2026-11-01」改為「2026-10-25」；備份項目 site › 保留世代數由「8」改為「4」。",
  );
});

test("a first revision without a receipt matches nothing yet", () => {
  const [plan1] = assessments(rule, { [student]: null });
  expect(plan1?.outcome).toBe("not-applicable");
});
