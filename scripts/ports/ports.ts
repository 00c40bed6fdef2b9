import type { Reading } from "../core/file-facts.ts";
import type {
  HistoryCommit,
  HistoryEvidence,
  MergedCommit,
  SignaturesSeen,
} from "../core/history/evidence.ts";
import type { FilesAnswer } from "../core/proposal/proposed-files.ts";
import type { Rule } from "../core/rule.ts";
import type { PlainDate } from "../core/time/plain-date.ts";
import type { Timestamp } from "../core/time/timestamp.ts";
import type { Page, PrintedPage } from "../reporters/pages/render-pages.ts";
import type { Register } from "../reporters/registers/register.ts";
import type { Appearance } from "./document-history.ts";
import type { Forge } from "./forge.ts";
import type { FormContent } from "./form-tables.ts";
import type { HistoryQuestion } from "./history-git.ts";
import type { SignaturesQuestion } from "./history-git-signatures.ts";
import type { KeptFacts } from "./kept-facts.ts";
import type { MainLine } from "./main-line-git.ts";
import type { MergeGroups } from "./merge-group-git.ts";
import type { ProposalCommits } from "./proposal-git.ts";
import type { Signatures } from "./signatures.ts";
import type { Typesetter } from "./typeset.ts";
import type { Writing } from "./write-all.ts";

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
  /** The present moment to the second, with the zone's offset. */
  readonly now: (zone: string) => Timestamp;
}

/** The data of one commit, with its full id. */
export interface Commit {
  readonly files: Files;
  readonly commit: string;
  /** The committer's time, in seconds since 1970. */
  readonly committedAt: number;
  /** The folder of the data in the repository, ending in `/`; absent at the top. */
  readonly prefix?: string;
}

export type ForgeKind = "github" | "gitlab" | "gitea";

/** A repository on a forge, and how to get there. */
export interface ForgePlace {
  readonly kind: ForgeKind;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** Address of the API, where it is not the usual one. */
  readonly baseUrl?: string;
}

/** The outside world as commands see it. */
export interface Ports {
  readonly clock: Clock;
  readonly reading: () => Reading;
  readonly filesAt: (root: string) => Files;
  /** The data of one commit of the repository around a root, or why there is none. */
  readonly commitAt: (
    root: string,
    revision: string,
    isNeeded?: (path: string) => boolean,
  ) => Commit | { readonly failure: string };
  /** The first parents of what is checked out around a root, or why there are none. */
  readonly mainLine: (root: string) => MainLine | { readonly failure: string };
  /** The full name of the tag or branch of a short name; undefined where there is none. */
  readonly refNamed: (root: string, name: string) => string | undefined;
  /** Facts that earlier runs kept of the files below a root. */
  readonly keptFacts: (root: string) => KeptFacts;
  readonly signatures: Signatures;
  /** What a proposal does to the files of the repository around a root, read as git objects. */
  readonly proposedFiles: (root: string, commits: ProposalCommits) => FilesAnswer;
  /** The data as merging a commit into another would leave them; undefined where git cannot merge the two by itself. */
  readonly mergedFiles: (root: string, into: string, commit: string) => Files | undefined;
  readonly mergeGroups: MergeGroups;
  /** Every change of a file on the main line up to a commit, oldest first. */
  readonly documentHistory: (root: string, commit: string, path: string) => readonly Appearance[];
  /** What git tells of the records around a root since they were adopted. */
  readonly history: (
    root: string,
    question?: Pick<HistoryQuestion, "revision" | "mirror"> & {
      /** Whether to walk the history anew, without what earlier runs learned. */
      readonly isFresh?: boolean;
    },
  ) => HistoryEvidence;
  /** The commits that came to that history's main line inside branches. */
  readonly mergedCommits: (root: string, line: readonly HistoryCommit[]) => readonly MergedCommit[];
  /** Who signed commits and tags of that history. */
  readonly historySignatures: (
    root: string,
    question: Omit<SignaturesQuestion, "kept"> & { readonly isFresh?: boolean },
  ) => SignaturesSeen;
  readonly findRoot: (directory: string) => string | undefined;
  /** Asks on the terminal; undefined where there is none. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Writes a new file below a root, whole or not at all; throws where something is there already. */
  readonly createFile: (root: string, path: string, text: string) => void;
  /** The forge that hosts a repository; nothing is asked before the first call. */
  readonly forge: (place: ForgePlace) => Promise<Forge>;
  /** A variable of the environment. */
  readonly environment: (name: string) => string | undefined;
  /** The text of any file; undefined where it cannot be read. */
  readonly readText: (path: string) => string | undefined;
  readonly isFolder: (path: string) => boolean;
  /** Writes files below a root, all or none; those marked as new must not be there. */
  readonly writeAll: (root: string, writings: readonly Writing[]) => void;
  readonly writeFile: (path: string, text: string) => void;
  /** Writes the pages of a report into a folder, each whole or not at all. */
  readonly writePages: (folder: string, pages: readonly (Page | PrintedPage)[]) => readonly string[];
  /** Makes PDF files of plain data by a template; throws where this machine cannot. */
  readonly typesetter: (template: string) => Promise<Typesetter>;
  /** Makes one workbook (XLSX) of registers. */
  readonly workbook: (registers: readonly Register[], today: PlainDate) => Promise<Uint8Array>;
  /** The bytes of a filled form, by its path from a folder; throws FormRefused where it can be none. */
  readonly readForm: (directory: string, path: string) => Uint8Array;
  /** What a filled form holds, by its name and bytes; throws FormRefused where it cannot be read. */
  readonly formTables: (name: string, bytes: Uint8Array) => Promise<FormContent>;
  readonly rules: () => readonly Rule[];
  readonly rulePage: (id: string) => string | undefined;
  readonly version: string;
}
