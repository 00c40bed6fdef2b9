import { allFindings } from "../core/verdict.ts";
import type { FindingsReport } from "./report.ts";

const commands = { error: "error", warning: "warning", note: "notice" } as const;

/** Workflow commands that a runner shows as annotations on the lines of a pull request. */
export function github(report: FindingsReport): string {
  return allFindings(report.assessments)
    .map(({ severity, rule, location, text, mend }) => {
      const { file, line, column, endLine, endColumn } = location;
      // The runner drops columns of an annotation that spans lines.
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : "";
      return `::${commands[severity]} file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(`${text}\n${mend}`)}\n`;
    })
    .join("");
}

/** Escapes of the workflow command syntax: `%`, CR and LF in data, `:` and `,` besides in properties. */
function data(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll("##[", "##\\[");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
