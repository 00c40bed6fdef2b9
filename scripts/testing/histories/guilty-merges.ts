import type { Case } from "./judged.ts";
import * as r from "./records.ts";
import type { Told } from "./tell.ts";

/** A branch off the adoption with a new attestation, and main with something else. */
const branch: Told = {
  ...{ name: "branch", at: "11-09", on: "adoption" },
  edit: { [r.newAttestation]: r.attestationText("2026-11-09") },
};
const main: Told = {
  name: "main",
  at: "11-10",
  on: "adoption",
  edit: { [r.openCheck]: { "/verificationErrors": 1 } },
};
const merge = { on: "main", merge: ["branch"], at: "11-11" };
const failed = r.draftText("2026-11-09", { result: "fail" });

/** Records that merges made away with. */
export const dropped: readonly Case[] = [
  {
    name: "deleted inside a merge",
    told: [branch, main, { ...merge, edit: { [r.restoration]: null } }],
    expect: [`error deleted ${r.restoration}`],
  },
  {
    name: "edited inside a merge",
    told: [branch, main, { ...merge, edit: { [r.restoration]: { "/measured/restoreTime": "PT10M" } } }],
    expect: [`error edited ${r.restoration}`],
  },
  {
    name: "emptied inside a merge",
    told: [branch, main, { ...merge, edit: { [r.check]: "" } }],
    expect: [`error emptied ${r.check}`],
  },
  {
    name: "deleted on the branch and so by its merge",
    told: [{ ...branch, edit: { [r.restoration]: null } }, main, merge],
    expect: [`error deleted ${r.restoration}`],
  },
  {
    name: "what the branch brought is left out of the merge",
    told: [branch, main, { ...merge, edit: { [r.newAttestation]: null } }],
    expect: [`error dropped-by-merge ${r.newAttestation}`],
  },
  {
    name: "the branch is merged by -s ours",
    told: [branch, main, { ...merge, tree: "main" }],
    expect: [`error dropped-by-merge ${r.newAttestation}`],
  },
  {
    name: "main is overwritten by -s theirs",
    told: [
      branch,
      { ...main, edit: { [r.newException]: r.exceptionText("2026-11-09") } },
      { ...merge, tree: "branch" },
    ],
    expect: [`error deleted ${r.newException}`],
  },
  {
    name: "a failed test that the branch brought is a passed one in the merge",
    told: [
      { ...branch, edit: { [r.newTest]: failed } },
      main,
      { ...merge, edit: { [r.newTest]: r.draftText("2026-11-09") } },
    ],
    expect: [`error reworded-by-merge ${r.newTest}`],
  },
  {
    name: "a failed run that the branch brought is left out of the merge",
    told: [
      { ...branch, edit: { [r.openCheck]: { "/runs/2/result": "failed" } } },
      { ...main, edit: { "README.md": "Backups\n" } },
      { ...merge, tree: "main" },
    ],
    expect: [`error failure-dropped-by-merge ${r.openCheck}`],
  },
  {
    name: "a failed run that the branch brought is lost where its conflict was solved",
    told: [
      { ...branch, edit: { [r.openCheck]: { "/runs/2/result": "failed" } } },
      main,
      { ...merge, edit: { [r.openCheck]: { "/remarks": "已合併" } } },
    ],
    expect: [`error failure-dropped-by-merge ${r.openCheck}`],
  },
  {
    name: "an octopus that leaves out what one of its branches brought",
    told: [
      branch,
      {
        name: "second",
        at: "11-09",
        on: "adoption",
        edit: { [r.newException]: r.exceptionText("2026-11-09") },
      },
      main,
      { ...merge, merge: ["branch", "second"], edit: { [r.newException]: null } },
    ],
    expect: [`error dropped-by-merge ${r.newException}`],
  },
  {
    name: "an octopus that deletes a record that all sides hold",
    told: [
      branch,
      {
        name: "second",
        at: "11-09",
        on: "adoption",
        edit: { [r.newException]: r.exceptionText("2026-11-09") },
      },
      main,
      { ...merge, merge: ["branch", "second"], edit: { [r.check]: null } },
    ],
    expect: [`error deleted ${r.check}`],
  },
  {
    name: "an unrelated history merged without its records",
    told: [
      main,
      {
        name: "orphan",
        on: null,
        at: "11-09",
        edit: { [r.newAttestation]: r.attestationText("2026-11-09") },
      },
      { on: "main", merge: ["orphan"], at: "11-11", tree: "main" },
    ],
    expect: [`error dropped-by-merge ${r.newAttestation}`],
  },
  {
    name: "main merged into an unrelated history without its records",
    told: [
      { ...main, edit: { [r.newException]: r.exceptionText("2026-11-09") } },
      { name: "orphan", on: null, at: "11-10", tree: "adoption", edit: { [r.restoration]: null } },
      { on: "orphan", merge: ["main"], at: "11-11", tree: "orphan" },
    ],
    expect: [
      `error dropped-by-merge ${r.newException}`,
      `error dropped-by-merge ${r.restoration}`,
      `error tree-differs ${r.adoption}`,
    ],
  },
  {
    name: "main merged into a branch that holds less of it, and pushed as main",
    told: [
      { ...main, edit: { [r.newException]: r.exceptionText("2026-11-09") } },
      branch,
      { on: "branch", merge: ["main"], at: "11-11", edit: { [r.newException]: null } },
    ],
    expect: [`error dropped-by-merge ${r.newException}`],
  },
  {
    name: "main, anchored, merged into a branch and pushed as main",
    told: [
      { ...main, name: "before" },
      { ...r.anchored("11-10 12:00"), name: "main" },
      branch,
      { on: "branch", merge: ["main"], at: "11-11" },
    ],
    expect: ["error line-turned records/anchors/2026/anchor-2026-11.yaml"],
  },
  {
    name: "deleted on main, then hidden by merging main into a branch, when an anchor saw it",
    told: [
      { ...main, name: "before", edit: { [r.newException]: r.exceptionText("2026-11-09") } },
      r.anchored("11-10 12:00"),
      { at: "11-10 13:00", edit: { [r.newException]: null }, name: "main" },
      branch,
      { on: "branch", merge: ["main"], at: "11-11" },
    ],
    expect: ["error line-turned records/anchors/2026/anchor-2026-11.yaml"],
  },
  {
    name: "deleted, and an old branch that still has it merged without it",
    told: [branch, { ...main, edit: { [r.restoration]: null } }, merge],
    expect: [`error deleted ${r.restoration}`],
  },
  {
    name: "dropped by a merge of a merge",
    told: [
      branch,
      {
        name: "inner",
        on: "adoption",
        at: "11-09",
        edit: { [r.newException]: r.exceptionText("2026-11-09") },
      },
      { name: "outer", on: "branch", merge: ["inner"], at: "11-10" },
      { ...main, at: "11-10" },
      { on: "main", merge: ["outer"], at: "11-11", tree: "main" },
    ],
    expect: [`error dropped-by-merge ${r.newAttestation}`, `error dropped-by-merge ${r.newException}`],
  },
  {
    name: "an approval that the branch brought is left out",
    told: [
      {
        ...branch,
        edit: {
          [r.newTest]: r.draftText("2026-11-09"),
          [r.newReceipt]: r.receiptText("restoration", r.draftText("2026-11-09"), "11-09"),
        },
      },
      main,
      { ...merge, edit: { [r.newReceipt]: null } },
    ],
    expect: [`error dropped-by-merge ${r.newReceipt}`],
  },
];
