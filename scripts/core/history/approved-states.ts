import { canonicalJson } from "../canonical-json.ts";
import { sha256Hex } from "../digest.ts";
import type { Repository } from "../repository.ts";
import { dateIn } from "../time/timestamp.ts";
import type { Alteration } from "./alteration.ts";
import { hasReceipt } from "./closing.ts";
import type { History, Reading } from "./history.ts";
import type { Lineage } from "./lineage.ts";
import type { Approval } from "./version.ts";

/** A record that said of its approval what the receipt says, and does so no more. */
export function approvalChange(
  { id }: Lineage,
  read: readonly Reading[],
  { zone, find }: Repository,
): readonly Alteration[] {
  const now = read.at(-1);
  const revision = now?.version.revision ?? 1;
  const receipt = find("receipt", `${id}/${revision}`)?.value;
  if (now === undefined || receipt === undefined) return [];
  const { approver, approvedAt } = receipt;
  const approval: Approval = { approver, approvedOn: dateIn(approvedAt, zone) };
  const vouchedFor = sha256Hex(canonicalJson({ ...approval }));
  if (now.version.approval === vouchedFor) return [];
  const last = read.findLastIndex(
    ({ version }) => (version.revision ?? 1) === revision && version.approval === vouchedFor,
  );
  const [before, after] = [read[last], read[last + 1]];
  return before === undefined || after === undefined ? [] : [{ kind: "approval-changed", before, after }];
}

/** A plan or waiver that went back to an earlier revision once an approved one was in force. */
export function revisionTakenBack(
  { id }: Lineage,
  read: readonly Reading[],
  history: History,
): readonly Alteration[] {
  const present = read.at(-1)?.version.revision ?? 1;
  const last = read.findLastIndex(({ version: { revision = 1 }, place }, index) => {
    const next = read[index + 1];
    if (next === undefined || revision <= present) return false;
    if (!hasReceipt(id, revision, Number.POSITIVE_INFINITY, history)) return false;
    const { effectiveFrom, from } = history.documentAt(place) ?? {};
    const since = effectiveFrom ?? from;
    return typeof since === "string" && since <= history.dayOf(next.step.commit);
  });
  const [before, after] = [read[last], read[last + 1]];
  if (before === undefined || after === undefined) return [];
  return [{ kind: "revision-taken-back", before, after, what: String(before.version.revision) }];
}
