import { join } from "node:path";
import type { FileChange, HistoryCommit, SideFile, SignatureSeen } from "../core/history/evidence.ts";
import type { Version } from "../core/history/version.ts";
import { homeOf, readSealed, writeSealed } from "./kept-facts.ts";

/** A main line as an earlier run walked it, and what its merges left out. */
export interface WalkedLine {
  /** The commit that adopted the records, and the last one walked. */
  readonly from: string;
  readonly to: string;
  readonly commits: readonly HistoryCommit[];
  readonly changes: readonly FileChange[];
  readonly sides: readonly SideFile[];
}

/** What earlier runs learned of a history. Objects never change, so nothing in it grows stale; whether a line is still the main one is asked anew. */
export interface KeptHistory {
  readonly line: () => WalkedLine | undefined;
  readonly keepLine: (line: WalkedLine) => void;
  readonly version: (key: string) => Version | undefined;
  readonly keepVersion: (key: string, version: Version) => void;
  /** What checking a commit or tag came to, by its id. */
  readonly signature: (id: string) => SignatureSeen | undefined;
  readonly keepSignature: (id: string, seen: SignatureSeen) => void;
  /** Writes what is new for the next run; never fails a run. */
  readonly save: () => void;
}

export const noHistoryKept: KeptHistory = {
  line: () => undefined,
  keepLine: () => {},
  version: () => undefined,
  keepVersion: () => {},
  signature: () => undefined,
  keepSignature: () => {},
  save: () => {},
};

/** What is kept of a history in a folder of the user's own, for runs of the same engine. */
export function keptHistory(folder: string, repository: string, engine: string): KeptHistory {
  const home = homeOf(folder, repository);
  if (home === undefined) return noHistoryKept;
  const line = join(home, "history-line.json");
  const versions = sealed<Version>(join(home, "history-versions.json"), engine);
  const signatures = sealed<SignatureSeen>(join(home, "history-signatures.json"), engine);
  return {
    line: () => readSealed(line, engine) as WalkedLine | undefined,
    keepLine: (walked) => writeSealed(line, engine, walked),
    version: versions.find,
    keepVersion: versions.keep,
    signature: signatures.find,
    keepSignature: signatures.keep,
    save: () => {
      versions.save();
      signatures.save();
    },
  };
}

/** A table in a file, read when first asked and written only when something is new. */
function sealed<T>(file: string, engine: string) {
  let table: Map<string, T> | undefined;
  let isNew = false;
  const known = (): Map<string, T> => {
    table ??= new Map((readSealed(file, engine) as [string, T][] | undefined) ?? []);
    return table;
  };
  return {
    find: (key: string): T | undefined => known().get(key),
    keep: (key: string, value: T): void => {
      known().set(key, value);
      isNew = true;
    },
    save: (): void => {
      if (isNew) writeSealed(file, engine, [...known()]);
      isNew = false;
    },
  };
}
