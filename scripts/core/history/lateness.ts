import { receiptOf } from "../procedure/approvals.ts";
import type { Repository } from "../repository.ts";
import { addDays, daysBetween, isPlainDate, type PlainDate } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";
import { type History, type Reading, readings } from "./history.ts";
import type { Lineage } from "./lineage.ts";

/** The day that a record tells beside the day on which that came to the main line. */
export interface Lateness {
  readonly kind: "late" | "ahead";
  readonly claimed: PlainDate;
  readonly arrived: PlainDate;
  /** Days from the one to the other. */
  readonly days: number;
  readonly reading: Reading;
}

/** Kinds that speak of what is still to come, so that their day may lie ahead. */
const planned = new Set(["plan", "disposal", "waiver", "hold"]);

/**
 * What a record claims for a day other than the one on which it came: once for its first state and again for every state
 * that claims a later day. Records adopted as they stood, and old ones marked and approved as such, are not asked.
 */
export function latenessOf(lineage: Lineage, history: History, repository: Repository): readonly Lateness[] {
  if (lineage.kind === "evidence" || isApprovedLegacy(lineage, repository)) return [];
  let told = "";
  return readings(history, lineage).flatMap((reading): Lateness[] => {
    const claim = reading.version.claim ?? "";
    if (claim <= told) return [];
    told = claim;
    if (reading.step.commit === 0) return [];
    const claimed = isPlainDate(claim) ? claim : dateIn(claim, repository.zone);
    const arrived = history.dayOf(reading.step.commit);
    // A day of grace: clocks and midnight.
    if (claimed > addDays(arrived, 1))
      return planned.has(lineage.kind)
        ? []
        : [{ kind: "ahead", claimed, arrived, days: daysBetween(arrived, claimed), reading }];
    // A plan is drafted long before it is merged, and its approval has a day of its own.
    if (claimed >= arrived || lineage.kind === "plan") return [];
    return [{ kind: "late", claimed, arrived, days: daysBetween(claimed, arrived), reading }];
  });
}

function isApprovedLegacy({ kind, id }: Lineage, repository: Repository): boolean {
  if (kind !== "plan" && kind !== "restoration" && kind !== "exception" && kind !== "disposal") return false;
  const record = repository.find(kind, id);
  if (record?.value.legacy === undefined) return false;
  const receipt = receiptOf(repository, id, record.value.revision);
  return receipt !== undefined && receipt.value.digest === record.digest;
}
