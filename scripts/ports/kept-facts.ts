import { hash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileFacts } from "../core/file-facts.ts";

/** Facts of files as an earlier run found them. */
export interface KeptFacts {
  /** The facts of a file with these bytes; undefined where none were kept, or those of other bytes. */
  readonly find: (path: string, bytes: Uint8Array) => FileFacts | undefined;
  readonly keep: (path: string, bytes: Uint8Array, facts: FileFacts) => void;
  /** Writes what is new for the next run; never fails a run. */
  readonly save: () => void;
}

export const nothingKept: KeptFacts = { find: () => undefined, keep: () => {}, save: () => {} };

interface Kept {
  readonly sha256: string;
  readonly facts: FileFacts;
}

interface Shelf {
  /** As the last run left it, by path. */
  readonly before: ReadonlyMap<string, Kept>;
  /** What this run met. */
  readonly now: Map<string, Kept>;
  changed: boolean;
}

/**
 * Facts kept in a folder of the user's own, by repository and folder of records. They are found by the SHA-256 of a file's
 * bytes and of the engine (`engine`), so that nothing stale can be; a folder that others may write to is not used.
 */
export function keptFacts(folder: string, repository: string, engine: string): KeptFacts {
  const home = homeOf(folder, repository);
  if (home === undefined) return nothingKept;
  const shelves = new Map<string, Shelf>();
  const shelfOf = (path: string): Shelf => {
    const name = shelfName(path);
    let shelf = shelves.get(name);
    if (shelf === undefined) {
      shelf = { before: readShelf(join(home, name), engine), now: new Map(), changed: false };
      shelves.set(name, shelf);
    }
    return shelf;
  };
  return {
    find: (path, bytes) => {
      const shelf = shelfOf(path);
      const kept = shelf.before.get(path);
      if (kept === undefined || kept.sha256 !== sha256(bytes)) return undefined;
      shelf.now.set(path, kept);
      return kept.facts;
    },
    keep: (path, bytes, facts) => {
      const shelf = shelfOf(path);
      shelf.now.set(path, { sha256: sha256(bytes), facts });
      shelf.changed = true;
    },
    save: () => {
      for (const [name, { before, now, changed }] of shelves)
        if (changed || now.size !== before.size) writeShelf(join(home, name), engine, now);
    },
  };
}

/** The folder for what is kept of a repository, by its path. */
export function homeOf(folder: string, repository: string): string | undefined {
  return ownFolder(join(folder, sha256(repository).slice(0, 32)));
}

/** `records/checks/2026/…` is on the shelf `records-checks-2026`: an edit makes one of them anew, not all. */
function shelfName(path: string): string {
  const [first = "", second = "", third = ""] = path.split("/");
  const steps = [
    first,
    ...(path.split("/").length > 2 ? [second] : []),
    ...(/^\d{4}$/.test(third) ? [third] : []),
  ];
  return `${steps.join("-")}.json`;
}

function readShelf(file: string, engine: string): ReadonlyMap<string, Kept> {
  return new Map((readSealed(file, engine) as [string, Kept][] | undefined) ?? []);
}

function writeShelf(file: string, engine: string, shelf: ReadonlyMap<string, Kept>): void {
  writeSealed(file, engine, [...shelf]);
}

/** What an earlier run of this engine kept in a file; undefined where there is nothing whole. */
export function readSealed(file: string, engine: string): unknown {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf("\n");
    const body = bytes.subarray(end + 1);
    if (end < 0 || bytes.toString("utf8", 0, end) !== seal(engine, body)) return undefined;
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Keeps plain data for the next run of this engine; never fails a run. */
export function writeSealed(file: string, engine: string, data: unknown): void {
  try {
    const body = Buffer.from(JSON.stringify(data));
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${seal(engine, body)}\n`), body]), {
      flag: "wx",
      mode: 0o600,
    });
    renameSync(temporary, file);
  } catch {
    // A full disk or a lost race only costs the next run its time, and what was half-written breaks its seal.
  }
}

/** Tells facts of this engine, and whole, from any others. */
function seal(engine: string, body: Uint8Array): string {
  return `backproof-facts/1 ${engine} ${process.version} ${sha256(body)}`;
}

/** A folder of this user that nobody else may write to, made where it is missing. */
function ownFolder(path: string): string | undefined {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(path);
    const isOwn = process.getuid === undefined || uid === process.getuid();
    return isOwn && (mode & 0o022) === 0 ? path : undefined;
  } catch {
    return undefined;
  }
}

function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}
