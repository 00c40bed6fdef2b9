import type { Locale } from "../../core/localized.ts";
import type { WantedIssue } from "../../core/overdue-issues/issue-plan.ts";
import { markLine } from "../../core/overdue-issues/mark.ts";
import type { PresentedFinding } from "../../core/present.ts";
import type { DutyLine } from "../due/due-report.ts";
import { mdCode, mdText } from "../markdown-text.ts";
import { issueLabels } from "./labels.ts";
import { issueTitle } from "./title.ts";

const findingsShown = 10;

/** The key of a duty: one issue for each rule and subject, whatever day it was due. */
export function dutyKey({ rule, subject }: Pick<DutyLine, "rule" | "subject">): string {
  return `${rule}/${subject.kind}/${subject.id}`;
}

/** The issue for overdue duties of one rule about one subject, the first of them leading; it names people and mentions nobody. */
export function dutyIssue(
  duties: readonly [DutyLine, ...DutyLine[]],
  findings: readonly PresentedFinding[],
  locale: Locale,
): WantedIssue {
  const [first] = duties;
  const { due, what, who, clauses, rule, location } = first;
  const key = dutyKey(first);
  const about = [...new Set(duties.map((one) => one.about))].join(locale === "zh-TW" ? "、" : ", ");
  const says = (zh: string, en: string): string => (locale === "zh-TW" ? zh : en);
  const rows: readonly (readonly [string, string])[] = [
    [says("應辦事項", "To do"), mdText(what[locale])],
    [says("對象", "About"), mdText(about)],
    [says("負責人", "Owner"), mdText(who === "" ? says("未指定", "not named") : who)],
    [says("期限（含）", "Due by"), duties.map((one) => mdText(one.due)).join(says("、", ", "))],
    [says("依據", "Clauses"), mdText(clauses.length === 0 ? "—" : clauses.join(says("、", ", ")))],
    [says("位置", "Where"), mdCode(`${location.file}:${location.line}`)],
    [says("規則", "Rule"), mdCode(rule)],
  ];
  const shown = findings
    .slice(0, findingsShown)
    .map(({ text, mend }) => `- ${mdText(text)}\n  ${mdText(mend)}`);
  const rest = findings.length - findingsShown;
  const parts = [
    `| | |\n| --- | --- |\n${rows.map(([name, value]) => `| ${mdText(name)} | ${value} |`).join("\n")}`,
    ...(shown.length === 0
      ? []
      : [`${says("發現與改正：", "Findings, and how to mend them:")}\n\n${shown.join("\n")}`]),
    ...(rest > 0 ? [says(`另有 ${rest} 項。`, `And ${rest} more.`)] : []),
    says(
      "紀錄併入主分支後，本議題會自動關閉；請勿自行關閉。",
      "This issue closes itself once the record that settles it is on the main branch; leave it open until then.",
    ),
  ];
  return {
    key,
    due,
    title: issueTitle(`${says("逾期：", "Overdue: ")}${what[locale]} — ${about}`),
    body: (opened) =>
      `${parts.join("\n\n")}\n\n${markLine({ key, due, ...(opened !== undefined && { opened }) })}`,
    labels: [issueLabels.own, issueLabels.overdue],
  };
}
