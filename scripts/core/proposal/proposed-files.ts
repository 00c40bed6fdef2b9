import type { ApprovedKind } from "../digest.ts";
import type { FileFacts } from "../file-facts.ts";
import type { Stray } from "../judge.ts";
import type { Reference } from "../references.ts";
import type { Documents, MigrationDocument } from "../types.generated.ts";

export type ApprovedValue = Documents[ApprovedKind];

/** What a document says in one tree. */
export type Content =
  | {
      readonly state: "read";
      readonly path: string;
      /** `bp-digest/v1`. */
      readonly digest: string;
      readonly value: ApprovedValue;
      readonly references: readonly Reference[];
    }
  | { readonly state: "absent" }
  /** A file stands there that has no meaning: broken YAML or schema, a link, or two files with one id. */
  | { readonly state: "faulty"; readonly paths: readonly string[] };

/** What stood in a reviewed commit, or that the commit is not in the repository. */
export type Reviewed<T> = T | { readonly state: "unreachable" };

/** What approval needs to know of a system. */
export interface SystemFacts {
  readonly unit: string;
  readonly core: boolean;
}

/** A document of a kind that people approve, in whose file the proposal changes something. */
export interface ProposedDocument {
  readonly kind: ApprovedKind;
  /** The id that the path promises, which is also that of its receipts. */
  readonly id: string;
  readonly base: Content;
  /** What the default branch would hold after the merge. */
  readonly candidate: Content;
  /** By commit, as reviews name them. */
  readonly reviewed: ReadonlyMap<string, Reviewed<Content>>;
  /** Other files of the candidate whose receipts would have the same place. */
  readonly namesakes: readonly string[];
}

/** One file of `policy/`, `schemas/`, `scripts/` or `.github/` that the proposal changes. */
export interface ControlFile {
  /** From the top of the git repository, as CODEOWNERS has it. */
  readonly path: string;
  /** A waiver is a document, too: its content is approved beside. */
  readonly isDocument: boolean;
  /** Mode and object of the file; undefined where there is none. */
  readonly candidate: string | undefined;
  readonly reviewed: ReadonlyMap<
    string,
    Reviewed<{ readonly state: "read"; readonly file: string | undefined }>
  >;
}

/** A receipt that the proposal adds, changes or removes. */
export interface ProposedReceipt {
  readonly path: string;
  /** Nothing stands at its path in the target branch. */
  readonly isNew: boolean;
  /** As the candidate has it; undefined where that has no plain file there. */
  readonly facts: FileFacts | undefined;
  /** What it approves, as the candidate has it. */
  readonly document: Content;
}

/** A migration record that the proposal adds or changes. */
export interface ProposedMigration {
  readonly id: string;
  readonly value: MigrationDocument;
  /** Entries of the register concerned by id: in the target branch, and in the candidate. */
  readonly before: ReadonlyMap<string, object>;
  readonly after: ReadonlyMap<string, object>;
}

/** A commit of the proposal. */
export interface BranchCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Receipts that it adds as the candidate has them, where it does nothing else of meaning. */
  readonly adds: readonly string[] | undefined;
}

/** What a proposal does to the files, read from git objects. */
export interface ProposedFiles {
  readonly head: string;
  readonly documents: readonly ProposedDocument[];
  readonly controls: readonly ControlFile[];
  /** Changed paths of plans and records, from the data's root. */
  readonly evidence: readonly string[];
  readonly receipts: readonly ProposedReceipt[];
  /** Commits that the target branch does not have; read only where the proposal adds receipts. */
  readonly commits: readonly BranchCommit[];
  /** Paths of the data folders that the proposal adds or changes and that hold no readable file of a known kind. */
  readonly strays: readonly Stray[];
  readonly migrations: readonly ProposedMigration[];
  /** Systems of the candidate by id; undefined where their register cannot be read. */
  readonly systems: ReadonlyMap<string, SystemFacts> | undefined;
  /** Records that a disposal in the candidate lists, by their paths. */
  readonly disposed: ReadonlySet<string>;
  /** CODEOWNERS of the target branch. */
  readonly codeowners: { readonly path: string; readonly text: string } | undefined;
}

/** Why the files of a proposal cannot be known. */
export type FilesUnknown =
  | { readonly code: "merge-conflict"; readonly paths: readonly string[] }
  | { readonly code: "commit-missing"; readonly commit: string }
  | { readonly code: "history-shallow" }
  | { readonly code: "git-failed"; readonly because: string };

export type FilesAnswer =
  | { readonly known: true; readonly value: ProposedFiles }
  | { readonly known: false; readonly because: FilesUnknown };
