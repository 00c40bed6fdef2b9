import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { setting } from "../settings.ts";
import { daysBetween, type PlainDate } from "../time/plain-date.ts";
import { lastDayAfterDays } from "../time/statutory.ts";
import { dateIn, instant } from "../time/timestamp.ts";
import { happened } from "./happened.ts";
import { momentText } from "./moment-text.ts";

/** Two moments of a restoration of which the first cannot have come after the second. */
export interface Disorder {
  readonly first: Localized;
  readonly firstAt: string;
  readonly second: Localized;
  readonly secondAt: string;
  /** Pointer of the moment that comes too early. */
  readonly pointer: string;
}

interface Moment {
  readonly name: Localized;
  readonly at: string;
  readonly pointer: string;
}

/** The first pair out of order among backup, start, completion, verification and (by day) recording; none where one lies ahead. */
export function restorationDisorder(
  { value }: Entity<"restoration">,
  repository: Repository,
): Disorder | undefined {
  const { backupSet, startedAt, completedAt, verifiedAt, recordedOn } = value;
  if (!happened(repository, backupSet.takenAt, startedAt, completedAt, verifiedAt, recordedOn))
    return undefined;
  const completed: Moment = {
    name: { "zh-TW": "完成時間", en: "completion" },
    at: completedAt,
    pointer: "/completedAt",
  };
  const moments: readonly Moment[] = [
    { name: { "zh-TW": "備份時間", en: "the backup" }, at: backupSet.takenAt, pointer: "/backupSet/takenAt" },
    { name: { "zh-TW": "開始時間", en: "the start" }, at: startedAt, pointer: "/startedAt" },
    completed,
    ...(verifiedAt === undefined
      ? []
      : [{ name: { "zh-TW": "驗證時間", en: "verification" }, at: verifiedAt, pointer: "/verifiedAt" }]),
  ];
  for (const [index, second] of moments.entries()) {
    const first = moments[index - 1];
    if (first !== undefined && instant(first.at) > instant(second.at))
      return disorder(first, second, repository.zone);
  }
  const day: PlainDate = dateIn(completedAt, repository.zone);
  const recorded = { name: { "zh-TW": "填表日期", en: "recording" }, at: recordedOn, pointer: "/recordedOn" };
  return day > recordedOn ? disorder(completed, recorded, repository.zone) : undefined;
}

/** How many days after its last day (inclusive) a restoration was put on record. */
export interface LateRecording {
  readonly on: PlainDate;
  readonly due: PlainDate;
  readonly days: number;
  readonly source: Localized;
}

export function lateRecording(
  { value }: Entity<"restoration">,
  repository: Repository,
): LateRecording | undefined {
  const limit = setting(repository, "restoreTestRecordDays", repository.find("system", value.system)?.value);
  if (limit === undefined) return undefined;
  const due = lastDayAfterDays(dateIn(value.completedAt, repository.zone), limit.value);
  const on = value.recordedOn;
  if (!happened(repository, on)) return undefined;
  return on > due ? { on, due, days: daysBetween(due, on), source: limit.source } : undefined;
}

function disorder(first: Moment, second: Moment, zone: string): Disorder {
  return {
    first: first.name,
    firstAt: told(first.at, zone),
    second: second.name,
    secondAt: told(second.at, zone),
    pointer: second.pointer,
  };
}

const told = (at: string, zone: string): string => (at.includes("T") ? momentText(at, zone) : at);
