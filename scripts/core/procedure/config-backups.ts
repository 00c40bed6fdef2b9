import type { Entity, Repository } from "../repository.ts";
import { instant } from "../time/timestamp.ts";
import { happened } from "./happened.ts";

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

/** What is wrong with a configuration backup itself, and the pointer to it. */
export interface ConfigFault {
  readonly fault: "not-full" | "before-change" | "unchanged" | "chain-broken";
  readonly pointer: string;
}

/** Whether the times of a record are past and the backup follows the change within so many seconds. */
export function followsInTime({ value }: Config, repository: Repository, seconds: number): boolean {
  const { change, takenAt } = value;
  if (!happened(repository, takenAt, change.changedAt)) return false;
  const after = instant(takenAt) - instant(change.changedAt);
  return after >= 0 && after <= seconds;
}
