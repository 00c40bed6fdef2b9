import type { Repository } from "../repository.ts";
import { setting } from "../settings.ts";
import { lastOfMonth, type PlainDate } from "../time/plain-date.ts";
import { lastDayAfterDays } from "../time/statutory.ts";
import { dateIn, isTimestamp } from "../time/timestamp.ts";
import type { History, Reading } from "./history.ts";
import type { Lineage } from "./lineage.ts";

/**
 * The state in which a record was closed, from which nothing but amendments may be added; undefined while it is open. What
 * is approved closes with its approval; what nobody approves closes when its last part is there, and all else some days after.
 */
export function closedAt(
  lineage: Lineage,
  read: readonly Reading[],
  history: History,
  repository: Repository,
): Reading | undefined {
  return read.find((one, index) => {
    if (isClosedBySelf(lineage, one, history)) return true;
    const next = read[index + 1];
    const until = openUntil(lineage, one, repository);
    return next !== undefined && until !== undefined && history.dayOf(next.step.commit) > until;
  });
}

function isClosedBySelf({ kind, id }: Lineage, { version, step }: Reading, history: History): boolean {
  const has = (key: string): boolean => version.keys.includes(key);
  switch (kind) {
    case "receipt":
    case "note":
    case "migration":
    case "attestation":
    case "hold":
    case "anchor":
    case "evidence":
      return true;
    case "restoration":
      return has("approval") || hasReceipt(id, version.revision, step.commit, history);
    case "disposal":
      return hasReceipt(id, version.revision, step.commit, history);
    case "exception":
      return has("closedOn");
    case "check":
      return has("signoff");
    case "adhoc":
    case "config":
      return has("verification");
    case "plan":
    case "waiver":
      return false;
  }
}

/** Whether a revision had its receipt by a commit. */
export function hasReceipt(
  id: string,
  revision: number | undefined,
  commit: number,
  history: History,
): boolean {
  const receipt = history.find({ kind: "receipt", id: `${id}/${revision ?? 1}` });
  return receipt?.steps.some((step) => step.commit <= commit && step.place !== undefined) ?? false;
}

/** The last day (inclusive) on which an open record may still be filled in. */
function openUntil({ kind }: Lineage, { version }: Reading, repository: Repository): PlainDate | undefined {
  if (kind === "exception" || kind === "plan" || kind === "waiver" || kind === "disposal") return undefined;
  const from = kind === "check" ? monthEnd(version.month) : dayOf(version.claim, repository.zone);
  const name = kind === "restoration" ? "restoreTestRecordDays" : "recordClosingDays";
  const days = setting(repository, name)?.value;
  return from === undefined || days === undefined ? undefined : lastDayAfterDays(from, days);
}

function monthEnd(month: string | undefined): PlainDate | undefined {
  return month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month)
    ? lastOfMonth(`${month}-01`)
    : undefined;
}

function dayOf(claim: string | undefined, zone: string): PlainDate | undefined {
  if (claim === undefined) return undefined;
  return isTimestamp(claim) ? dateIn(claim, zone) : claim;
}
