import { changedLines } from "../core/changed-lines.ts";
import type { PresentedAssessment } from "../core/present.ts";
import { present } from "../core/present.ts";
import { allFindings, exit, exitCodeOf, summarize } from "../core/verdict.ts";
import type { Against, FindingsReport } from "../reporters/report.ts";
import type { Invocation } from "./command.ts";
import { type Loaded, load } from "./load.ts";

/** Limits the failures that count to those that the base did not have yet; the old ones stay in view as warnings. */
export function againstBase(
  invocation: Invocation,
  loaded: Loaded,
  report: FindingsReport,
  base: Loaded = load(invocation, String(invocation.options["base"])),
): FindingsReport {
  const before = present(base.judgement, base.rules, loaded.locale, base.readText);
  // What the base had a waiver for is new when the waiver goes.
  const known = new Set(fingerprints(before.filter(({ outcome }) => outcome !== "waived")));
  const wasUnknown = new Set(before.filter(({ outcome }) => outcome === "unknown").map(name));
  const allowUnknown = invocation.options["allow-unknown"] === true;
  const changedOnly = invocation.options["changed-only"] === true;
  const assessments = report.assessments.map((one) => lightened(one, known, changedOnly));
  const paths = new Set([base, loaded].flatMap(pathsOf));
  const counting = assessments.filter(
    (one) => one.outcome !== "unknown" || !(wasUnknown.has(name(one)) || awaitsReceipts(one, paths)),
  );
  const judged = report.exitCode !== exit.cannotJudge;
  return {
    ...report,
    assessments,
    summary: summarize(assessments),
    exitCode: exitCodeOf(counting, { judged, allowUnknown }),
    against: {
      brought: new Set(fingerprints(report.assessments).filter((one) => !known.has(one))),
      cured: curedOf(before, report.assessments),
      lines: linesChanged(base, loaded),
    },
  };
}

function fingerprints(assessments: readonly PresentedAssessment[]): string[] {
  return assessments.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
}

/** What nobody could judge any more, or what was waived, is not cured. */
function curedOf(
  before: readonly PresentedAssessment[],
  now: readonly PresentedAssessment[],
): Against["cured"] {
  const left = new Set(fingerprints(now));
  const isUnknown = new Set(now.filter(({ outcome }) => outcome === "unknown").map(name));
  return allFindings(before.filter((one) => !isUnknown.has(name(one)))).filter(
    ({ fingerprint }) => !left.has(fingerprint),
  );
}

function pathsOf({ collected: { files, strays } }: Loaded): string[] {
  return [...files, ...strays].map(({ path }) => path);
}

/**
 * Whether nothing is missing but receipts of what is proposed, which are written after the merge: counted, no revision
 * could ever be merged. Whether it is approved is for `proposal` to say. A receipt that the base has is none of these.
 */
function awaitsReceipts({ because }: PresentedAssessment, paths: ReadonlySet<string>): boolean {
  const isAwaited = (path: string): boolean =>
    /^records\/approvals\/[^/]+\/\d+\.yaml$/.test(path) && !paths.has(path);
  return because.length > 0 && because.every(isAwaited);
}

function name({ rule, subject }: PresentedAssessment): string {
  return `${rule} ${subject.kind} ${subject.id}`;
}

/** A failure whose every error stood in the base already does not fail the proposal. */
function lightened(
  one: PresentedAssessment,
  known: ReadonlySet<string>,
  changedOnly: boolean,
): PresentedAssessment {
  const isOld = (fingerprint: string): boolean => known.has(fingerprint);
  const shown = changedOnly ? one.findings.filter(({ fingerprint }) => !isOld(fingerprint)) : one.findings;
  const findings = shown.map((finding) =>
    finding.severity === "error" && isOld(finding.fingerprint)
      ? { ...finding, severity: "warning" as const }
      : finding,
  );
  const hasNew = one.findings.some(
    ({ severity, fingerprint }) => severity === "error" && !isOld(fingerprint),
  );
  return { ...one, findings, outcome: one.outcome === "fail" && !hasNew ? "pass" : one.outcome };
}

function linesChanged(base: Loaded, now: Loaded): Against["lines"] {
  const paths = new Set([...base.collected.files, ...now.collected.files].map(({ path }) => path));
  const changed = [...paths].filter((path) => base.readText(path) !== now.readText(path)).sort();
  return new Map(
    changed.map((path) => [path, changedLines(base.readText(path) ?? "", now.readText(path) ?? "")]),
  );
}
