import { renamedText } from "../commands/migrate/renamed-text.ts";
import type { Operation } from "../core/migration/operation.ts";
import { renamingOf } from "../core/migration/renaming.ts";
import type { Documents } from "../core/types.generated.ts";
import { collect } from "../ports/collect.ts";
import { memoryFiles } from "../ports/files-memory.ts";
import { migrationText, receiptText } from "../ports/receipt-text.ts";
import { type Edits, edited, reading } from "./institution.ts";

/** A location's id changed, as most cases have it. */
export const rename: Operation = { name: "rename-id", of: "location", from: "machine-room", to: "dc-main" };

export const migrationPath = (number: number): string =>
  `records/migrations/2026/mig-2026-${String(number).padStart(3, "0")}.yaml`;

/** Edits of the small institution (and those given) that `migrate` would make, with the receipt of its record where it is approved. */
export function renamed(
  operation: Operation = rename,
  {
    number = 1,
    isApproved = true,
    on = {},
  }: { readonly number?: number; readonly isApproved?: boolean; readonly on?: Edits } = {},
): Edits {
  const texts = edited(on);
  const { files } = collect(memoryFiles(texts), reading);
  const renaming = renamingOf(files, operation);
  if ("refusal" in renaming) throw new Error(renaming.refusal.en);
  const id = `mig-2026-${String(number).padStart(3, "0")}`;
  const record: Documents["migration"] = {
    ...{ id, revision: 1, operation, reason: "代號打錯", preparedBy: "lin" },
    preparedAt: `2026-11-20T08:0${number}:00+08:00`,
    equivalences: [...renaming.equivalences],
    ...(isApproved && { approval: { approver: "wang", approvedOn: "2026-11-20" } }),
  };
  const changed = renaming.places.map(({ path, pointers }) => [
    path,
    renamedText(texts[path] ?? "", pointers, operation.to),
  ]);
  const all: Edits = {
    ...on,
    ...Object.fromEntries(changed),
    [migrationPath(number)]: migrationText(record),
  };
  return isApproved ? { ...all, ...receiptFor(record) } : all;
}

/** The receipt of a migration record. */
export function receiptFor(record: Documents["migration"]): Edits {
  const [file] = collect(memoryFiles({ [migrationPath(1)]: migrationText(record) }), reading).files;
  const receipt: Documents["receipt"] = {
    subject: { kind: "migration", id: record.id },
    revision: record.revision,
    digest: file?.digest ?? "",
    approver: "wang",
    authority: { role: "supervisor", unit: "電子計算機中心" },
    approvedAt: "2026-11-20T09:00:00+08:00",
    level: "L0",
  };
  return { [`records/approvals/${record.id}/${record.revision}.yaml`]: receiptText(receipt) };
}
