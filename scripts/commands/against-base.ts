import type { PresentedAssessment } from "../core/present.ts";
import { present } from "../core/present.ts";
import { exit, exitCodeOf, summarize } from "../core/verdict.ts";
import type { FindingsReport } from "../reporters/report.ts";
import type { Invocation } from "./command.ts";
import { type Loaded, load } from "./load.ts";

/** Limits the failures that count to those that the base did not have yet; the old ones stay in view as warnings. */
export function againstBase(invocation: Invocation, loaded: Loaded, report: FindingsReport): FindingsReport {
  const base = load(invocation, String(invocation.options["base"]));
  const before = present(base.judgement, base.rules, loaded.locale, base.readText);
  const known = new Set(before.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
  const wasUnknown = new Set(before.filter(({ outcome }) => outcome === "unknown").map(name));
  const allowUnknown = invocation.options["allow-unknown"] === true;
  const changedOnly = invocation.options["changed-only"] === true;
  const assessments = report.assessments.map((one) => lightened(one, known, changedOnly));
  const counting = assessments.filter((one) => one.outcome !== "unknown" || !wasUnknown.has(name(one)));
  const judged = report.exitCode !== exit.cannotJudge;
  return {
    ...report,
    assessments,
    summary: summarize(assessments),
    exitCode: exitCodeOf(counting, { judged, allowUnknown }),
    changed: changedFiles(base, loaded),
  };
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

function changedFiles(base: Loaded, now: Loaded): string[] {
  const paths = new Set([...base.collected.files, ...now.collected.files].map(({ path }) => path));
  return [...paths].filter((path) => base.readText(path) !== now.readText(path)).sort();
}
