import type { Locale, Localized } from "../core/localized.ts";
import type { Moment } from "../core/moment.ts";
import type { PresentedAssessment, PresentedFinding } from "../core/present.ts";
import type { PlainDate } from "../core/time/plain-date.ts";
import type { Summary } from "../core/verdict.ts";

/** What a rule says about itself, for reporters that list rules. */
export interface RuleName {
  readonly id: string;
  readonly title: Localized;
  readonly severity: "error" | "warning" | "note";
}

/** A finished judgement, ready to print: everything a reporter may use. */
export interface FindingsReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly today: PlainDate;
  /** Commit that was judged, or null for a working tree. */
  readonly revision: string | null;
  readonly locale: Locale;
  readonly assessments: readonly PresentedAssessment[];
  readonly summary: Summary;
  readonly exitCode: number;
  readonly rules: readonly RuleName[];
  /** What was not looked at, and why. */
  readonly skipped: readonly { readonly what: string; readonly reason: string }[];
  /** What the commit was asked for as; absent for a working tree. */
  readonly moment?: Moment;
  /** The folder of the data in its git repository, ending in `/`; absent at the top. */
  readonly prefix?: string;
  /** What differs from the base of a proposal, when one was named. */
  readonly against?: Against;
}

/** What a proposal does to findings and files, seen from its base. */
export interface Against {
  /** Fingerprints of the findings that the base did not have. */
  readonly brought: ReadonlySet<string>;
  /** Findings of the base that are no more, with their places there. */
  readonly cured: readonly PresentedFinding[];
  /** Numbers of the lines that the base does not have, by changed file. */
  readonly lines: ReadonlyMap<string, ReadonlySet<number>>;
}

export interface PrintOptions {
  readonly quiet: boolean;
  readonly paint: Paint;
}

/** Colours of a terminal, or plain text. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly strong: (text: string) => string;
}

const same = (text: string): string => text;

export const plainPaint: Paint = { error: same, warning: same, good: same, dim: same, strong: same };

/** A reporter turns a report into the whole text of its format. */
export type Reporter = (report: FindingsReport, options: PrintOptions) => string;
