import type { Localized } from "../localized.ts";
import type { Entity, Plan, Repository, System } from "../repository.ts";
import type { SystemsHostProtection } from "../types.generated.ts";
import { isInService } from "./lifecycle.ts";

/** The protections of hosts in words, as the schemas label them. */
export const protectionNames: Readonly<Record<SystemsHostProtection, Localized>> = {
  none: { "zh-TW": "無", en: "None" },
  mirror: { "zh-TW": "磁碟鏡像", en: "Mirror" },
  raid1: { "zh-TW": "RAID 1", en: "RAID 1" },
  raid5: { "zh-TW": "RAID 5", en: "RAID 5" },
  raid6: { "zh-TW": "RAID 6", en: "RAID 6" },
  raid10: { "zh-TW": "RAID 10", en: "RAID 10" },
  other: { "zh-TW": "其他", en: "Other" },
};

export type Host = NonNullable<System["hosts"]>[number];

/** A host whose disks are mirrored or in a RAID, with its place in the register of its system. */
export interface MirroredHost {
  readonly host: Host;
  readonly pointer: string;
}

export function mirroredHosts({ hosts = [] }: System): readonly MirroredHost[] {
  return hosts.flatMap((host, index) =>
    host.protection === "none" ? [] : [{ host, pointer: `/hosts/${index}` }],
  );
}

/** Whether policy lets a mirror stand in for the backup of a system at all: neither core nor above grade general. */
export function mayRelyOnMirror({ core, protection }: System): boolean {
  return !core && protection.grade === "general";
}

/** The newest waiver that has begun and lets a mirror stand in for the backup of a system; it may have expired. */
export function mirrorWaiver(repository: Repository, system: string): Entity<"waiver"> | undefined {
  return repository
    .all("waiver")
    .filter(
      ({ value }) =>
        value.type === "mirror_substitute" &&
        (value.subject.kind === "system" || value.subject.kind === "plan") &&
        value.subject.id === system &&
        value.from <= repository.today,
    )
    .reduce<Entity<"waiver"> | undefined>(
      (newest, one) => (newest === undefined || newest.value.from < one.value.from ? one : newest),
      undefined,
    );
}

/** A plan whose every copy is a mirror backs nothing up. */
export function isMirrorOnly({ copies }: Plan): boolean {
  return copies.every(({ isMirror }) => isMirror === true);
}

/**
 * Whether a system in service relies on a mirror instead of a backup: a waiver or a plan says so, or it has no plan and
 * is the lone mirrored host of 5.6.2.1. Without any of these it just lacks a plan.
 */
export function reliesOnMirror(repository: Repository, { id, value }: Entity<"system">): boolean {
  if (!isInService(value)) return false;
  const plan = repository.find("plan", id);
  if (plan !== undefined) return isMirrorOnly(plan.value);
  const hosts = mirroredHosts(value);
  const lone = hosts.length > 0 && hosts.every(({ host }) => host.standalone);
  return (lone && mayRelyOnMirror(value)) || mirrorWaiver(repository, id) !== undefined;
}
