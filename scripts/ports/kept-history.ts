import { join } from "node:path";
import type { FileChange, HistoryCommit } from "../core/history/evidence.ts";
import type { Version } from "../core/history/version.ts";
import { homeOf, readSealed, writeSealed } from "./kept-facts.ts";

/** A main line as an earlier run walked it, and what its merges left out. */
export interface WalkedLine {
  /** The commit that adopted the records, and the last one walked. */
  readonly from: string;
  readonly to: string;
  readonly commits: readonly HistoryCommit[];
  readonly changes: readonly FileChange[];
  readonly sides: readonly { readonly merge: string; readonly path: string; readonly blob: string }[];
}

/** What earlier runs learned of a history. Objects never change, so nothing in it grows stale; whether a line is still the main one is asked anew. */
export interface KeptHistory {
  readonly line: () => WalkedLine | undefined;
  readonly keepLine: (line: WalkedLine) => void;
  readonly version: (key: string) => Version | undefined;
  readonly keepVersion: (key: string, version: Version) => void;
  /** Writes what is new for the next run; never fails a run. */
  readonly save: () => void;
}

export const noHistoryKept: KeptHistory = {
  line: () => undefined,
  keepLine: () => {},
  version: () => undefined,
  keepVersion: () => {},
  save: () => {},
};

/** What is kept of a history in a folder of the user's own, for runs of the same engine. */
export function keptHistory(folder: string, repository: string, engine: string): KeptHistory {
  const home = homeOf(folder, repository);
  if (home === undefined) return noHistoryKept;
  const files = { line: join(home, "history-line.json"), versions: join(home, "history-versions.json") };
  let versions: Map<string, Version> | undefined;
  let isNew = false;
  const known = (): Map<string, Version> => {
    versions ??= new Map((readSealed(files.versions, engine) as [string, Version][] | undefined) ?? []);
    return versions;
  };
  return {
    line: () => readSealed(files.line, engine) as WalkedLine | undefined,
    keepLine: (line) => writeSealed(files.line, engine, line),
    version: (key) => known().get(key),
    keepVersion: (key, version) => {
      known().set(key, version);
      isNew = true;
    },
    save: () => {
      if (isNew) writeSealed(files.versions, engine, [...known()]);
      isNew = false;
    },
  };
}
