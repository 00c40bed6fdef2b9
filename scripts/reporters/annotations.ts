import type { PresentedFinding } from "../core/present.ts";
import { allFindings } from "../core/verdict.ts";
import type { Against, FindingsReport } from "./report.ts";

/** A finding at the lines where a pull request shows it. */
export interface Annotation {
  readonly finding: PresentedFinding;
  readonly line: number;
  readonly endLine: number;
}

export interface Annotations {
  readonly shown: readonly Annotation[];
  readonly hidden: readonly PresentedFinding[];
}

/** GitHub keeps ten annotations of each level from one step, and fifty of a job; more are dropped without a word. */
const mostOfLevel = 10;

/** What to annotate: findings that a proposal brings come first, of these what stands on its changed lines. */
export function annotations({ assessments, against }: FindingsReport): Annotations {
  const all = allFindings(assessments);
  const ranked = all
    .map((finding) => ({ finding, rank: against === undefined ? 0 : rankOf(finding, against) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ finding }) => finding);
  const level = (severity: string): PresentedFinding[] => ranked.filter((one) => one.severity === severity);
  const levels = [level("error"), level("warning"), level("note")] as const;
  const isOver = levels.some((one) => one.length > mostOfLevel);
  // One notice says what is hidden.
  const room = [mostOfLevel, mostOfLevel, isOver ? mostOfLevel - 1 : mostOfLevel];
  const shown = new Set(levels.flatMap((one, index) => one.slice(0, room[index])));
  return {
    shown: [...shown].map((finding) => ({ finding, ...linesOf(finding, against) })),
    hidden: all.filter((finding) => !shown.has(finding)),
  };
}

/** 0: brought, on a changed line; 1: brought, in a changed file; 2: brought elsewhere; 3: old, in a changed file; 4: the rest. */
function rankOf(finding: PresentedFinding, against: Against): number {
  const isBrought = against.brought.has(finding.fingerprint);
  const isInChanged = against.lines.has(finding.location.file);
  if (!isBrought) return isInChanged ? 3 : 4;
  if (!isInChanged) return 2;
  return firstChanged(finding, against) === undefined ? 1 : 0;
}

/** The lines of a finding; of one that spans many, the first that the proposal changes, as GitHub shows no other. */
function linesOf(finding: PresentedFinding, against: Against | undefined): Omit<Annotation, "finding"> {
  const { line, endLine } = finding.location;
  const changed = against && line !== endLine ? firstChanged(finding, against) : undefined;
  return changed === undefined ? { line, endLine } : { line: changed, endLine: changed };
}

function firstChanged({ location }: PresentedFinding, { lines }: Against): number | undefined {
  const { file, line, endLine } = location;
  return [...(lines.get(file) ?? [])].find((one) => one >= line && one <= endLine);
}
