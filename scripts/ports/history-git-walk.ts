import { recordName } from "../core/history/record-name.ts";
import { git } from "./git.ts";
import { additionsTo, mainLine } from "./history-git-log.ts";
import { sidesOfMerges } from "./history-git-sides.ts";
import type { KeptHistory, WalkedLine } from "./kept-history.ts";

const anchors = "records/anchors";

/**
 * The main line of a commit from the adoption of its records on; undefined where they were never adopted. What an earlier
 * run walked is taken over where it still is the beginning of that line.
 */
export function walkedLine(
  root: string,
  prefix: string,
  head: string,
  kept: KeptHistory,
): WalkedLine | undefined {
  const before = kept.line();
  const line = (before && continued(root, prefix, head, before)) ?? fromAdoption(root, prefix, head);
  if (line !== undefined && line !== before) kept.keepLine(line);
  return line;
}

function continued(root: string, prefix: string, head: string, before: WalkedLine): WalkedLine | undefined {
  if (before.to === head) return before;
  if (!isCommit(root, before.to)) return undefined;
  const range = { from: before.to, to: head, withFrom: false };
  const later = mainLine(root, prefix, range);
  // Only where the first of them follows what was walked is that on the main line, and not merely reachable.
  if (later.commits[0]?.parents[0] !== before.to) return undefined;
  const offset = before.commits.length;
  const commits = [...before.commits, ...later.commits];
  const changes = [
    ...before.changes,
    ...later.changes.map((one) => ({ ...one, commit: one.commit + offset })),
  ];
  const sides = [...before.sides, ...sidesOfMerges(root, prefix, { commits, changes, since: offset })];
  return { from: before.from, to: head, commits, changes, sides };
}

function fromAdoption(root: string, prefix: string, head: string): WalkedLine | undefined {
  const from = adoption(root, prefix, head);
  if (from === undefined) return undefined;
  const first = mainLine(root, prefix, { from, to: from, withFrom: true }).commits;
  const later = mainLine(root, prefix, { from, to: head, withFrom: false });
  const commits = [...first, ...later.commits];
  const changes = later.changes.map((one) => ({ ...one, commit: one.commit + first.length }));
  const sides = sidesOfMerges(root, prefix, { commits, changes, since: first.length });
  return { from, to: head, commits, changes, sides };
}

/** The commit of the main line that brought the first anchor; whatever else lay in their folder before adopts nothing. */
function adoption(root: string, prefix: string, head: string): string | undefined {
  const { commits, changes } = additionsTo(root, prefix, head, anchors);
  const first = changes.find(({ path, after }) => after !== undefined && recordName(path)?.kind === "anchor");
  return first && commits[first.commit]?.id;
}

function isCommit(root: string, id: string): boolean {
  const answer = git(root, ["cat-file", "--batch-check"], `${id}\n`).toString("utf8");
  return answer.startsWith(`${id} commit`);
}
