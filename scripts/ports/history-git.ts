import type { AnchorSeen, Gap, HistoryEvidence, SideFile } from "../core/history/evidence.ts";
import { documentOf } from "../core/history/version.ts";
import { dataFolders } from "../core/kind.ts";
import { commitId, prefixOf } from "./files-git.ts";
import { GitFailed, git } from "./git.ts";
import { isFile } from "./history-git-log.ts";
import { mirrorSeen } from "./history-git-mirror.ts";
import { branchOf, failure, stateGaps } from "./history-git-state.ts";
import { textsAhead } from "./history-git-texts.ts";
import { readVersions, type Wanted } from "./history-git-versions.ts";
import { walkedLine } from "./history-git-walk.ts";
import { type KeptHistory, noHistoryKept, type WalkedLine } from "./kept-history.ts";

/** What to read of a history. */
export interface HistoryQuestion {
  /** The commit to judge; that of the branch that is checked out where absent. */
  readonly revision?: string;
  /** Where the mirror is that the branch is compared with. */
  readonly mirror?: string;
  /** What earlier runs learned. */
  readonly kept?: KeptHistory;
}

const anchors = "records/anchors";

/** Everything that git tells of the records around a root since they were adopted. Throws `GitFailed` for an unknown revision. */
export function gitHistory(
  root: string,
  { revision, mirror, kept = noHistoryKept }: HistoryQuestion = {},
): HistoryEvidence {
  const gaps: Gap[] = [...stateGaps(root, revision !== undefined)];
  const has = (kind: Gap["kind"]): boolean => gaps.some((gap) => gap.kind === kind);
  const isHeadless = has("unborn") || has("missing");
  if (has("no-repository") || has("unreadable") || (isHeadless && revision === undefined))
    return nothing("", gaps);
  const head = commitId(root, revision ?? "HEAD");
  if (has("shallow")) return nothing(head, gaps);
  try {
    const prefix = prefixOf(root);
    const line = walkedLine(root, prefix, head, kept);
    if (line === undefined) return nothing(head, [...gaps, { kind: "unadopted", detail: "" }]);
    const evidence = read(root, { prefix, line, gaps, kept });
    if (mirror === undefined) return evidence;
    const branch = evidence.branch ?? "main";
    return { ...evidence, mirror: mirrorSeen(root, { address: mirror, branch, head }) };
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    return nothing(head, [...gaps, failure(error)]);
  }
}

interface Ground {
  readonly prefix: string;
  readonly line: WalkedLine;
  readonly gaps: readonly Gap[];
  readonly kept: KeptHistory;
}

function read(root: string, { prefix, line, gaps, kept }: Ground): HistoryEvidence {
  const { from, to: head, commits, changes, sides } = line;
  const baseline = filesAt(root, prefix, from);
  const { versions, missing } = readVersions(root, allFiles(baseline, changes, sides), kept);
  const lost = missing.map((id): Gap => ({ kind: "missing", detail: id }));
  const branch = branchOf(root);
  return {
    head,
    ...(branch !== undefined && { branch }),
    gaps: [...gaps, ...lost.slice(0, 1)],
    commits,
    baseline,
    changes,
    sides,
    versions,
    anchors: anchorsSeen(root, prefix, head, new Set(commits.map(({ id }) => id))),
    textOf: textsAhead(root, () =>
      changes.flatMap(({ before, after }) => [before, after].filter((one) => one !== undefined)),
    ),
  };
}

function* allFiles(
  baseline: ReadonlyMap<string, string>,
  changes: HistoryEvidence["changes"],
  sides: readonly SideFile[],
): Generator<Wanted> {
  for (const [path, blob] of baseline) yield { path, blob };
  for (const { path, before, after } of changes) {
    if (before !== undefined) yield { path, blob: before };
    if (after !== undefined) yield { path, blob: after };
  }
  for (const { path, blob } of sides) yield { path, blob };
}

/** The regular files of the data folders at a commit: object ids by path. */
function filesAt(
  root: string,
  prefix: string,
  commit: string,
  folders = dataFolders.map((folder) => `${prefix}${folder}`),
): Map<string, string> {
  const listing = git(root, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", ...folders]).toString(
    "utf8",
  );
  const found = new Map<string, string>();
  for (const line of listing.split("\0")) {
    const tab = line.indexOf("\t");
    const [mode = "", , id = ""] = line.slice(0, tab).split(" ");
    if (tab > 0 && isFile(mode)) found.set(line.slice(tab + 1 + prefix.length), id);
  }
  return found;
}

function anchorsSeen(
  root: string,
  prefix: string,
  head: string,
  onLine: ReadonlySet<string>,
): readonly AnchorSeen[] {
  const files = filesAt(root, prefix, head, [`${prefix}${anchors}`]);
  return [...files].flatMap(([file, blob]): AnchorSeen[] => {
    const commit = documentOf(git(root, ["cat-file", "blob", blob]))?.["commit"];
    if (typeof commit !== "string" || !/^[0-9a-f]{40,64}$/.test(commit)) return [];
    return [{ file, standing: onLine.has(commit) ? "main-line" : standingOf(root, commit, head) }];
  });
}

function standingOf(root: string, commit: string, head: string): AnchorSeen["standing"] {
  const succeeds = (...args: string[]): boolean => {
    try {
      git(root, args);
      return true;
    } catch (error) {
      if (error instanceof GitFailed) return false;
      throw error;
    }
  };
  if (!succeeds("cat-file", "-e", `${commit}^{commit}`)) return "missing";
  return succeeds("merge-base", "--is-ancestor", commit, head) ? "side" : "elsewhere";
}

function nothing(head: string, gaps: readonly Gap[]): HistoryEvidence {
  return {
    head,
    gaps,
    commits: [],
    baseline: new Map(),
    changes: [],
    sides: [],
    versions: new Map(),
    anchors: [],
    textOf: () => undefined,
  };
}
