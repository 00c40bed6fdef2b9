import type { PlainDate } from "../time/plain-date.ts";
import type { Version } from "./version.ts";

/** Who a commit says wrote or committed it, and when: free text, a claim like any other. */
export interface Hand {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970-01-01T00:00Z. */
  readonly at: number;
}

/** A commit of the main line (first parents). */
export interface HistoryCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: Hand;
  readonly committer: Hand;
}

/** A commit of a branch that a merge brought. */
export interface MergedCommit extends HistoryCommit {
  /** Index of the merge. */
  readonly into: number;
}

/** A regular file of the data folders that a commit of the main line put in, changed or took out, against its first parent. */
export interface FileChange {
  /** Index into the commits. */
  readonly commit: number;
  readonly path: string;
  /** Object id; absent where there was no regular file. */
  readonly before?: string;
  /** Object id; absent where there is no regular file any more. */
  readonly after?: string;
}

/** A file as a merged branch held it while the merge holds another, or none. */
export interface SideFile {
  /** Index of the merge. */
  readonly commit: number;
  readonly path: string;
  readonly blob: string;
}

/** Why a history cannot be judged, with what git said of it. */
export interface Gap {
  readonly kind:
    | "no-repository"
    | "unreadable"
    | "unborn"
    | "shallow"
    | "partial"
    | "grafted"
    | "replaced"
    | "missing"
    | "detached"
    | "unadopted";
  readonly detail: string;
}

/** Where the commit that an anchor names stands in the history of today. */
export interface AnchorSeen {
  readonly file: string;
  readonly standing: "main-line" | "side" | "elsewhere" | "missing";
}

/** What comparing with a mirror told. */
export interface MirrorSeen {
  readonly address: string;
  readonly standing: "same" | "behind" | "ahead" | "diverged" | "unreachable" | "no-branch";
  /** The mirror's commit, or why there is none. */
  readonly detail: string;
}

/** What checking the signature of a commit or tag came to. */
export type SignatureSeen =
  | { readonly state: "unsigned" }
  /** Made over this very object; `key` is the public key in base64, whosever it is. */
  | { readonly state: "good"; readonly key: string }
  /** Not a signature over this object. */
  | { readonly state: "bad" }
  /** OpenPGP or X.509: only SSH signatures are checked. */
  | { readonly state: "other-format" }
  /** Nobody could look. */
  | { readonly state: "unchecked"; readonly because: string };

/** An annotated tag of a commit on the main line. */
export interface TagSeen {
  readonly id: string;
  readonly name: string;
  /** Index of the commit. */
  readonly commit: number;
  readonly tagger: Hand;
}

/** Signatures by the id of their commit or tag, of those that were asked about. */
export interface SignaturesSeen {
  readonly signatures: ReadonlyMap<string, SignatureSeen>;
  readonly tags: readonly TagSeen[];
}

/** What git tells of the records since they were adopted: plain data, collected before anything is judged. */
export interface HistoryEvidence {
  readonly head: string;
  readonly branch?: string;
  readonly gaps: readonly Gap[];
  /** The main line from the commit that adopted the records on, oldest first. */
  readonly commits: readonly HistoryCommit[];
  /** Object ids of the files that stood there when the records were adopted, by path. */
  readonly baseline: ReadonlyMap<string, string>;
  /** In the order of the commits. */
  readonly changes: readonly FileChange[];
  readonly sides: readonly SideFile[];
  /** What each file said, by {@link versionKey}. */
  readonly versions: ReadonlyMap<string, Version>;
  readonly anchors: readonly AnchorSeen[];
  readonly mirror?: MirrorSeen;
  /** The day by this machine's clock; the day of the judgement may be an earlier one, and then commits after it are true. */
  readonly clockDay?: PlainDate;
  /** Commits of merged branches that touch the data; absent where nobody asks who signed. */
  readonly merged?: readonly MergedCommit[];
  /** Absent where nobody asks who signed. */
  readonly signed?: SignaturesSeen;
  /** The text of an object, asked for only where something is wrong; undefined where it cannot be read. */
  readonly textOf: (blob: string) => string | undefined;
}

/** The same bytes mean different things in different places. */
export function versionKey(path: string, blob: string): string {
  return `${blob} ${path}`;
}
