import { expect, test } from "vitest";
import { digestOf } from "../../core/digest.ts";
import { commitId, type Past, pastFindings } from "../../testing/history.ts";
import type { Edits } from "../../testing/institution.ts";
import { restorationPath, restorationText } from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const attestation = "records/attestations/2026/att-2026-099.yaml";
const attested = (date: string): Edits => ({
  [attestation]: JSON.stringify({
    id: "att-2026-099",
    statement: "records_readable",
    text: "鏡像可讀",
    by: "lin",
    role: "record_keeper",
    date,
    expires: "2027-11-30",
  }),
});
const at = (moment: string, edit: Edits = {}): Past => ({ at: moment, edit });
const noon = (day: string, edit: Edits = {}): Past => at(`2026-${day}T12:00:00+08:00`, edit);
/** The receipt of the website's plan, which the first commit after the adoption is said to have brought. */
const mergedBy = (mergedAt: string): Edits => ({
  "records/approvals/website/2.yaml": {
    "/witness": {
      forge: "github",
      repository: "example-org/backup",
      pullRequest: 7,
      review: 81,
      reviewedCommit: commitId(0),
      mergedCommit: commitId(1),
      mergedAt,
    },
  },
});
const late = `warning recorded-late ${attestation}#`;
const back = `error backdated ${attestation}#`;
const ahead = `error claimed-ahead ${attestation}#`;

test.each<[string, Past[], string[]]>([
  ["what stood there when records were adopted", [], []],
  ["of the day itself", [noon("12-10", attested("2026-12-10"))], []],
  ["three days late", [noon("12-10", attested("2026-12-07"))], []],
  ["four days late", [noon("12-10", attested("2026-12-06"))], [late]],
  ["thirty days late", [noon("12-10", attested("2026-11-10"))], [late]],
  ["thirty-one days late", [noon("12-10", attested("2026-11-09"))], [back]],
  ["the third day ends at midnight in Taipei", [at("2026-12-10T15:59:00Z", attested("2026-12-07"))], []],
  ["and the fourth begins", [at("2026-12-10T16:00:00Z", attested("2026-12-07"))], [late]],
  ["a day ahead: clocks and midnight", [noon("12-10", attested("2026-12-11"))], []],
  ["two days ahead", [noon("12-10", attested("2026-12-12"))], [ahead]],
  [
    "a commit dated back to the day that it claims: the latest time so far counts",
    [noon("12-20"), noon("11-10", attested("2026-11-10"))],
    [back],
  ],
  [
    "a commit dated after today counts for nothing",
    [at("2027-06-01T12:00:00+08:00"), noon("12-10", attested("2026-12-10"))],
    [],
  ],
  [
    "told again with an earlier day: the first claim stands",
    [noon("12-10", attested("2026-12-10")), noon("12-20", attested("2026-10-01"))],
    [],
  ],
  [
    "told again with a later day",
    [noon("12-10", attested("2026-12-10")), noon("12-30", attested("2026-12-12"))],
    [late],
  ],
  [
    "merged by the forge, as a receipt witnesses, weeks after the day that its commit tells",
    [noon("11-10", attested("2026-11-10")), noon("12-20", mergedBy("2026-12-20T11:00:00+08:00"))],
    [back],
  ],
  [
    "merged by the forge on the day that its commit tells",
    [noon("11-10", attested("2026-11-10")), noon("12-20", mergedBy("2026-11-10T13:00:00+08:00"))],
    [],
  ],
])("%s", (_, past, expected) => {
  expect(pastFindings(rule, past, "2026-12-31")).toEqual(expected);
});

const old = restorationPath("rt-2026-002");
const legacy = { source: "紙本紀錄 115-02-009", sha256: "0".repeat(64), importedOn: "2026-12-20" };
const receiptOf = (record: string): string => {
  const content = JSON.parse(record) as Record<string, unknown>;
  const subject = { kind: "restoration", id: "rt-2026-002" };
  const digest = digestOf("restoration", content);
  const authority = { role: "supervisor", unit: "教務處" };
  const approvedAt = "2026-12-20T10:00:00+08:00";
  return JSON.stringify({
    subject,
    revision: 1,
    digest,
    approver: "wang",
    authority,
    approvedAt,
    level: "L0",
  });
};
const marked = restorationText("rt-2026-002", { legacy });
const receipt = "records/approvals/rt-2026-002/1.yaml";
const backOld = `error backdated ${old}#`;

test.each<[string, Edits, string[]]>([
  ["an older record that is not marked", { [old]: restorationText("rt-2026-002") }, [backOld]],
  ["marked, but approved by nobody", { [old]: marked }, [backOld]],
  ["marked and approved", { [old]: marked, [receipt]: receiptOf(marked) }, []],
  [
    "marked, and reworded after its approval",
    { [old]: restorationText("rt-2026-002", { legacy, result: "fail" }), [receipt]: receiptOf(marked) },
    [backOld],
  ],
])("%s", (_, edit, expected) => {
  expect(pastFindings(rule, [noon("12-20", edit)], "2026-12-31")).toEqual(expected);
});
