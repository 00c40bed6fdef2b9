import type { Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { type History, readings } from "./history.ts";
import type { Lineage } from "./lineage.ts";

/** A revision of a plan that was in force and that the tree holds nowhere any more. */
export interface LostRevision {
  readonly revision: number;
  readonly from: PlainDate;
  /** Index of the commit that replaced it. */
  readonly commit: number;
  readonly blob: string;
}

/** Revisions that took effect while they stood on the main line and of which no receipt keeps the content. */
export function lostRevisions(
  lineage: Lineage,
  history: History,
  repository: Repository,
): readonly LostRevision[] {
  if (lineage.kind !== "plan") return [];
  const read = readings(history, lineage);
  return read.flatMap(({ version, place }, index): LostRevision[] => {
    const next = read[index + 1];
    const { revision } = version;
    if (next === undefined || revision === undefined || next.version.revision === revision) return [];
    const receipt = repository.find("receipt", `${lineage.id}/${revision}`);
    if (receipt?.value.content !== undefined) return [];
    // A receipt that was there and is gone is a finding of its own.
    if (receipt === undefined && history.find({ kind: "receipt", id: `${lineage.id}/${revision}` }))
      return [];
    const from = history.documentAt(place)?.["effectiveFrom"];
    if (typeof from !== "string" || from > history.dayOf(next.step.commit)) return [];
    return [{ revision, from, commit: next.step.commit, blob: place.blob }];
  });
}
