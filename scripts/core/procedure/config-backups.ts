import type { Entity, Repository } from "../repository.ts";
import { instant } from "../time/timestamp.ts";

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
    const { device } = record.value;
    const records = devices.get(device);
    if (records === undefined) devices.set(device, [record]);
    else records.push(record);
  }
  for (const records of devices.values()) {
    records.sort((a, b) => instant(a.value.takenAt) - instant(b.value.takenAt));
  }
  return devices;
}
