import type { Case } from "./judged.ts";
import * as r from "./records.ts";
import type { Told } from "./tell.ts";

const november = "records/anchors/2026/anchor-2026-11.yaml";
const december = "records/anchors/2026/anchor-2026-12.yaml";
const worked: Told = {
  name: "worked",
  at: "11-10",
  edit: { [r.newException]: r.exceptionText("2026-11-09") },
};
const anchor: Told = { ...r.anchored("11-30"), name: "anchored" };
const late = { today: "2026-12-31" } as const;
/** The files of the anchored commit on a line that was made anew. */
const anew: Told = {
  name: "anew",
  on: "adoption",
  at: "11-12",
  tree: "worked",
  edit: { [r.newException]: { "/symptom": "標籤印錯" } },
};

/** Histories that were rewritten, and anchors that were tampered with. */
export const rewritten: readonly Case[] = [
  {
    name: "rewritten before an anchor that is kept",
    told: [
      worked,
      anchor,
      anew,
      { at: "12-01", tree: "anchored", edit: { [r.newException]: { "/symptom": "標籤印錯" } } },
    ],
    ...late,
    expect: [`error history-rewritten ${november}`],
  },
  {
    name: "the commit before an anchor left out, with what it recorded",
    told: [
      worked,
      anchor,
      { on: "adoption", at: "11-30 12:00", tree: "anchored", edit: { [r.newException]: null } },
    ],
    ...late,
    expect: [`error history-rewritten ${november}`],
  },
  {
    name: "all squashed into one new root",
    told: [worked, anchor, { on: null, at: "12-01", tree: "anchored" }],
    ...late,
    expect: [`error history-rewritten ${november}`, `error tree-differs ${r.adoption}`],
  },
  {
    name: "a new root with more than was adopted, no anchor since",
    told: [worked, { on: null, at: "11-12", tree: "worked" }],
    expect: [`error tree-differs ${r.adoption}`],
  },
  {
    name: "a new root with less than was adopted, no anchor since",
    told: [worked, { on: null, at: "11-12", tree: "worked", edit: { [r.restoration]: null } }],
    expect: [`error tree-differs ${r.adoption}`],
  },
  {
    name: "a new root with another wording of what was adopted",
    told: [{ on: null, at: "11-12", tree: "adoption", edit: { [r.check]: { "/checker": "chen" } } }],
    expect: [`error tree-differs ${r.adoption}`],
  },
  {
    name: "a new root, adopted once more under the same name",
    told: [
      worked,
      anchor,
      {
        on: null,
        at: "12-01",
        tree: "anchored",
        edit: { [r.newException]: null, [r.adoption]: { "/tree": `sha256:${"0".repeat(64)}` } },
      },
    ],
    ...late,
    expect: [
      `error history-rewritten ${november}`,
      `error tree-differs ${r.adoption}`,
      `error chain-broken ${november}`,
    ],
  },
  {
    name: "an anchor's digest of the files edited",
    told: [worked, anchor, { at: "12-01", edit: { [november]: { "/tree": `sha256:${"0".repeat(64)}` } } }],
    ...late,
    expect: [`error tree-differs ${november}`, `error edited ${november}`],
  },
  {
    name: "an anchor led to a commit of a line made anew",
    told: [
      worked,
      anchor,
      anew,
      {
        at: "12-01",
        tree: "anchored",
        edit: (seen) => ({
          [r.newException]: { "/symptom": "標籤印錯" },
          [november]: { "/commit": seen.id("anew") },
        }),
      },
    ],
    ...late,
    expect: [`error tree-differs ${november}`],
  },
  {
    name: "an anchor edited beneath the one that follows it",
    told: [
      worked,
      anchor,
      r.anchored("12-30"),
      { at: "12-30 12:00", edit: { [november]: { "/by": "chen" } } },
    ],
    ...late,
    expect: [`error edited ${november}`, `error chain-broken ${december}`],
  },
  {
    name: "an anchor deleted that none follows",
    told: [worked, anchor, { at: "12-01", edit: { [november]: null } }],
    expect: [`error deleted ${november}`],
  },
  {
    name: "an anchor deleted beneath the one that follows it",
    told: [worked, anchor, r.anchored("12-30"), { at: "12-30 12:00", edit: { [november]: null } }],
    ...late,
    expect: [`error deleted ${november}`, `error chain-broken ${december}`],
  },
  {
    name: "an anchor that skips the one before it",
    told: [
      worked,
      anchor,
      r.anchored("12-30", { change: { previous: { path: r.adoption, sha256: "0".repeat(64) } } }),
    ],
    ...late,
    expect: [`error chain-broken ${december}`],
  },
  {
    name: "an anchor with a digest that was made up",
    told: [worked, r.anchored("11-30", { change: { tree: `sha256:${"1".repeat(64)}` } })],
    ...late,
    expect: [`error tree-differs ${november}`],
  },
  {
    name: "an anchor of a commit that is not there",
    told: [worked, r.anchored("11-30", { change: { commit: "1".repeat(40) } })],
    ...late,
    expect: [`error history-rewritten ${november}`],
  },
  {
    name: "an anchor of a commit of a branch",
    told: [
      worked,
      { name: "aside", on: "adoption", at: "11-11" },
      { name: "on", on: "worked", at: "11-12" },
      r.anchored("11-30", { of: "aside", on: "on" }),
    ],
    ...late,
    expect: [`error history-rewritten ${november}`],
  },
  {
    name: "adopted twice",
    told: [
      worked,
      {
        at: "11-20",
        edit: (seen) => ({
          "records/anchors/2026/adoption-2026-11-20.yaml": (
            seen.tree("adoption")[r.adoption] ?? ""
          ).replaceAll("2026-11-01", "2026-11-20"),
        }),
      },
    ],
    expect: [
      "error adopted-again records/anchors/2026/adoption-2026-11-20.yaml",
      "error tree-differs records/anchors/2026/adoption-2026-11-20.yaml",
    ],
  },
  {
    name: "the adoption edited",
    told: [{ at: "11-10", edit: { [r.adoption]: { "/by": "chen" } } }],
    expect: [`error edited ${r.adoption}`],
  },
  {
    name: "the list of what was adopted edited",
    told: [{ at: "11-10", edit: { [r.adoptionList]: "\n" } }],
    expect: [`error edited ${r.adoptionList}`],
  },
  {
    name: "the adoption deleted and another one made, after records went",
    told: [
      { at: "11-10", edit: { [r.check]: null, [r.adoption]: null } },
      {
        at: "11-20",
        edit: (seen) => ({
          "records/anchors/2026/adoption-2026-11-20.yaml": (
            seen.tree("adoption")[r.adoption] ?? ""
          ).replaceAll("2026-11-01", "2026-11-20"),
        }),
      },
    ],
    expect: [
      `error deleted ${r.check}`,
      `error deleted ${r.adoption}`,
      "error tree-differs records/anchors/2026/adoption-2026-11-20.yaml",
    ],
  },
];
