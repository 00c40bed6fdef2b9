import type { FileFacts } from "../file-facts.ts";
import { instant } from "../time/timestamp.ts";
import type { Documents } from "../types.generated.ts";
import type { Migration } from "./chain.ts";

type Receipt = Documents["receipt"];

/**
 * Migrations that make two things one: something approved before named the new id already, so it was that of another
 * entry. By the file of the migration, the receipt that shows it.
 */
export function mergingAmong(
  migrations: readonly Migration[],
  receipts: readonly FileFacts[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, value, kept = [] } of receipts) {
    const approvedAt = instant((value as Receipt).approvedAt);
    const named = new Set(kept.map(({ to, id }) => `${to} ${id}`));
    for (const { file, value: migration } of migrations) {
      const { of, from, to } = migration.operation;
      if (instant(migration.preparedAt) <= approvedAt) continue;
      if (named.has(`${of} ${to}`)) found.set(file.path, path);
      if (named.delete(`${of} ${from}`)) named.add(`${of} ${to}`);
    }
  }
  return found;
}
