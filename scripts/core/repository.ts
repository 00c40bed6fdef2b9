import type { Anchor } from "./assessment.ts";
import type { Rewording } from "./migration/seen.ts";
import type { Reference } from "./references.ts";
import type { SignatureCheck } from "./signature.ts";
import type { OfficeCalendar } from "./time/calendar.ts";
import type { PlainDate } from "./time/plain-date.ts";
import type {
  Documents,
  ParametersDocument,
  PlanDocument,
  ProcedureDocument,
  ProfileDocument,
} from "./types.generated.ts";

type Element<T> = T extends readonly (infer U)[] ? U : never;

/** What rules may judge, one at a time. */
export interface SubjectValues {
  readonly repository: Readonly<Record<string, never>>;
  readonly person: Element<Documents["people"]["people"]>;
  readonly collector: Element<NonNullable<Documents["people"]["collectors"]>>;
  readonly system: Element<Documents["systems"]["systems"]>;
  readonly device: Element<Documents["devices"]["devices"]>;
  readonly platform: Element<Documents["platforms"]["platforms"]>;
  readonly site: Element<Documents["locations"]["sites"]>;
  readonly location: Element<Documents["locations"]["locations"]>;
  readonly medium: Element<Documents["media"]["media"]>;
  readonly plan: PlanDocument;
  readonly restoration: Documents["restoration"];
  readonly check: Documents["check"];
  readonly adhoc: Documents["adhoc"];
  readonly config: Documents["config"];
  readonly exception: Documents["exception"];
  readonly disposal: Documents["disposal"];
  readonly waiver: Documents["waiver"];
  readonly attestation: Documents["attestation"];
  readonly hold: Documents["hold"];
  readonly migration: Documents["migration"];
  readonly anchor: Documents["anchor"];
  readonly receipt: Documents["receipt"];
  readonly note: Documents["note"];
  readonly profile: ProfileDocument;
}

export type SubjectKind = keyof SubjectValues;
export type Person = SubjectValues["person"];
export type System = SubjectValues["system"];
export type Plan = PlanDocument;

/** One subject with the place it was read from. */
export interface Entity<K extends SubjectKind> {
  readonly kind: K;
  readonly id: string;
  readonly file: string;
  /** JSON pointer of the subject inside its file: "" for a document, `/systems/3` in a register. */
  readonly pointer: string;
  readonly value: SubjectValues[K];
  /** `bp-digest/v1` of a document that people approve, or of the content that a receipt keeps. */
  readonly digest?: string;
  /** References in the content that a receipt keeps. */
  readonly kept?: readonly Reference[];
  /** What migrations made of a receipt, whose `digest` and `content` are those after them. */
  readonly rewording?: Rewording;
  /** Indexes of the equivalences of a migration that do not hold. */
  readonly refuted?: readonly number[];
  /** The receipt that shows that a migration makes two things one. */
  readonly merges?: string;
}

/** Kinds whose documents name the system they belong to. */
export type SystemRecord = "restoration" | "check" | "adhoc" | "exception";

export interface Policy {
  readonly procedure: ProcedureDocument;
  readonly parameters: ParametersDocument;
  /** Only the profiles that parameters enable, in that order. */
  readonly profiles: readonly ProfileDocument[];
  readonly calendar: OfficeCalendar;
}

/** Everything that was read, linked, as of one day. Looking up what could not be read makes a failure `unknown`. */
export interface Repository {
  readonly today: PlainDate;
  readonly zone: string;
  readonly policy: Policy;
  readonly all: <K extends SubjectKind>(kind: K) => readonly Entity<K>[];
  readonly find: <K extends SubjectKind>(kind: K, id: string) => Entity<K> | undefined;
  /** Records of one system, sorted by id. */
  readonly ofSystem: <K extends SystemRecord>(kind: K, system: string) => readonly Entity<K>[];
  /**
   * What several rules derive of the same thing, computed once; unreadable files that it leaned on count for each who asks.
   * `derive` must be one function for all calls, as it is what the result is found by.
   */
  readonly derived: <S extends string | object, T>(derive: (of: S, repository: Repository) => T, of: S) => T;
  readonly delegations: NonNullable<Documents["people"]["delegations"]>;
  /** Evidence files of the repository: path → SHA-256 hex. */
  readonly evidence: ReadonlyMap<string, string>;
  /** What came of checking the signature of each signed receipt, by its path; that of a collector by `witnessPlace`. */
  readonly signatures: ReadonlyMap<string, SignatureCheck>;
}

/** The place of a key or value inside a subject: `at(plan, "/restoreTest/interval")`. */
export function at(
  subject: Pick<Entity<SubjectKind>, "file" | "pointer">,
  pointer: string,
  on: "key" | "value" = "value",
): Anchor {
  return { file: subject.file, pointer: subject.pointer + pointer, on };
}
