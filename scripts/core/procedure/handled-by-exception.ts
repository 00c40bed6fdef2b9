import type { Entity, Repository } from "../repository.ts";

/**
 * Whether an exception record about this very record deals with what went wrong in it: what is past cannot be made
 * good otherwise. The exception must name the record, so that none can be borrowed.
 */
export function handledByException(record: Entity<"adhoc" | "config">, repository: Repository): boolean {
  const { exception } = record.value;
  const about = exception === undefined ? undefined : repository.find("exception", exception)?.value.about;
  return about !== undefined && (record.kind === "adhoc" ? about.adhoc : about.config) === record.id;
}

/** The remedy for what is past and cannot be made good, in the form messages take it. */
export const recordException = {
  "zh-TW": () => "誤填者請更正；確有其事者，請開立備份異常紀錄，並於本紀錄的 exception 註明。",
  en: () =>
    "Correct the record if it is a slip; otherwise open an exception record and name it under exception.",
} as const;
