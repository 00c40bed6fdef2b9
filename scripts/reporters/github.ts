import type { Locale } from "../core/localized.ts";
import { type Annotation, annotations } from "./annotations.ts";
import { printable } from "./printable.ts";
import type { FindingsReport } from "./report.ts";

const commands = { error: "error", warning: "warning", note: "notice" } as const;

/** Workflow commands that a runner shows as annotations on the lines of a pull request; what has no room there follows as lines of the log. */
export function github(report: FindingsReport): string {
  const { shown, hidden } = annotations(report);
  return [
    ...shown.map((one) => command(one, report.prefix ?? "")),
    ...(hidden.length === 0
      ? []
      : [`::notice title=backproof::${data(unshown(hidden.length, report.locale))}`]),
    ...hidden.map(({ severity, rule, location: { file, line }, text }) =>
      printable(`${file}:${line} ${severity} ${rule}: ${text}`),
    ),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function command({ finding, line, endLine }: Annotation, prefix: string): string {
  const { severity, rule, location, text, mend } = finding;
  const { file, column, endColumn } = location;
  // The runner drops columns of an annotation that spans lines; of a part of the lines they would be wrong.
  const isWhole = line === location.line && endLine === location.endLine;
  const columns = isWhole && line === endLine ? `,col=${column},endColumn=${endColumn}` : "";
  return `::${commands[severity]} file=${property(`${prefix}${file}`)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(`${text}\n${mend}`)}`;
}

function unshown(count: number, locale: Locale): string {
  return locale === "en"
    ? `${count} more findings are not marked on the lines: GitHub shows ten of each level. All are in the log and the summary of this job.`
    : `另有 ${count} 項發現未標示於行上：GitHub 每個等級只顯示十項。全部列於本工作的紀錄與摘要。`;
}

/**
 * Escapes of the workflow command syntax: `%`, CR and LF in data, `:` and `,` besides in properties. A log shows what it
 * gets, so other controls and direction marks become visible, as everywhere.
 */
function data(text: string): string {
  return text
    .split(/(\r|\n)/)
    .map((part) => (part === "\r" ? "%0D" : part === "\n" ? "%0A" : printable(part).replaceAll("%", "%25")))
    .join("");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
