import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import type { HistoryEvidence } from "../../core/history/evidence.ts";
import { historyOf } from "../../core/history/history.ts";
import { gitHistory } from "../../ports/history-git.ts";
import { rules } from "../../rules/index.ts";
import { assessmentsOf, type Past, pastEvidence, treesOf } from "../history.ts";
import { findingLines, smallInstitution } from "../institution.ts";
import * as r from "./records.ts";
import { build } from "./repository.ts";

const pasts: readonly (readonly [string, readonly Past[]])[] = [
  ["nothing", []],
  ["a deletion", [{ at: "2026-11-10T09:00:00+08:00", edit: { [r.check]: null } }]],
  [
    "edits, a move and a re-creation",
    [
      { at: "2026-11-10T09:00:00+08:00", edit: { [r.restoration]: { "/result": "fail" } } },
      {
        at: "2026-11-11T09:00:00+08:00",
        by: "王 大明",
        move: { [r.check]: r.check.replace("/2026/", "/2025/") },
      },
      { at: "2026-11-12T09:00:00+08:00", edit: { [r.adhoc]: null, "README.md": "x\n" } },
      {
        at: "2026-11-09T09:00:00+08:00",
        edit: { [r.adhoc]: '{"id":"adh-2026-001"}', [r.newAttestation]: r.attestationText("2026-09-01") },
      },
      { at: "2026-11-13T09:00:00+08:00", edit: { [r.evidence]: "", [r.exception]: "# -\n" } },
    ],
  ],
];

/** Object ids of commits are of git's own making; everything else must be the same. */
const plain = ({ commits, baseline, changes, sides, versions, gaps, branch, anchors }: HistoryEvidence) => ({
  commits: commits.map(({ author, committer, parents }) => ({ author, committer, parents: parents.length })),
  baseline: [...baseline].sort(),
  changes: changes.toSorted((a, b) => a.commit - b.commit || (a.path < b.path ? -1 : 1)),
  versions: [...versions].sort(([a], [b]) => (a < b ? -1 : 1)),
  ...{ sides, gaps, branch, anchors },
});

test.each(pasts)("the past in memory and git tell the same of %s", (_, past) => {
  const { root } = build(past);
  try {
    const [told, seen] = [pastEvidence(past), gitHistory(root)];
    expect(plain(seen)).toEqual(plain(told));
    const of = { zone: "Asia/Taipei", today: "2026-12-01", all: () => [] };
    expect(historyOf(seen, of).lineages).toEqual(historyOf(told, of).lineages);
    const files = treesOf(past).at(-1) ?? smallInstitution();
    const judged = (evidence: HistoryEvidence) =>
      rules.flatMap((rule) => findingLines(assessmentsOf(rule, evidence, files, "2026-12-01")));
    expect(judged(seen)).toEqual(judged(told));
  } finally {
    rmSync(root, { recursive: true });
  }
});
