import type { Repository } from "../repository.ts";
import { setting } from "../settings.ts";
import { lastOfMonth, type PlainDate } from "../time/plain-date.ts";
import { lastDayAfterDays } from "../time/statutory.ts";
import { dateIn, isTimestamp } from "../time/timestamp.ts";
import { type History, type Reading, readings } from "./history.ts";
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
    const next = read[index + 1];
    if (lineage.kind === "evidence") return isVouchedFor(lineage, next, history, repository);
    if (isClosedBySelf(lineage, one, next, history)) return true;
    const until = openUntil(lineage, one, repository);
    return next !== undefined && until !== undefined && history.dayOf(next.step.commit) > until;
  });
}

function isClosedBySelf(
  { kind, id }: Lineage,
  { version, step }: Reading,
  next: Reading | undefined,
  history: History,
): boolean {
  const has = (key: string): boolean => version.keys.includes(key);
  // A receipt is collected after its document has come, and closes it before whatever is done to it next.
  const before = next === undefined ? Number.POSITIVE_INFINITY : Math.max(step.commit, next.step.commit - 1);
  const isApproved = (): boolean => hasReceipt(id, version.revision, before, history);
  switch (kind) {
    case "receipt":
    case "note":
    case "migration":
    case "attestation":
    case "hold":
    case "anchor":
      return true;
    case "restoration":
      return has("approval") || isApproved();
    case "disposal":
      return isApproved();
    case "exception":
      return has("closedOn");
    case "check":
      return has("signoff");
    case "adhoc":
    case "config":
      return has("verification");
    case "plan":
    case "waiver":
    case "evidence":
      return false;
  }
}

/** Evidence is closed with the first record that names it: until then it grows with its draft. */
function isVouchedFor(
  { id }: Lineage,
  next: Reading | undefined,
  history: History,
  repository: Repository,
): boolean {
  return history.citing(id).some((one) => {
    const closed = closedAt(one, readings(history, one), history, repository);
    return closed !== undefined && (next === undefined || closed.step.commit < next.step.commit);
  });
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
