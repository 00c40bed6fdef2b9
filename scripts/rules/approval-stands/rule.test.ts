import { describe, expect, test } from "vitest";
import { present } from "../../core/present.ts";
import { assessments, type Edits, edited, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const receipt = "records/approvals/website/2.yaml";
const witness = {
  forge: "github",
  repository: "example-org/backup",
  pullRequest: 7,
  review: 4001,
  reviewedCommit: "0123456789".repeat(4),
  mergedCommit: "9876543210".repeat(4),
};
const digest = `sha256:${"0".repeat(64)}`;

/** A note on revision 2 of the website's plan: its dismissal on 10 November by account 104, unless told otherwise. */
function note(change: Readonly<Record<string, unknown>> = {}): string {
  const { forge, repository, pullRequest, review } = witness;
  return JSON.stringify({
    subject: { kind: "plan", id: "website" },
    revision: 2,
    digest,
    event: "dismissed",
    at: "2026-11-10T09:00:00+08:00",
    notedAt: "2026-11-11T05:47:00+08:00",
    by: { forgeId: 104 },
    witness: { forge, repository, pullRequest, review },
    ...change,
  });
}

const first = "records/notes/website/2-1.yaml";
const second = "records/notes/website/2-2.yaml";
const reviewed: Edits = { [receipt]: { "/witness": witness } };
const noted = (change: Readonly<Record<string, unknown>> = {}): Edits => ({
  ...reviewed,
  [first]: note(change),
});
const { forge, repository, pullRequest } = witness;
const dismissed = `warning dismissed ${first}#/event`;

describe("a plan in force", () => {
  test.each<[string, Edits, string[]]>([
    ["a review that nothing happened to", reviewed, []],
    ["a review that was dismissed later", noted(), [dismissed]],
    ["dismissed, and nobody knows when or by whom", noted({ at: undefined, by: undefined }), [dismissed]],
    [
      "a text that was edited later",
      noted({ event: "edited", witness: { ...witness, statementDigest: digest } }),
      [`warning edited ${first}#/event`],
    ],
    ["a review that is gone", noted({ event: "edited" }), [`warning deleted ${first}#/event`]],
    [
      "dismissed and then edited",
      { ...noted(), [second]: note({ event: "edited" }) },
      [dismissed, `warning deleted ${second}#/event`],
    ],
    [
      "a note that names no review speaks of the one there is",
      noted({ witness: { forge, repository } }),
      [dismissed],
    ],
    [
      "a note before which one is missing",
      { ...reviewed, [second]: note() },
      [`warning dismissed ${second}#/event`],
    ],
    [
      "another review than the one that counted",
      noted({ witness: { forge, repository, pullRequest, review: 4002 } }),
      [],
    ],
    ["content that came without an approval, and has one now", noted({ event: "unapproved" }), []],
    ["an emergency", noted({ event: "emergency" }), []],
    [
      "signed by the approver: a review takes nothing from that",
      { [receipt]: { "/witness": witness, "/level": "L2" }, [first]: note() },
      [],
    ],
    [
      "a note on the revision before, which a later receipt settled",
      {
        "records/approvals/website/1.yaml": { "/witness": witness },
        "records/notes/website/1-1.yaml": note({ revision: 1 }),
      },
      [],
    ],
    ["a plan that is not there any more", { ...noted(), "plans/website.yaml": null }, []],
  ])("%s", (_, edits, expected) => {
    expect(findings(rule, edits)).toEqual(expected);
  });
});

test.each<[string, string, string]>([
  ["restoration", "rt-2026-001", "回復紀錄「rt-2026-001」"],
  ["waiver", "wvr-kiosk", "豁免「wvr-kiosk」"],
])("a %s is judged in the same way", (kind, id) => {
  const own = `records/notes/${id}/1-1.yaml`;
  const edits: Edits = {
    [`records/approvals/${id}/1.yaml`]: { "/witness": witness },
    [own]: note({ subject: { kind, id }, revision: 1 }),
  };
  expect(findings(rule, edits)).toEqual([`warning dismissed ${own}#/event`]);
});

test.each<[string, Edits, string, string]>([
  [
    "with account and day",
    noted(),
    "「官方網站」備份計畫第 2 版於 2026-10-25 核准，其後審查由帳號 104 於 2026-11-10 撤銷。",
    'Revision 2 of the plan of "官方網站" was approved on 2026-10-25 and later dismissed by account 104 on 2026-11-10.',
  ],
  [
    "with neither",
    noted({ at: undefined, by: undefined }),
    "「官方網站」備份計畫第 2 版於 2026-10-25 核准，其後審查遭撤銷。",
    'Revision 2 of the plan of "官方網站" was approved on 2026-10-25 and later dismissed.',
  ],
])("a dismissal is told %s, in both languages", (_, edits, zh, en) => {
  const files = edited(edits);
  const said = (locale: "zh-TW" | "en"): string[] =>
    present(
      { today: "2026-11-22", assessments: assessments(rule, edits) },
      [rule],
      locale,
      (path) => files[path],
    )
      .flatMap((one) => one.findings)
      .map(({ text }) => text);
  expect([said("zh-TW"), said("en")]).toEqual([[zh], [en]]);
});

test("a warning fails nothing", () => {
  const found = assessments(rule, noted()).filter(({ outcome }) => outcome !== "not-applicable");
  expect(found.map(({ outcome, subject }) => `${outcome} ${subject.id}`)).toEqual(["pass website/2"]);
});
