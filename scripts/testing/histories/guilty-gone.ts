import type { Case } from "./judged.ts";
import * as r from "./records.ts";

const gone = (path: string) => [{ at: "11-10", edit: { [path]: null } }];
const becomes = (path: string, text: string) => [{ at: "11-10", edit: { [path]: text } }];
const moved = (from: string, to: string) => [{ at: "11-10", move: { [from]: to } }];
const deleted = (path: string) => [`error deleted ${path}`];
const emptied = (path: string) => [`error emptied ${path}`];

/** Records that are gone before their time. */
export const goneRecords: readonly Case[] = [
  ...[r.plan, r.restoration, r.check, r.adhoc, r.config, r.exception, r.disposal, r.attestation].map(
    (path): Case => ({ name: `${path} deleted`, told: gone(path), expect: deleted(path) }),
  ),
  ...[r.hold, r.waiver, r.receipt, r.evidence, r.adoption, r.adoptionList, r.openCheck].map(
    (path): Case => ({ name: `${path} deleted`, told: gone(path), expect: deleted(path) }),
  ),
  {
    name: "a note of a withdrawn approval deleted",
    told: [
      { at: "11-10", edit: { [r.note]: r.noteText("2026-11-10") } },
      { at: "11-11", edit: { [r.note]: null } },
    ],
    expect: deleted(r.note),
  },
  {
    name: "an open exception deleted, as if nothing had failed",
    told: [
      { at: "11-10", edit: { [r.newException]: r.exceptionText("2026-11-10") } },
      { at: "11-12", edit: { [r.newException]: null } },
    ],
    expect: deleted(r.newException),
  },
  {
    name: "a failed test deleted before anybody approved it",
    told: [
      { at: "11-11", edit: { [r.newTest]: r.draftText("2026-11-10", { result: "fail" }) } },
      { at: "11-12", edit: { [r.newTest]: null } },
    ],
    expect: deleted(r.newTest),
  },
  {
    name: "a record and its receipt and evidence deleted together",
    told: [{ at: "11-10", edit: { [r.restoration]: null, [r.receipt]: null, [r.evidence]: null } }],
    expect: [...deleted(r.evidence), ...deleted(r.receipt), ...deleted(r.restoration)],
  },
  {
    name: "deleted years later, a day before the time is over, without a disposal",
    told: [
      { at: "2029-11-01T09:00:00+08:00" },
      { at: "2029-11-03T09:00:00+08:00", edit: { [r.check]: null } },
    ],
    today: "2029-11-10",
    expect: [...deleted(r.check), `warning anchor-due ${r.adoption}`],
  },
  {
    name: "deleted after its time, but without any disposal",
    told: [{ at: "2029-12-03T09:00:00+08:00", edit: { [r.check]: null } }],
    today: "2029-12-10",
    expect: [...deleted(r.check), `warning anchor-due ${r.adoption}`],
  },
  { name: "emptied", told: becomes(r.restoration, ""), expect: emptied(r.restoration) },
  { name: "emptied to blanks", told: becomes(r.exception, "\n  \n\n"), expect: emptied(r.exception) },
  { name: "blanked to a comment", told: becomes(r.config, "# 已刪除\n"), expect: emptied(r.config) },
  { name: "blanked to {}", told: becomes(r.openCheck, "{}\n"), expect: emptied(r.openCheck) },
  {
    name: "blanked to its id",
    told: becomes(r.openCheck, "id: website-2026-11\n"),
    expect: emptied(r.openCheck),
  },
  { name: "made unreadable", told: becomes(r.adhoc, "id: [\n"), expect: emptied(r.adhoc) },
  {
    name: "made a binary file",
    told: [
      { at: "11-10", odd: { [r.restoration]: { mode: "100644", data: new Uint8Array([0xff, 0xfe, 0, 1]) } } },
    ],
    expect: emptied(r.restoration),
  },
  { name: "evidence emptied", told: becomes(r.evidence, ""), expect: emptied(r.evidence) },
  {
    name: "emptied first, deleted later",
    told: [...becomes(r.restoration, ""), { at: "11-12", edit: { [r.restoration]: null } }],
    expect: deleted(r.restoration),
  },
  {
    name: "made a link to another record",
    told: [{ at: "11-10", odd: { [r.check]: { mode: "120000", data: "website-2026-11.yaml" } } }],
    expect: deleted(r.check),
  },
  {
    name: "made a submodule",
    told: [{ at: "11-10", odd: { [r.check]: { mode: "160000", data: "1".repeat(40) } } }],
    expect: deleted(r.check),
  },
  {
    name: "moved out of the data layout",
    told: moved(r.restoration, "archive/rt-2026-001.yaml"),
    expect: deleted(r.restoration),
  },
  {
    name: "moved among the evidence",
    told: moved(r.restoration, "records/evidence/2026/rt-2026-001.yaml"),
    expect: [`error moved-away ${r.restoration}`],
  },
  {
    name: "given the ending .yml",
    told: moved(r.check, r.check.replace(".yaml", ".yml")),
    expect: [`error moved-away ${r.check}`],
  },
  {
    name: "moved to a folder that is none of the layout",
    told: moved(r.check, "records/old/2026/website-2026-10.yaml"),
    expect: [`error moved-away ${r.check}`],
  },
  {
    name: "moved among the records of another kind",
    told: moved(r.exception, "records/attestations/2026/exc-2026-001.yaml"),
    expect: [`error moved-away ${r.exception}`],
  },
  {
    name: "moved and edited at once",
    told: [
      {
        at: "11-10",
        move: { [r.restoration]: "records/old/rt-2026-001.yaml" },
        edit: { "records/old/rt-2026-001.yaml": { "/result": "fail" } },
      },
    ],
    expect: deleted(r.restoration),
  },
  {
    name: "given another id",
    told: [
      {
        at: "11-10",
        move: { [r.adhoc]: "records/adhoc/2026/adh-2026-900.yaml" },
        edit: { "records/adhoc/2026/adh-2026-900.yaml": { "/id": "adh-2026-900" } },
      },
    ],
    expect: [`warning renamed ${r.adhoc}`],
  },
  {
    name: "renamed, renamed again, and then deleted",
    told: [
      { at: "11-10", move: { [r.adhoc]: "records/adhoc/2026/adh-2026-900.yaml" } },
      {
        at: "11-11",
        move: { "records/adhoc/2026/adh-2026-900.yaml": "records/adhoc/2026/adh-2026-901.yaml" },
      },
      { at: "11-12", edit: { "records/adhoc/2026/adh-2026-901.yaml": null } },
    ],
    expect: [
      `warning renamed ${r.adhoc}`,
      "warning renamed records/adhoc/2026/adh-2026-900.yaml",
      "error deleted records/adhoc/2026/adh-2026-901.yaml",
    ],
  },
  {
    name: "renamed to the year folder of before and deleted there",
    told: [
      ...moved(r.check, r.check.replace("/2026/", "/2025/")),
      { at: "11-12", edit: { [r.check.replace("/2026/", "/2025/")]: null } },
    ],
    expect: deleted(r.check.replace("/2026/", "/2025/")),
  },
  {
    name: "copied beside itself with other words, and the first one deleted",
    told: [
      {
        at: "11-10",
        edit: { [r.adhoc.replace("/2026/", "/2025/")]: '{"id":"adh-2026-001","system":"website"}' },
      },
      { at: "11-12", edit: { [r.adhoc]: null } },
    ],
    expect: [`error edited ${r.adhoc.replace("/2026/", "/2025/")}`],
  },
  {
    name: "put back after its deletion was found, but not as it was",
    told: [
      { at: "11-10", edit: { [r.attestation]: null } },
      { at: "11-12", edit: { [r.attestation]: r.attestationText("2026-11-12", { id: "att-2026-010" }) } },
    ],
    expect: [`error edited ${r.attestation}`, `error recreated ${r.attestation}`].reverse(),
  },
  {
    name: "an open exception replaced by one about something else",
    told: [
      { at: "11-10", edit: { [r.newException]: r.exceptionText("2026-11-10") } },
      { at: "11-18", edit: { [r.newException]: r.exceptionText("2026-11-17", { symptom: "標籤印錯" }) } },
    ],
    expect: [`error replaced ${r.newException}`],
  },
  {
    name: "a draft of a failed test replaced by a later, passed one under its id",
    told: [
      { at: "11-11", edit: { [r.newTest]: r.draftText("2026-11-10", { result: "fail" }) } },
      {
        at: "11-19",
        edit: {
          [r.newTest]: r.draftText("2026-11-18", {
            backupSet: {
              id: "ffff",
              takenAt: "2026-11-18T02:00:00+08:00",
              method: "full",
              copy: "disk-main",
            },
          }),
        },
      },
    ],
    expect: [`error replaced ${r.newTest}`],
  },
];
