import type { Case } from "./judged.ts";
import * as r from "./records.ts";
import type { Told } from "./tell.ts";

const attested = { [r.newAttestation]: r.attestationText("2026-11-09") };
const opened = { [r.newException]: r.exceptionText("2026-11-09") };
const branch: Told = { name: "branch", at: "11-09 10:00", on: "adoption", edit: attested };
const main: Told = { name: "main", at: "11-09 12:00", on: "adoption", edit: opened };
const merge: Told = { on: "main", merge: ["branch"], at: "11-11" };
const rows =
  "  - {job: weekly, scheduledAt: 2026-11-22T03:00:00+08:00, endedAt: 2026-11-22T03:30:00+08:00, result: ok}\n";
const addRow =
  (day: string) =>
  (text: string): string =>
    text.replace(rows, `${rows}${rows.replaceAll("2026-11-22", `2026-11-${day}`)}`);
/** A commit that changes the text of a file as the commit named, or the one told before, has it. */
const mapped = (path: string, change: (text: string) => string, at = "11-10", of = ""): Told => ({
  at,
  edit: (seen) => ({ [path]: change(seen.tree(of || seen.last)[path] ?? "") }),
});

/** Branches, merges and reverts as they happen every day, none of which is a breach. */
export const innocentMerges: readonly Case[] = [
  { name: "a merge commit", told: [branch, main, merge], expect: [] },
  {
    name: "a squash of a branch of many commits",
    told: [
      branch,
      { at: "11-10", edit: { [r.newAttestation]: { "/text": "鏡像完整可讀" } } },
      { ...main, at: "11-10 12:00" },
      {
        at: "11-11",
        on: "main",
        edit: { [r.newAttestation]: r.attestationText("2026-11-09", { text: "鏡像完整可讀" }) },
      },
    ],
    expect: [],
  },
  {
    name: "rebased before the merge, authors' dates older than those before",
    told: [
      main,
      { at: "11-09 15:00", authored: "11-09 10:00", edit: attested },
      { at: "11-09 15:00", authored: "11-08 10:00", edit: { [r.openCheck]: { "/verificationErrors": 1 } } },
    ],
    expect: [],
  },
  {
    name: "a branch that lags behind merged",
    told: [
      { ...branch },
      { ...main, name: "first", edit: { [r.openCheck]: { "/verificationErrors": 1 } } },
      { name: "main", at: "11-10", edit: { [r.openCheck]: { "/verificationErrors": 0 }, ...opened } },
      merge,
    ],
    expect: [],
  },
  {
    name: "a branch older than the adoption merged after it",
    told: [
      {
        name: "old",
        on: null,
        at: "10-01",
        edit: { "records/restorations/2025/rt-2025-001.yaml": "id: rt-2025-001\nsystem: website\n" },
      },
      {
        name: "cleared",
        on: "old",
        at: "10-02",
        edit: { "records/restorations/2025/rt-2025-001.yaml": null },
      },
      { name: "adopted", on: "cleared", at: "11-01", tree: "adoption" },
      {
        name: "branch",
        on: "old",
        at: "11-02",
        edit: { [r.newAttestation]: r.attestationText("2026-11-02") },
      },
      { on: "adopted", merge: ["branch"], at: "11-03" },
    ],
    expect: [],
  },
  {
    name: "adopted on a branch that is merged",
    told: [
      {
        name: "old",
        on: null,
        at: "10-01",
        tree: "adoption",
        edit: { [r.adoption]: null, [r.adoptionList]: null },
      },
      { name: "branch", on: "old", at: "11-01", tree: "adoption" },
      { on: "old", merge: ["branch"], at: "11-02" },
    ],
    expect: [],
  },
  {
    name: "a conflict solved by taking both",
    told: [
      { name: "branch", on: "adoption", ...mapped(r.openCheck, addRow("23"), "11-23") },
      { name: "main", on: "adoption", ...mapped(r.openCheck, addRow("24"), "11-24", "adoption") },
      { on: "main", merge: ["branch"], ...mapped(r.openCheck, addRow("23"), "11-25", "main") },
    ],
    expect: [],
  },
  {
    name: "the same change picked on both sides",
    told: [{ ...branch, edit: opened }, main, merge],
    expect: [],
  },
  {
    name: "the same change picked on both sides, and worked on in main",
    told: [
      { ...branch, edit: opened },
      { ...main, name: "picked" },
      { name: "main", at: "11-10", edit: { [r.newException]: { "/status": "handling" } } },
      { ...merge, edit: { [r.newException]: { "/status": "handling" } } },
    ],
    expect: [],
  },
  {
    name: "a number that two people took, one of them given another by the merge",
    told: [
      { ...branch, edit: { [r.newException]: r.exceptionText("2026-11-09") } },
      { ...main, edit: { [r.newException]: r.exceptionText("2026-11-08") } },
      {
        ...merge,
        tree: "main",
        edit: { [r.thirdException]: r.exceptionText("2026-11-09", { id: "exc-2026-003" }) },
      },
    ],
    expect: [],
  },
  {
    name: "an octopus",
    told: [
      branch,
      {
        name: "second",
        at: "11-09 11:00",
        on: "adoption",
        edit: { [r.openCheck]: { "/verificationErrors": 1 } },
      },
      main,
      { ...merge, merge: ["branch", "second"] },
    ],
    expect: [],
  },
  {
    name: "an unrelated history with its own records merged in",
    told: [
      main,
      { name: "orphan", on: null, at: "11-09", edit: attested },
      { on: "main", merge: ["orphan"], at: "11-11", edit: {} },
    ],
    expect: [],
  },
  {
    name: "a branch merged back and forth",
    told: [
      branch,
      main,
      { name: "back", on: "branch", merge: ["main"], at: "11-10" },
      { on: "main", merge: ["back"], at: "11-11" },
    ],
    expect: [],
  },
  {
    name: "a draft dropped on its own branch before the merge",
    told: [
      branch,
      { name: "done", at: "11-10", edit: { [r.newAttestation]: null, ...opened } },
      { ...main, edit: {} },
      { on: "main", merge: ["done"], at: "11-11" },
    ],
    expect: [],
  },
  {
    name: "a revert of a revert",
    told: [
      { at: "11-09 10:00", edit: attested },
      { at: "11-10", edit: { [r.newAttestation]: null } },
      { at: "11-11", edit: attested },
    ],
    expect: [],
  },
  {
    name: "an edit of a closed record and its revert",
    told: [
      { at: "11-10", edit: { [r.restoration]: { "/result": "fail" } } },
      { at: "11-11", tree: "adoption" },
    ],
    expect: [],
  },
  {
    name: "a deletion and its revert",
    told: [
      { at: "11-10", edit: { [r.restoration]: null } },
      { at: "11-11", tree: "adoption" },
    ],
    expect: [],
  },
  {
    name: "emptied by accident and restored",
    told: [
      { at: "11-10", edit: { [r.config]: "" } },
      { at: "11-11", tree: "adoption" },
    ],
    expect: [],
  },
  {
    name: "an amendment and then the revert of an edit beneath it",
    told: [
      { at: "11-10", edit: { [r.check]: { "/checker": "chen" } } },
      {
        at: "11-11",
        edit: {
          [r.check]: {
            "/checker": "lin",
            "/amendments": [{ date: "2026-11-11", by: "lin", reason: "誤改", change: "還原" }],
          },
        },
      },
    ],
    expect: [],
  },
];
