import type { Repository } from "../repository.ts";
import { addDays, daysBetween, isPlainDate, type PlainDate } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";
import { type History, type Reading, readings } from "./history.ts";
import type { Lineage } from "./lineage.ts";
import { recordName } from "./record-name.ts";

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
  if (lineage.kind === "evidence") return [];
  const read = readings(history, lineage);
  let told = "";
  const found = read.flatMap((reading): Lateness[] => {
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
    // An approval is given before its merge; where a forge witnessed it, its time is not the writer's to choose.
    if (lineage.kind === "receipt" && reading.version.keys.includes("witness")) return [];
    return [{ kind: "late", claimed, arrived, days: daysBetween(claimed, arrived), reading }];
  });
  return found.length === 0 || isApprovedLegacy(lineage, read, history)
    ? []
    : found.filter(({ reading }) => reading !== read[0] || !cameByRename(lineage, reading, history));
}

/** Another record of the kind went with the commit that brought this one, and had told the same day before. */
function cameByRename({ kind, id }: Lineage, { step, version }: Reading, history: History): boolean {
  return history.changesOf(step.commit).some(({ path, before, after }) => {
    if (before === undefined || after !== undefined) return false;
    const gone = recordName(path);
    const claim = history.versionAt({ path, blob: before })?.claim ?? "";
    return gone?.kind === kind && gone.id !== id && claim >= (version.claim ?? "");
  });
}

/** A state that is marked as old was approved as it stood; what was amended or disposed of since takes nothing from that. */
function isApprovedLegacy({ id }: Lineage, read: readonly Reading[], history: History): boolean {
  return read.some(({ version }) => {
    if (!version.keys.includes("legacy")) return false;
    const receipt = history.find({ kind: "receipt", id: `${id}/${version.revision ?? 1}` });
    return (
      receipt !== undefined &&
      readings(history, receipt).some((one) => one.version.approves === version.digest)
    );
  });
}
