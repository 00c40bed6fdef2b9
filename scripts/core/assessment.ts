import type { Localized } from "./localized.ts";
import type { PlainDate } from "./time/plain-date.ts";

export type Outcome = "pass" | "fail" | "unknown" | "waived" | "not-applicable";
export type Severity = "error" | "warning" | "note";

/** What a message fills in: plain data, so that the same finding speaks either language. */
export type Argument = string | number | Localized;
export type Arguments = Readonly<Record<string, Argument>>;

/** A place as rules name it: a JSON pointer into a file, or offsets (UTF-16) where no value could be built. */
export type Anchor =
  | { readonly file: string; readonly pointer: string; readonly on: "key" | "value" }
  | { readonly file: string; readonly start: number; readonly end: number };

export interface SubjectName {
  readonly kind: string;
  readonly id: string;
}

/** One breach (or remark) of a rule, as data: which message, with what arguments, where. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly args: Arguments;
  readonly severity: Severity;
  readonly anchor: Anchor;
  readonly related: readonly Anchor[];
}

/** Something that must be done by a day (inclusive), whether or not it is overdue yet. */
export interface Duty {
  readonly rule: string;
  readonly subject: SubjectName;
  readonly due: PlainDate;
  readonly anchor: Anchor;
  /** Person id of who must act, where the data name one. */
  readonly responsible?: string;
}

export interface Assessment {
  readonly rule: string;
  readonly subject: SubjectName;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly duties: readonly Duty[];
  /** For `unknown`: the files that could not be read; for `waived`: the waiver. */
  readonly because?: readonly string[];
}
