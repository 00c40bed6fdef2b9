import { momentFields } from "../../core/moment.ts";
import type { DueReport } from "./due-report.ts";

/** Duties as JSON, version 1. */
export function dueJson({ today, within, locale, moment, duties }: DueReport): string {
  const plain = duties.map(({ what, ...duty }) => ({ ...duty, what: what[locale] }));
  return `${JSON.stringify({ version: 1, today, ...(moment !== undefined && { at: momentFields(moment) }), within, duties: plain }, null, 1)}\n`;
}
