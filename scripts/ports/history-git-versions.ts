import { hash } from "node:crypto";
import { versionKey } from "../core/history/evidence.ts";
import { recordName } from "../core/history/record-name.ts";
import { type Version, versionOf } from "../core/history/version.ts";
import { git } from "./git.ts";
import { gitObjects } from "./git-objects.ts";
import type { KeptHistory } from "./kept-history.ts";

/** An object at a path. */
export interface Wanted {
  readonly path: string;
  readonly blob: string;
}

/** One git process reads so many bytes at a time. */
export const batchBytes = 64 * 1024 * 1024;
export const largest = 20 * 1024 * 1024;

/** The facts of every wanted file, and the ids of objects that are not there. */
export function readVersions(
  root: string,
  wanted: Iterable<Wanted>,
  kept: Pick<KeptHistory, "version" | "keepVersion" | "save">,
): { readonly versions: Map<string, Version>; readonly missing: readonly string[] } {
  const versions = new Map<string, Version>();
  const pathsOf = new Map<string, string[]>();
  for (const { path, blob } of wanted) {
    const key = versionKey(path, blob);
    if (versions.has(key)) continue;
    const found = kept.version(key);
    if (found !== undefined) {
      versions.set(key, found);
      continue;
    }
    const paths = pathsOf.get(blob);
    if (paths === undefined) pathsOf.set(blob, [path]);
    else if (!paths.includes(path)) paths.push(path);
  }
  const add = (blob: string, factsOf: (path: string) => Version): void => {
    for (const path of pathsOf.get(blob) ?? []) {
      const key = versionKey(path, blob);
      const version = factsOf(path);
      versions.set(key, version);
      kept.keepVersion(key, version);
    }
  };
  const missing: string[] = [];
  for (const batch of batches(root, [...pathsOf.keys()])) {
    const small = batch.filter(({ size }) => size !== undefined && size <= largest);
    for (const { blob, size } of batch) {
      if (size === undefined) missing.push(blob);
      else if (size > largest) add(blob, (path) => tooLarge(path, blob));
    }
    for (const [blob, { bytes }] of gitObjects(
      root,
      small.map(({ blob }) => blob),
    ))
      add(blob, (path) => ({ ...versionOf(path, bytes), sha256: hash("sha256", bytes, "hex") }));
  }
  kept.save();
  return { versions, missing };
}

/** Evidence may be of any size: its object id tells it from any other. */
function tooLarge(path: string, blob: string): Version {
  const isEvidence = recordName(path)?.kind === "evidence";
  return {
    sha256: "",
    state: isEvidence ? "read" : "unreadable",
    meaning: blob,
    amendments: [],
    keys: [],
    failures: [],
    identity: [],
    evidence: [],
  };
}

interface Sized {
  readonly blob: string;
  /** Undefined where the object is not there. */
  readonly size: number | undefined;
}

/** What of some objects one git process is asked for at a time, with their sizes. */
export function* batches(root: string, blobs: readonly string[]): Generator<readonly Sized[]> {
  if (blobs.length === 0) return;
  const lines = git(root, ["cat-file", "--batch-check"], blobs.map((id) => `${id}\n`).join(""))
    .toString("utf8")
    .split("\n");
  let batch: Sized[] = [];
  let bytes = 0;
  for (const [index, blob] of blobs.entries()) {
    const [, type, size] = (lines[index] ?? "").split(" ");
    const one = { blob, size: type === "blob" ? Number(size) : undefined };
    batch.push(one);
    bytes += Math.min(one.size ?? 0, largest);
    if (bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  yield batch;
}
