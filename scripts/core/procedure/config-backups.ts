import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { bounds } from "../settings.ts";
import { atTime, dateOfInstant, instant } from "../time/timestamp.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";
import { hoursLater } from "./elapsed.ts";
import { momentText } from "./moment-text.ts";

type Config = Entity<"config">;

const byDevice = new WeakMap<readonly Config[], ReadonlyMap<string, readonly Config[]>>();

/** Recorded configuration backups of a device, by the time they were taken. */
export function configBackups(repository: Repository, device: string): readonly Config[] {
  const all = repository.all("config");
  const known = byDevice.get(all) ?? grouped(all);
  byDevice.set(all, known);
  return known.get(device) ?? [];
}

function grouped(all: readonly Config[]): ReadonlyMap<string, readonly Config[]> {
  const devices = new Map<string, Config[]>();
  for (const record of all) {
    const records = devices.get(record.value.device);
    if (records === undefined) devices.set(record.value.device, [record]);
    else records.push(record);
  }
  for (const records of devices.values()) {
    records.sort((a, b) => instant(a.value.takenAt) - instant(b.value.takenAt));
  }
  return devices;
}

/** A configuration backup that stands for its change: no later record is about the same one. */
export function isNewestOfChange(record: Config, records: readonly Config[]): boolean {
  const { reference } = record.value.change;
  return records.findLast(({ value }) => value.change.reference === reference) === record;
}

/** A change of a device that no backup holds yet, or a device in service that never had one. */
export interface OpenChange extends Deadline {
  readonly pointer: string;
  /** The last backup there is. */
  readonly last?: Config;
}

/**
 * What of a device has yet to be backed up. A backup covers what changed before it was taken, and the change it names
 * even where its time is wrong, which is a fault of that record.
 */
export function openChange(device: Entity<"device">, repository: Repository): OpenChange | undefined {
  const { inServiceFrom, lastChangedAt } = device.value;
  const { today, zone } = repository;
  const limits = bounds(repository, "configBackupHours");
  const dueFrom = (start: number): Deadline | undefined =>
    deadlineOf(limits, today, (hours) => dateOfInstant(hoursLater(start, hours), zone));
  const records = configBackups(repository, device.id);
  const last = records.at(-1);
  if (last === undefined) {
    const deadline = dueFrom(atTime(inServiceFrom, "00:00", zone));
    return deadline && { ...deadline, pointer: "" };
  }
  if (lastChangedAt === undefined) return undefined;
  const changed = instant(lastChangedAt);
  const covered = records.some(
    ({ value }) => instant(value.takenAt) >= changed || instant(value.change.changedAt) >= changed,
  );
  const deadline = covered ? undefined : dueFrom(changed);
  return deadline && { ...deadline, pointer: "/lastChangedAt", last };
}

/** Which backup, as a subject to begin a sentence with: of what device, when, in which record. */
export function backupName(device: Entity<"device">, record: Config, zone: string): Localized {
  const { name } = device.value;
  const taken = momentText(record.value.takenAt, zone);
  return {
    "zh-TW": `「${name}」於 ${taken} 的組態備份（${record.id}）`,
    en: `The configuration backup of "${name}" at ${taken} (${record.id})`,
  };
}
