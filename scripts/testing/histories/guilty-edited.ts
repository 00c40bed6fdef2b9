import type { Edit } from "../institution.ts";
import { restorationText } from "../sample-restoration.ts";
import type { Case } from "./judged.ts";
import * as r from "./records.ts";

const edited = (path: string) => [`error edited ${path}`];
const one = (name: string, path: string, edit: Edit): Case => ({
  name,
  told: [{ at: "11-10", edit: { [path]: edit } }],
  expect: edited(path),
});
const amended = {
  [r.check]: { "/amendments": [{ date: "2026-11-10", by: "lin", reason: "漏列", change: "補列一次" }] },
};
const failedRow = { [r.openCheck]: { "/runs/2/result": "failed" } };
const revised = {
  ...{
    "/revision": 3,
    "/preparedOn": "2026-11-05",
    "/effectiveFrom": "2026-12-01",
    "/items/0/generations": 9,
  },
  "/approval": { approver: "wang", approvedOn: "2026-11-12" },
};
const passed = r.draftText("2026-11-10");
const failed = r.draftText("2026-11-10", { result: "fail" });
const approvedFailure = [
  { at: "11-11", edit: { [r.newTest]: failed } },
  { at: "11-12", edit: r.approving("restoration", r.newTest, { at: "11-12 08:00" }) },
];

/** Records that no longer say what they said when they were closed. */
export const editedRecords: readonly Case[] = [
  {
    name: "a failed test turned into a passed one after its approval",
    told: [...approvedFailure, { at: "11-20", edit: { [r.newTest]: passed } }],
    expect: edited(r.newTest),
  },
  {
    name: "the same, in two small steps",
    told: [
      ...approvedFailure,
      { at: "11-20", edit: { [r.newTest]: { "/remarks": "複查" } } },
      { at: "11-21", edit: { [r.newTest]: { "/result": "pass" } } },
    ],
    expect: edited(r.newTest),
  },
  {
    name: "the same, with an amendment beside it",
    told: [
      ...approvedFailure,
      {
        at: "11-20",
        edit: {
          [r.newTest]: {
            "/result": "pass",
            "/revision": 2,
            "/amendments": [{ date: "2026-11-20", by: "lin", reason: "誤判", change: "改為合格" }],
          },
        },
      },
    ],
    expect: edited(r.newTest),
  },
  {
    name: "the same, hidden by a deletion and a re-creation",
    told: [
      ...approvedFailure,
      { at: "11-20", edit: { [r.newTest]: null } },
      { at: "11-21", edit: { [r.newTest]: passed } },
    ],
    expect: [...edited(r.newTest), `error recreated ${r.newTest}`],
  },
  {
    name: "the same, hidden by a move to another year",
    told: [
      ...approvedFailure,
      {
        at: "11-20",
        move: { [r.newTest]: r.newTest.replace("/2026/", "/2025/") },
        edit: { [r.newTest.replace("/2026/", "/2025/")]: { "/result": "pass" } },
      },
    ],
    expect: edited(r.newTest.replace("/2026/", "/2025/")),
  },
  {
    name: "a draft that nobody approved edited after it should have been closed",
    told: [
      { at: "11-02 09:00", edit: { [r.newTest]: r.draftText("2026-11-01", { result: "fail" }) } },
      { at: "11-20", edit: { [r.newTest]: r.draftText("2026-11-01") } },
    ],
    expect: edited(r.newTest),
  },
  one("the time that a restore took", r.restoration, { "/measured/restoreTime": "PT10M" }),
  one("a row of the verification", r.restoration, { "/verification/0/actual": "182344" }),
  one("a row of the verification taken out", r.restoration, { "/verification/1": undefined }),
  one("who verified", r.restoration, { "/verifiedBy": "hsu" }),
  one("a field added", r.restoration, { "/remarks": "一切正常" }),
  one("a field removed", r.restoration, { "/drill/improvement": undefined }),
  one("replaced by another document under its id", r.restoration, restorationText("rt-2026-001")),
  one("a month that was signed off", r.check, { "/runs/0/endedAt": "2026-10-04T03:10:00+08:00" }),
  one("a row added to a month that was signed off", r.check, {
    "/runs/-": { job: "weekly", scheduledAt: "2026-10-31T03:00:00+08:00", result: "ok" },
  }),
  one("a sign-off changed", r.check, { "/signoff/date": "2026-11-01" }),
  one("a sign-off taken back to edit", r.check, { "/signoff": undefined }),
  one("a closed exception", r.exception, { "/impact/recoveryPointBreached": false }),
  one("a closed exception opened again", r.exception, { "/closedOn": undefined, "/status": "handling" }),
  one("an ad-hoc backup that was verified", r.adhoc, { "/verification/at": "2026-11-07T18:55:00+08:00" }),
  one("a configuration that was verified", r.config, { "/takenAt": "2026-10-02T10:05:00+08:00" }),
  one("an attestation", r.attestation, { "/expires": "2029-10-12" }),
  one("a receipt", r.receipt, { "/approvedAt": "2026-10-21T09:00:00+08:00" }),
  one("a hold", r.hold, { "/systems": ["website"] }),
  one("the release of a hold", r.hold, { "/release/date": "2026-10-07" }),
  one("a disposal that was approved", r.disposal, { "/witness": "kuo" }),
  one("the bytes of evidence", r.evidence, "students 182345 筆\n"),
  {
    name: "a hold released on a day, and the release taken back",
    told: [{ at: "11-10", edit: { [r.hold]: { "/release": undefined } } }],
    expect: edited(r.hold),
  },
  {
    name: "a disposal edited after its receipt was collected",
    told: [
      {
        at: "11-10",
        edit: {
          "records/disposals/2026/dsp-2026-002.yaml": (() =>
            '{"id":"dsp-2026-002","revision":1,"kind":"media","date":"2026-11-10","media":["disk-09"],"by":"chen"}')(),
        },
      },
      {
        at: "11-11",
        edit: r.approving("disposal", "records/disposals/2026/dsp-2026-002.yaml", { at: "11-10 15:00" }),
      },
      {
        at: "11-20",
        edit: { "records/disposals/2026/dsp-2026-002.yaml": { "/media": ["disk-09", "tape-01"] } },
      },
    ],
    expect: edited("records/disposals/2026/dsp-2026-002.yaml"),
  },
  {
    name: "an amendment removed",
    told: [
      { at: "11-10", edit: amended },
      { at: "11-12", edit: { [r.check]: { "/amendments": undefined } } },
    ],
    expect: [`error amendment-removed ${r.check}`],
  },
  {
    name: "an amendment reworded",
    told: [
      { at: "11-10", edit: amended },
      { at: "11-12", edit: { [r.check]: { "/amendments/0/reason": "筆誤" } } },
    ],
    expect: [`error amendment-removed ${r.check}`],
  },
  {
    name: "an amendment replaced by a later one",
    told: [
      { at: "11-10", edit: amended },
      {
        at: "11-12",
        edit: {
          [r.check]: { "/amendments": [{ date: "2026-11-12", by: "lin", reason: "其他", change: "其他" }] },
        },
      },
    ],
    expect: [`error amendment-removed ${r.check}`],
  },
  {
    name: "a failed run taken out of an open month",
    told: [
      { at: "11-16", edit: failedRow },
      { at: "11-20", edit: { [r.openCheck]: { "/runs/2": undefined } } },
    ],
    expect: [`error failure-erased ${r.openCheck}`],
  },
  {
    name: "a failed run of an open month reworded as ok",
    told: [
      { at: "11-16", edit: failedRow },
      { at: "11-20", edit: { [r.openCheck]: { "/runs/2/result": "ok" } } },
    ],
    expect: [`error failure-erased ${r.openCheck}`],
  },
  {
    name: "a failed run reworded with the sign-off of its month",
    told: [
      { at: "11-16", edit: failedRow },
      {
        at: "11-30",
        edit: { [r.openCheck]: { "/runs/2/result": "ok", "/signoff": { by: "wang", date: "2026-11-30" } } },
      },
    ],
    expect: [`error failure-erased ${r.openCheck}`],
  },
  {
    name: "a plan reworded under its approved revision",
    told: [{ at: "11-10", edit: { [r.plan]: { "/items/0/generations": 1 } } }],
    expect: [`error approved-reworded ${r.plan}`],
  },
  {
    name: "a plan reworded under its approved revision, and hidden by the next one",
    told: [
      { at: "11-10", edit: { [r.plan]: { "/items/0/generations": 1 } } },
      { at: "11-12", edit: { [r.plan]: revised } },
      { at: "11-13", edit: r.approving("plan", r.plan, { at: "11-12 15:00", unit: "秘書室" }) },
    ],
    expect: [`error approved-reworded ${r.plan}`],
  },
  {
    name: "a waiver prolonged under its approved revision",
    told: [{ at: "11-10", edit: { [r.waiver]: { "/expires": "2029-09-30" } } }],
    expect: [`error approved-reworded ${r.waiver}`],
  },
  {
    name: "a revision of a plan that was in force, replaced without any receipt",
    told: [
      {
        at: "11-02",
        edit: { [r.plan]: { "/revision": 3, "/effectiveFrom": "2026-11-03", "/preparedOn": "2026-11-02" } },
      },
      {
        at: "11-20",
        edit: { [r.plan]: { "/revision": 4, "/effectiveFrom": "2026-11-21", "/preparedOn": "2026-11-20" } },
      },
    ],
    expect: [`warning revision-not-kept ${r.plan}`],
  },
  {
    name: "an id renamed without a migration, and with it what closed records say",
    told: [{ at: "11-10", edit: { [r.config]: { "/device": "core-switch-2" } } }],
    expect: edited(r.config),
  },
];
