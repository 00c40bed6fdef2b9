import type { PlainDate } from "../../core/time/plain-date.ts";
import { locate } from "../../core/yaml/locate.ts";
import { readYaml } from "../../core/yaml/read-yaml.ts";

/** The text of a document with its approver and day of approval filled in; everything else stays as it is, byte for byte. */
export function withApprovalPart(text: string, approver: string, approvedOn: PlainDate): string {
  const { approval } = (readYaml(text).value ?? {}) as { approval?: Readonly<Record<string, unknown>> };
  if (approval === undefined)
    return `${text.endsWith("\n") ? text : `${text}\n`}approval: { approver: ${approver}, approvedOn: ${approvedOn} }\n`;
  return replaced(replaced(text, "/approval/approvedOn", approvedOn), "/approval/approver", approver);
}

function replaced(text: string, pointer: string, value: string): string {
  const { start, end } = locate(text, pointer, "value");
  return `${text.slice(0, start)}${value}${text.slice(end)}`;
}
