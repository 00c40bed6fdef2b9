import type { Entity, Repository } from "../repository.ts";
import { type Bounds, bounds } from "../settings.ts";
import { addWorkdays } from "../time/calendar.ts";
import { dateIn, instant } from "../time/timestamp.ts";
import type { configMessages } from "./config-messages.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";
import { breached, type Demand } from "./demand.ts";
import { hoursLater } from "./elapsed.ts";
import { handledByException } from "./handled-by-exception.ts";
import { happened } from "./happened.ts";

type Config = Entity<"config">;

/** What is wrong with a configuration backup by itself and beside the one before it. */
export interface ConfigFault {
  readonly fault: keyof typeof configMessages;
  readonly pointer: string;
}

/** By when a backup is to be checked; undefined once it was checked after it was taken. */
export function checkDeadline({ value }: Config, repository: Repository): Deadline | undefined {
  const { takenAt, verification } = value;
  if (verification !== undefined && instant(verification.at) >= instant(takenAt)) return undefined;
  const { today, zone, policy } = repository;
  const taken = dateIn(takenAt, zone);
  return deadlineOf(bounds(repository, "checkWorkdays"), today, (days) =>
    addWorkdays(taken, days, policy.calendar),
  );
}

/** The limit of hours after its change that a backup exceeds, if any. */
export function lateness({ value }: Config, limits: Bounds<number>): Demand<number> | undefined {
  const taken = instant(value.takenAt);
  return breached(limits, (hours) => taken > hoursLater(instant(value.change.changedAt), hours));
}

/**
 * Faults of one of a device's backups, which are given by the time they were taken. A backup whose own time is wrong is
 * not compared with the others, since its place among them is wrong too.
 */
export function configFaults(
  records: readonly Config[],
  index: number,
  repository: Repository,
  limits: Bounds<number>,
): readonly ConfigFault[] {
  const record = records[index];
  if (record === undefined) return [];
  const { method, change, takenAt, sha256, previousSha256, verification } = record.value;
  const faults: ConfigFault[] = method === "full" ? [] : [{ fault: "not-full", pointer: "/method" }];
  if (verification?.result === "fail" && !handledByException(record, repository))
    faults.push({ fault: "check-failed", pointer: "/verification/result" });
  if (!happened(repository, takenAt, change.changedAt)) return faults;
  if (!follows(record)) return [...faults, { fault: "before-change", pointer: "/takenAt" }];
  const earlier = records.slice(0, index).filter(follows);
  const previous = earlier.at(-1)?.value;
  if (previous === undefined) return faults;
  if (sha256 === previous.sha256 && change.reference !== previous.change.reference)
    return [...faults, { fault: "unchanged", pointer: "/sha256" }];
  // A late record may be one whose time is wrong: neither it nor what comes after it is blamed for its place.
  const inTime = earlier.findLast((one) => lateness(one, limits) === undefined)?.value;
  const linked = [previous.sha256, inTime?.sha256].includes(previousSha256 ?? "");
  if (!linked && lateness(record, limits) === undefined)
    faults.push({ fault: "chain-broken", pointer: "/previousSha256" });
  return faults;
}

/** Whether a backup was taken when its change had been made. */
function follows({ value }: Config): boolean {
  return instant(value.takenAt) >= instant(value.change.changedAt);
}
