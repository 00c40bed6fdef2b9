import { expect, test } from "vitest";
import { type Past, pastFindings } from "../../testing/history.ts";
import type { Edits } from "../../testing/institution.ts";
import { restorationPath, restorationText } from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const restoration = "records/restorations/2026/rt-2026-001.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const october = "records/checks/2026/student-records-2026-10.yaml";
const november = "records/checks/2026/student-records-2026-11.yaml";
const newHold = "records/holds/2026/hold-2026-002.yaml";
const held = (more: object) =>
  JSON.stringify({ id: "hold-2026-002", issuedBy: "wang", date: "2026-11-10", reason: "調查", ...more });
const plan = "plans/student-records.yaml";
const receipt = "records/approvals/student-records/1.yaml";
const evidence = "records/evidence/2026/rt-2026-001.txt";
const draft = restorationPath("rt-2026-002");

const on = (day: string, edit: Edits): Past => ({ at: `2026-${day}T09:00:00+08:00`, edit });
const amendment = (change: string) => ({ date: "2026-11-10", by: "lin", reason: "筆誤", change });
const failedRun = (result: string) => ({ [november]: { "/runs/0/result": result } });

test.each<[string, Past[], string[]]>([
  ["nothing happened", [], []],
  ["a record of another kind came", [on("11-10", { [draft]: restorationText("rt-2026-002") })], []],

  [
    "a test that was approved",
    [on("11-10", { [restoration]: { "/verification/0/actual": "182,344 筆" } })],
    [`error edited ${restoration}#/verification/0/actual`],
  ],
  [
    "edited and put back",
    [
      on("11-10", { [restoration]: { "/measured/restoreTime": "PT1M" } }),
      on("11-11", { [restoration]: { "/measured/restoreTime": "PT3H30M" } }),
    ],
    [],
  ],
  ["an amendment", [on("11-10", { [restoration]: { "/amendments": [amendment("主機名稱")] } })], []],
  [
    "a new revision with an amendment",
    [on("11-10", { [restoration]: { "/revision": 2, "/amendments": [amendment("主機名稱")] } })],
    [],
  ],
  [
    "a second amendment",
    [
      on("11-10", { [restoration]: { "/amendments": [amendment("一")] } }),
      on("11-11", { [restoration]: { "/amendments/-": amendment("二") } }),
    ],
    [],
  ],
  [
    "an amendment reworded",
    [
      on("11-10", { [restoration]: { "/amendments": [amendment("一")] } }),
      on("11-11", { [restoration]: { "/amendments/0/change": "二" } }),
    ],
    [`error amendment-removed ${restoration}#/amendments`],
  ],

  [
    "a draft that nobody approved, within fourteen days of its form",
    [
      on("11-08", { [draft]: restorationText("rt-2026-002") }),
      on("11-09", { [draft]: restorationText("rt-2026-002").replace("result: pass", "result: fail") }),
    ],
    [],
  ],

  [
    "a closed exception",
    [on("11-10", { [exception]: { "/symptom": "無異常" } })],
    [`error edited ${exception}#/symptom`],
  ],
  ["a month of checks that goes on", [on("11-10", { [november]: { "/remarks": "補充" } })], []],
  [
    "a month that nobody signed off, thirty-one days after its end",
    [on("12-31", { [november]: { "/remarks": "補充" } })],
    [],
  ],
  [
    "and a day later",
    [{ at: "2027-01-01T09:00:00+08:00", edit: { [november]: { "/remarks": "補充" } } }],
    [`error edited ${november}#/remarks`],
  ],
  [
    "a month that was signed off",
    [on("11-10", { [october]: { "/remarks": "補充" } })],
    [`error edited ${october}#/remarks`],
  ],
  [
    "a failed run made good in the open month",
    [on("11-10", failedRun("failed")), on("11-11", failedRun("ok"))],
    [`error failure-erased ${november}#/runs`],
  ],
  [
    "and told of again",
    [on("11-10", failedRun("failed")), on("11-11", failedRun("ok")), on("11-12", failedRun("failed"))],
    [],
  ],

  [
    "a hold that is released",
    [
      on("11-10", { [newHold]: held({}) }),
      on("11-12", { [newHold]: held({ release: { by: "wang", date: "2026-11-12" } }) }),
    ],
    [],
  ],
  [
    "a hold that is narrowed as it is released",
    [
      on("11-10", { [newHold]: held({}) }),
      on("11-12", { [newHold]: held({ release: { by: "wang", date: "2026-11-12" }, reason: "改變" }) }),
    ],
    [`error edited ${newHold}#/reason`],
  ],
  ["a receipt", [on("11-10", { [receipt]: { "/approver": "hsu" } })], [`error edited ${receipt}#/approver`]],
  ["evidence", [on("11-10", { [evidence]: "改寫\n" })], [`error edited ${evidence}#`]],

  [
    "an approved plan",
    [on("11-10", { [plan]: { "/restoreTest/interval": "P48M" } })],
    [`error approved-reworded ${plan}#/restoreTest/interval`],
  ],
  [
    "an approved plan, hidden by its next revision",
    [
      on("11-10", { [plan]: { "/restoreTest/interval": "P48M" } }),
      on("11-12", { [plan]: { "/restoreTest/interval": "P24M", "/revision": 2 } }),
    ],
    [`error approved-reworded ${plan}#/restoreTest/interval`],
  ],
  [
    "a plan with a new revision",
    [on("11-10", { [plan]: { "/restoreTest/interval": "P12M", "/revision": 2 } })],
    [],
  ],
  [
    "a review noted on an approved plan",
    [on("11-10", { [plan]: { "/approval/reviews": [{ date: "2026-11-10", by: "lin", remark: "維持" }] } })],
    [],
  ],
])("%s", (_, past, expected) => {
  expect(pastFindings(rule, past, "2027-01-31")).toEqual(expected);
});
