import { restorationText } from "../sample-restoration.ts";
import type { Case } from "./judged.ts";
import * as r from "./records.ts";

const late = (path: string) => [`error backdated ${path}`];
const attested = (on: string) => ({ [r.newAttestation]: r.attestationText(on) });

/** Days that cannot be true, of records and of commits. */
export const wrongDates: readonly Case[] = [
  {
    name: "an attestation dated two months back",
    told: [{ at: "11-20", edit: attested("2026-09-20") }],
    expect: late(r.newAttestation),
  },
  {
    name: "a restore test made up after its due day",
    told: [{ at: "11-20", edit: { [r.newTest]: r.draftText("2026-09-30") } }],
    expect: late(r.newTest),
  },
  {
    name: "a record dated back, its author's date forged to fit",
    told: [{ at: "11-20", authored: "09-20", edit: attested("2026-09-20") }],
    expect: late(r.newAttestation),
  },
  {
    name: "a record dated back, both dates of its commit forged to fit",
    told: [{ at: "11-20" }, { at: "09-20", edit: attested("2026-09-20") }],
    expect: ["error dated-back policy/procedure.yaml", ...late(r.newAttestation)],
  },
  {
    name: "a record dated back, only the committer's date forged to fit",
    told: [{ at: "11-05", authored: "11-20", edit: attested("2026-11-05") }],
    expect: ["error dated-before-written policy/procedure.yaml"],
  },
  {
    name: "a month of checks filled in at once, weeks after",
    told: [
      {
        at: "12-20",
        edit: {
          "records/checks/2026/student-records-2026-09.yaml": JSON.stringify({
            ...{
              id: "student-records-2026-09",
              system: "student-records",
              month: "2026-09",
              planRevision: 1,
            },
            ...{ checker: "lin", source: "restic" },
            runs: [
              {
                job: "nightly",
                scheduledAt: "2026-09-30T02:00:00+08:00",
                result: "ok",
                checkedAt: "2026-09-30T09:00:00+08:00",
              },
            ],
          }),
        },
      },
    ],
    today: "2026-12-21",
    expect: [...late("records/checks/2026/student-records-2026-09.yaml"), `warning anchor-due ${r.adoption}`],
  },
  {
    name: "a record of ten days ago",
    told: [{ at: "11-20", edit: attested("2026-11-10") }],
    expect: [`warning recorded-late ${r.newAttestation}`],
  },
  {
    name: "an approval dated back before the plan was in force",
    told: [
      {
        at: "11-12",
        edit: { [r.plan]: { "/revision": 3, "/effectiveFrom": "2026-11-01", "/items/0/generations": 9 } },
      },
      { at: "11-20", edit: r.approving("plan", r.plan, { at: "10-15", unit: "秘書室" }) },
    ],
    expect: late("records/approvals/website/3.yaml"),
  },
  {
    name: "marked as an old record, but approved by nobody",
    told: [
      {
        at: "11-20",
        edit: {
          [r.newTest]: restorationText("rt-2026-002", {
            recordedOn: "2025-06-10",
            legacy: { source: "紙本", sha256: "a".repeat(64), importedOn: "2026-11-20" },
          }),
        },
      },
    ],
    expect: late(r.newTest),
  },
  {
    name: "marked as an old record only after its approval",
    told: [
      { at: "11-18", edit: { [r.newTest]: restorationText("rt-2026-002", { recordedOn: "2026-09-10" }) } },
      { at: "11-19", edit: r.approving("restoration", r.newTest, { at: "11-19 08:00" }) },
      {
        at: "11-20",
        edit: {
          [r.newTest]: { "/legacy": { source: "紙本", sha256: "a".repeat(64), importedOn: "2026-11-20" } },
        },
      },
    ],
    expect: [...late(r.newTest), `error edited ${r.newTest}`],
  },
  {
    name: "an exception closed on a day long before",
    told: [
      { at: "11-02", edit: { [r.newException]: r.exceptionText("2026-11-01") } },
      {
        at: "2027-01-05T09:00:00+08:00",
        edit: { [r.newException]: { "/closedOn": "2026-11-03", "/status": "closed" } },
      },
    ],
    today: "2027-01-06",
    expect: [...late(r.newException), `warning anchor-due ${r.adoption}`],
  },
  {
    name: "a record of the month to come",
    told: [{ at: "11-10", edit: attested("2026-11-25") }],
    expect: [`error claimed-ahead ${r.newAttestation}`],
  },
  {
    name: "a commit dated after today",
    told: [{ at: "2027-03-01T09:00:00+08:00" }],
    expect: ["error dated-ahead policy/procedure.yaml"],
  },
  {
    name: "a commit dated after today, to make the time of a deletion seem over",
    told: [{ at: "2030-03-01T09:00:00+08:00", edit: { [r.check]: null } }],
    expect: ["error dated-ahead policy/procedure.yaml", `error deleted ${r.check}`],
  },
  {
    name: "a commit dated back by an hour",
    told: [{ at: "11-10 10:00" }, { at: "11-10 09:00" }],
    expect: ["warning dated-back policy/procedure.yaml"],
  },
  {
    name: "a commit dated back by three weeks",
    told: [{ at: "11-25" }, { at: "11-04" }],
    expect: ["error dated-back policy/procedure.yaml"],
  },
  {
    name: "dated back inside a merge",
    told: [
      { name: "branch", on: "adoption", at: "11-25", edit: { "plans/.gitkeep": "" } },
      { name: "main", on: "adoption", at: "11-25 10:00" },
      { on: "main", merge: ["branch"], at: "11-04", edit: attested("2026-11-04") },
    ],
    expect: ["error dated-back policy/procedure.yaml", `warning recorded-late ${r.newAttestation}`],
  },
  {
    name: "controls and orders to a workflow in the name of who deleted",
    told: [{ at: "11-10", by: "::error::x\u001B[31m \u202Eevil ##[add-mask]a", edit: { [r.check]: null } }],
    expect: [`error deleted ${r.check}`],
  },
];
