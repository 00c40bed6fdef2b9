import type { PlainDate } from "../core/time/plain-date.ts";

export type EntryType = "file" | "symlink" | "other";

export interface Entry {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly type: EntryType;
}

/** The data of one repository, read-only. */
export interface Files {
  /** Every entry below the data folders, sorted by path; links are listed, never followed. */
  readonly list: () => readonly Entry[];
  /** Bytes of a file that `list` named, at most `limit + 1` of them; throws when it cannot be read. */
  readonly read: (path: string, limit: number) => Uint8Array;
}

export interface Clock {
  /** The present day in a time zone. */
  readonly today: (zone: string) => PlainDate;
}
