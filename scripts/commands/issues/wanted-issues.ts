import type { Settlement, WantedIssue } from "../../core/overdue-issues/issue-plan.ts";
import type { IssueMark } from "../../core/overdue-issues/mark.ts";
import { present } from "../../core/present.ts";
import { setting } from "../../core/settings.ts";
import { type DutyLine, dueReport } from "../../reporters/due/due-report.ts";
import { dutyIssue, dutyKey } from "../../reporters/issues/duty-issue.ts";
import { soonIssue, soonKey } from "../../reporters/issues/soon-issue.ts";
import type { Loaded } from "../load.ts";

/** The issues that a judgement asks for: one for each overdue rule and subject, one for everything due soon. */
export function wantedIssues({ judgement, rules, locale, readText }: Loaded): readonly WantedIssue[] {
  const repository = judgement.model?.repository;
  const days = repository === undefined ? 0 : (setting(repository, "dueSoonDays")?.value ?? 0);
  const { duties } = dueReport(judgement, rules, locale, days, readText);
  const presented = new Map(
    present(judgement, rules, locale, readText).map((one) => [dutyKey(one), one.findings] as const),
  );
  const overdue = new Map<string, [DutyLine, ...DutyLine[]]>();
  for (const duty of duties.filter(({ state }) => state === "overdue")) {
    const known = overdue.get(dutyKey(duty));
    if (known === undefined) overdue.set(dutyKey(duty), [duty]);
    else known.push(duty);
  }
  const soon = soonIssue(
    duties.filter(({ state }) => state === "soon"),
    locale,
  );
  return [
    ...[...overdue].map(([key, lines]) => dutyIssue(lines, presented.get(key) ?? [], locale)),
    ...(soon === undefined ? [] : [soon]),
  ];
}

/** Whether what an issue is about has been done, as far as a judgement can tell; a file that nobody could read leaves it open. */
export function settlementBy({ judgement, collected }: Loaded): (mark: IssueMark) => Settlement {
  const outcomes = new Map(judgement.assessments.map((one) => [dutyKey(one), one.outcome] as const));
  const isWhole = collected.files.every(({ value }) => value !== undefined) && collected.strays.length === 0;
  const anyUnknown = judgement.assessments.some(({ outcome }) => outcome === "unknown");
  return ({ key }) => {
    if (key === soonKey) return anyUnknown ? "unknown" : "done";
    const outcome = outcomes.get(key);
    if (outcome === undefined) return isWhole ? "done" : "unknown";
    return outcome === "unknown" ? "unknown" : "done";
  };
}
