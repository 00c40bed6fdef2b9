import type { Locale } from "../../core/localized.ts";
import type { WantedIssue } from "../../core/overdue-issues/issue-plan.ts";
import { markLine } from "../../core/overdue-issues/mark.ts";
import type { DutyLine } from "../due/due-report.ts";
import { mdText } from "../markdown-text.ts";
import { issueLabels } from "./labels.ts";
import { issueTitle } from "./title.ts";

export const soonKey = "due-soon";
/** An issue holds 65,536 characters; a row takes some two hundred. */
const rowsShown = 150;

/** The one issue that lists what is due soon; undefined when nothing is. */
export function soonIssue(duties: readonly DutyLine[], locale: Locale): WantedIssue | undefined {
  if (duties.length === 0) return undefined;
  const says = (zh: string, en: string): string => (locale === "zh-TW" ? zh : en);
  const head = [
    says("期限（含）", "Due by"),
    says("應辦事項", "To do"),
    says("對象", "About"),
    says("負責人", "Owner"),
    says("依據", "Clauses"),
  ];
  const rows = duties
    .slice(0, rowsShown)
    .map(({ due, what, about, who, clauses }) =>
      [due, what[locale], about, who, clauses.join(" ")].map(mdText).join(" | "),
    );
  const rest = duties.length - rowsShown;
  const table = [head.map(mdText).join(" | "), head.map(() => "---").join(" | "), ...rows]
    .map((row) => `| ${row} |`)
    .join("\n");
  const text = rest > 0 ? `${table}\n\n${says(`另有 ${rest} 項。`, `And ${rest} more.`)}` : table;
  return {
    key: soonKey,
    title: issueTitle(says("即將到期的應辦事項", "Duties that come due soon")),
    body: (opened) => `${text}\n\n${markLine({ key: soonKey, ...(opened !== undefined && { opened }) })}`,
    labels: [issueLabels.own, issueLabels.soon],
  };
}
