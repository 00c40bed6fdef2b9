import type { Edits } from "../institution.ts";
import type { Case } from "./judged.ts";
import * as r from "./records.ts";
import type { Told } from "./tell.ts";

const row = (day: string) => ({
  ...{
    job: "nightly",
    scheduledAt: `2026-11-${day}T02:00:00+08:00`,
    endedAt: `2026-11-${day}T02:40:00+08:00`,
  },
  ...{ result: "ok", checkedAt: `2026-11-${day}T09:30:00+08:00` },
});
const studentChecks = "records/checks/2026/student-records-2026-12.yaml";
const firstChecks = JSON.stringify({
  ...{ id: "student-records-2026-12", system: "student-records", month: "2026-12", planRevision: 1 },
  ...{ checker: "lin", source: "restic", runs: [] },
});
const decemberRow = (day: string) => JSON.parse(JSON.stringify(row(day)).replaceAll("2026-11", "2026-12"));
const draft = r.draftText("2026-11-10");
const approvedDraft: Edits = { [r.newTest]: { "/approval": { approver: "wang", approvedOn: "2026-11-13" } } };
const amendment = (date: string, reason = "筆誤") => ({ date, by: "lin", reason, change: "更正主機名稱" });
const closedException = r.exceptionText("2026-11-10", {
  ...{ status: "closed", resolution: "重做成功", immediateCause: "磁碟已滿", closedOn: "2026-11-16" },
});

/** The daily work on records, none of which is a breach. */
export const innocentWork: readonly Case[] = [
  { name: "nothing since the adoption", told: [], expect: [] },
  { name: "empty commits", told: [{ at: "11-02" }, { at: "11-03" }], expect: [] },
  {
    name: "an empty folder for anchors and work on the records before they are adopted",
    told: [
      {
        ...{ name: "before", on: null, at: "10-01", tree: "adoption" },
        edit: { [r.adoption]: null, [r.adoptionList]: null, "records/anchors/.gitkeep": "" },
      },
      { at: "10-02", edit: { [r.restoration]: { "/result": "fail" }, [r.check]: null } },
      { at: "11-01", tree: "adoption" },
    ],
    expect: [],
  },
  {
    name: "a draft that nobody approved given another number",
    told: [
      { at: "11-11", edit: { [r.newTest]: draft } },
      {
        at: "11-12",
        edit: {
          [r.newTest]: null,
          [r.newTest.replace("002", "003")]: draft.replace("rt-2026-002", "rt-2026-003"),
        },
      },
    ],
    expect: [],
  },
  {
    name: "a month of checks that grows day by day and is then signed off",
    told: [
      { at: "12-01 08:00", edit: { [studentChecks]: firstChecks } },
      ...Array.from({ length: 28 }, (_, at): Told => {
        const day = String(at + 2).padStart(2, "0");
        return { at: `12-${day} 10:00`, edit: { [studentChecks]: { "/runs/-": decemberRow(day) } } };
      }),
      {
        at: "2027-01-04T09:00:00+08:00",
        edit: { [studentChecks]: { "/signoff": { by: "wang", date: "2027-01-04" } } },
      },
    ],
    today: "2027-01-05",
    expect: [`warning anchor-due ${r.adoption}`],
  },
  {
    name: "a month signed off late, after it should have been closed",
    told: [
      {
        at: "2027-01-10T09:00:00+08:00",
        edit: { [r.openCheck]: { "/signoff": { by: "wang", date: "2027-01-10" } } },
      },
    ],
    today: "2027-01-12",
    expect: [`warning anchor-due ${r.adoption}`],
  },
  {
    name: "a wrong row of an open month corrected",
    told: [{ at: "11-23", edit: { [r.openCheck]: { "/runs/2/endedAt": "2026-11-15T03:31:00+08:00" } } }],
    expect: [],
  },
  {
    name: "a run that failed and was made again is a row of its own",
    told: [
      { at: "11-23", edit: { [r.openCheck]: { "/runs/3/result": "failed" } } },
      { at: "11-24", edit: { [r.openCheck]: { "/runs/-": { ...row("23"), job: "weekly" } } } },
    ],
    expect: [],
  },
  {
    name: "an exception opened, worked on and closed",
    told: [
      { at: "11-10 10:00", edit: { [r.newException]: r.exceptionText("2026-11-10") } },
      { at: "11-12", edit: { [r.newException]: { "/immediateCause": "磁碟已滿", "/status": "handling" } } },
      { at: "11-16", edit: { [r.newException]: closedException } },
      {
        at: "11-18",
        edit: { [r.newException]: { "/approval": { approver: "wang", approvedOn: "2026-11-17" } } },
      },
    ],
    expect: [],
  },
  {
    name: "an open exception whose symptom turns out to be another",
    told: [
      { at: "11-10 10:00", edit: { [r.newException]: r.exceptionText("2026-11-10") } },
      {
        at: "11-12",
        edit: { [r.newException]: { "/symptom": "網路中斷", "/detectedAt": "2026-11-10T08:30:00+08:00" } },
      },
    ],
    expect: [],
  },
  {
    name: "a test recorded, corrected before its approval, then approved",
    told: [
      { at: "11-11", edit: { [r.newTest]: draft } },
      {
        at: "11-12",
        edit: { [r.newTest]: { "/environment/host": "lab-restore-2", "/remarks": "更正主機" } },
      },
      { at: "11-13", edit: approvedDraft },
      { at: "11-13 12:00", edit: r.approving("restoration", r.newTest, { at: "11-13 11:00" }) },
    ],
    expect: [],
  },
  {
    name: "an amendment added to a closed test",
    told: [
      {
        at: "11-10",
        edit: { [r.restoration]: { "/amendments": [amendment("2026-11-10")], "/revision": 2 } },
      },
    ],
    expect: [],
  },
  {
    name: "a second amendment after the first",
    told: [
      { at: "11-10", edit: { [r.check]: { "/amendments": [amendment("2026-11-10")] } } },
      { at: "11-20", edit: { [r.check]: { "/amendments/-": amendment("2026-11-20", "漏列") } } },
    ],
    expect: [],
  },
  {
    name: "a hold that stands, then released",
    told: [
      {
        at: "11-10",
        edit: {
          "records/holds/2026/hold-2026-002.yaml":
            '{"id":"hold-2026-002","issuedBy":"wang","date":"2026-11-10","reason":"調查","systems":["website"]}',
        },
      },
      {
        at: "11-20",
        edit: { "records/holds/2026/hold-2026-002.yaml": { "/release": { by: "wang", date: "2026-11-20" } } },
      },
    ],
    expect: [],
  },
];
