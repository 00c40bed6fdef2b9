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
