import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Plan, type Repository, type System } from "../repository.ts";
import { bounds } from "../settings.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { lastDayAfterDays } from "../time/statutory.ts";
import { dateIn, instant } from "../time/timestamp.ts";
import type { SystemsHostProtection } from "../types.generated.ts";
import { receiptOf } from "./approvals.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";
import { governedSystem } from "./governed-system.ts";
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

type Host = NonNullable<System["hosts"]>[number];

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

/** Whether a system is one whose backup a mirror may stand in for: neither core nor above grade general. */
function mayRelyOnMirror({ core, protection }: System): boolean {
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
        value.subject.id === system,
    )
    .filter((waiver) => hasBegun(repository, waiver))
    .reduce<Entity<"waiver"> | undefined>(
      (newest, one) => (newest === undefined || newest.value.from < one.value.from ? one : newest),
      undefined,
    );
}

/** A renewal approved ahead of its first day follows the revision that its receipt before keeps. */
function hasBegun(repository: Repository, { id, value }: Entity<"waiver">): boolean {
  const { today } = repository;
  if (value.from <= today) return true;
  const before = receiptOf(repository, id, value.revision - 1)?.value;
  if (before?.subject.kind !== "waiver" || before.content === undefined) return false;
  const { from, expires } = before.content as unknown as typeof value;
  return from <= today && today <= expires;
}

/** A plan whose every copy is a mirror backs nothing up. */
function isMirrorOnly({ copies }: Plan): boolean {
  return copies.every(({ isMirror }) => isMirror === true);
}

/**
 * Whether a system in service relies on a mirror instead of a backup: a waiver or a plan says so, or it has no plan and
 * is the lone mirrored host of 5.6.2.1. Without any of these it just lacks a plan.
 */
export function reliesOnMirror(repository: Repository, { id, value }: Entity<"system">): boolean {
  if (!isInService(value)) return false;
  const plan = repository.find("plan", id);
  if (plan !== undefined) return governedSystem(plan, repository) !== undefined && isMirrorOnly(plan.value);
  const hosts = mirroredHosts(value);
  const lone = hosts.length > 0 && hosts.every(({ host }) => host.standalone);
  return (lone && mayRelyOnMirror(value)) || mirrorWaiver(repository, id) !== undefined;
}

/** Why a mirror may not stand in for the backup of a system, whatever was waived, and where that is said. */
export function barred(
  system: Entity<"system">,
  waiver: Entity<"waiver"> | undefined,
): { readonly why: Localized; readonly anchor: Anchor } | undefined {
  const { core } = system.value;
  if (core)
    return {
      why: { "zh-TW": "本系統為核心資通系統", en: "it is a core system" },
      anchor: at(system, "/core"),
    };
  if (!mayRelyOnMirror(system.value)) {
    const why = { "zh-TW": "防護需求等級高於普", en: "its grade is above general" };
    return { why, anchor: at(system, "/protection/grade") };
  }
  const shared = mirroredHosts(system.value).find(({ host }) => !host.standalone);
  if (shared !== undefined) {
    const { name } = shared.host;
    const why = { "zh-TW": `主機「${name}」不是單機`, en: `host "${name}" does not stand alone` };
    return { why, anchor: at(system, `${shared.pointer}/standalone`) };
  }
  if (waiver === undefined || waiver.value.hostStandalone === true) return undefined;
  const why = {
    "zh-TW": `豁免 ${waiver.id} 未確認主機為單機（hostStandalone）`,
    en: `waiver ${waiver.id} does not confirm that the host stands alone (hostStandalone)`,
  };
  const on = waiver.value.hostStandalone === undefined ? "key" : "value";
  return { why, anchor: at(waiver, "/hostStandalone", on) };
}

/** How the mirror that a waiver relies on is watched. */
export interface MirrorHealth {
  /** Place of the newest check that is not dated after today, or where the first one should stand. */
  readonly anchor: Anchor;
  /** The day of the newest check, where that failed. */
  readonly failedOn?: PlainDate;
  readonly deadline?: Deadline;
}

/** Checks are due so many days after the last one, or after the waiver began. */
export function mirrorHealth(waiver: Entity<"waiver">, system: System, repository: Repository): MirrorHealth {
  const { zone, today } = repository;
  const { approval, from } = waiver.value;
  const last = (approval.healthChecks ?? [])
    .map(({ at: moment, result }, index) => ({
      index,
      result,
      on: dateIn(moment, zone),
      moment: instant(moment),
    }))
    .filter(({ on }) => on <= today)
    .sort((a, b) => a.moment - b.moment)
    .at(-1);
  const limits = bounds(repository, "mirrorHealthDays", system);
  const deadline = deadlineOf(limits, today, (days) => lastDayAfterDays(last?.on ?? from, days));
  return {
    anchor: last
      ? at(waiver, `/approval/healthChecks/${last.index}`)
      : at(waiver, "/approval/healthChecks", "key"),
    ...(last?.result === "fail" && { failedOn: last.on }),
    ...(deadline && { deadline }),
  };
}
