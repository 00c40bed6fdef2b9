import type { Entity, Repository } from "../repository.ts";
import { instant } from "../time/timestamp.ts";
import { versionKey } from "./evidence.ts";
import { type History, shortId } from "./history.ts";
import { placeNow } from "./lineage.ts";
import { type Listed, manifestDigest, manifestText } from "./manifest.ts";

export type Anchor = Entity<"anchor">;

/** What is wrong with an anchor, or with the history that it should hold. */
export type AnchorFault =
  | { readonly kind: "history-rewritten" | "line-turned"; readonly commit: string }
  | { readonly kind: "tree-differs"; readonly counted: string }
  | { readonly kind: "adopted-unlisted"; readonly path: string; readonly more: number }
  | { readonly kind: "chain-broken"; readonly previous: string }
  | { readonly kind: "adopted-again" };

/** Every anchor of today, oldest first. */
export function anchorsOf(repository: Repository): readonly Anchor[] {
  return repository.all("anchor").toSorted((a, b) => instant(a.value.at) - instant(b.value.at));
}

/** The faults of each anchor with it, in the order of the chain. */
export function anchorFaults(
  history: History,
  repository: Repository,
): readonly { readonly anchor: Anchor; readonly fault: AnchorFault }[] {
  const anchors = anchorsOf(repository);
  return anchors.flatMap((anchor, index) => {
    const faults = [
      chainFault(anchor, anchors[index - 1], history),
      standingFault(anchor, history),
      treeFault(anchor, history),
    ];
    return faults.flatMap((fault) => (fault === undefined ? [] : [{ anchor, fault }]));
  });
}

function chainFault(anchor: Anchor, before: Anchor | undefined, history: History): AnchorFault | undefined {
  const { purpose, previous } = anchor.value;
  if (before === undefined) return undefined;
  if (purpose === "adoption") return { kind: "adopted-again" };
  const place = placeNow(
    history.find({ kind: "anchor", id: before.id }) ?? { ...before, kind: "anchor", steps: [] },
  );
  const sha256 = place && history.versionAt(place)?.sha256;
  const isNext = previous?.path === before.file && previous.sha256 === sha256;
  return isNext ? undefined : { kind: "chain-broken", previous: before.file };
}

function standingFault({ file, value }: Anchor, history: History): AnchorFault | undefined {
  const { commit } = value;
  if (commit === undefined) return undefined;
  const seen = history.evidence.anchors.find((one) => one.file === file)?.standing;
  if (seen === "main-line" || seen === undefined) return undefined;
  return { kind: seen === "side" ? "line-turned" : "history-rewritten", commit: shortId(commit) };
}

/** The list of files where an anchor says that it was counted, against its digest. */
function treeFault({ id, file, value }: Anchor, history: History): AnchorFault | undefined {
  const { commit, files, tree } = value;
  const born = history.find({ kind: "anchor", id })?.steps[0]?.commit;
  const at = commit === undefined ? born : history.evidence.commits.findIndex((one) => one.id === commit);
  if (at === undefined || at < 0) return undefined;
  // An adoption is counted before it and its list are written.
  const own = commit === undefined ? new Set([file, files?.path]) : new Set<string | undefined>();
  const listed = listedAfter(history, at, (path) => !own.has(path));
  const counted = manifestDigest(manifestText(listed));
  if (counted === tree) return undefined;
  return unlisted(files?.path, tree, listed, history) ?? { kind: "tree-differs", counted };
}

/**
 * Files that came beside an adoption which was merged while the main line went on: all that it lists is there as listed.
 * A commit without a parent merged nothing: a history squashed into a new root holds more than its adoption lists.
 */
function unlisted(
  list: string | undefined,
  tree: string,
  listed: readonly Listed[],
  { evidence }: History,
): AnchorFault | undefined {
  const isRoot = evidence.commits[0]?.parents.length === 0;
  const blob = list === undefined || isRoot ? undefined : evidence.baseline.get(list);
  const text = blob === undefined ? undefined : evidence.textOf(blob);
  if (text === undefined || manifestDigest(text) !== tree) return undefined;
  const promised = new Set(text.split("\n"));
  const more = listed.filter(([path, sha256]) => !promised.delete(`${sha256}  ${path}`));
  promised.delete("");
  const [first] = more;
  return promised.size > 0 || first === undefined
    ? undefined
    : { kind: "adopted-unlisted", path: first[0], more: more.length };
}

/** `sha256:…` of the list of files of the data folders as a commit of the main line left them. */
export function treeDigest(history: History, commit: number, isCounted: (path: string) => boolean): string {
  return manifestDigest(manifestText(listedAfter(history, commit, isCounted)));
}

function listedAfter(
  history: History,
  commit: number,
  isCounted: (path: string) => boolean,
): readonly Listed[] {
  return [...filesAfter(history, commit)].flatMap(([path, blob]) =>
    isCounted(path)
      ? [[path, history.evidence.versions.get(versionKey(path, blob))?.sha256 ?? ""] as const]
      : [],
  );
}

function filesAfter({ evidence }: History, commit: number): ReadonlyMap<string, string> {
  const files = new Map(evidence.baseline);
  for (const change of evidence.changes) {
    if (change.commit > commit) break;
    if (change.after === undefined) files.delete(change.path);
    else files.set(change.path, change.after);
  }
  return files;
}
