import type { Localized } from "../localized.ts";
import { planRevision } from "../procedure/plan-revisions.ts";
import type { Repository } from "../repository.ts";
import { type IntegerSetting, setting } from "../settings.ts";
import { addDays, isPlainDate, later, type PlainDate } from "../time/plain-date.ts";
import { lastDay } from "../time/statutory.ts";
import { dateIn, isTimestamp } from "../time/timestamp.ts";
import type { KeptKind, RecordName } from "./record-name.ts";
import type { Members } from "./version.ts";

/** How long a record is to be kept: through `until` (inclusive), counted from a day and for a reason. */
export interface Keeping {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly because: Localized;
  readonly months: number;
  readonly source: Localized;
}

/** Why a record has no last day of keeping yet. */
export interface Endless {
  readonly endless: Localized;
}

/** Counted from this day for this reason. */
interface Told {
  readonly from: PlainDate;
  readonly because: Localized;
}

/** The first day of keeping with its reason. */
type Start = Told | Endless;

/** What keeping is counted with: the day by which it is asked, and that on which the record came to the main line. */
export interface KeepingScope {
  readonly repository: Repository;
  readonly by: PlainDate;
  readonly came?: PlainDate;
}

const months: Readonly<Record<KeptKind, IntegerSetting>> = {
  plan: "planRetentionMonths",
  restoration: "restorationRetentionMonths",
  check: "otherRetentionMonths",
  adhoc: "otherRetentionMonths",
  config: "otherRetentionMonths",
  exception: "otherRetentionMonths",
  disposal: "otherRetentionMonths",
  attestation: "otherRetentionMonths",
  hold: "otherRetentionMonths",
  migration: "otherRetentionMonths",
  anchor: "otherRetentionMonths",
  receipt: "planRetentionMonths",
  note: "planRetentionMonths",
  waiver: "otherRetentionMonths",
  evidence: "otherRetentionMonths",
};

/** From when and until when a record is kept, by what it says and what stands today; domain §11.4. */
export function keepingOf(
  name: RecordName,
  document: Members,
  { repository, by, came }: KeepingScope,
): Keeping | Endless {
  const told = {
    from: latestTold(document, repository.zone, by) ?? came ?? by,
    because: name.kind === "evidence" ? words.came : words.told,
  };
  const start = startOf(name, document, repository, told);
  if ("endless" in start) return start;
  const systemId = systemOf(name, document);
  const system = systemId === undefined ? undefined : repository.find("system", systemId)?.value;
  const bound = setting(repository, months[name.kind], system);
  if (bound === undefined) return { endless: words.noPeriod };
  return { ...start, until: lastDay(start.from, bound.value), months: bound.value, source: bound.source };
}

/** The system whose periods bind a record: the one that it names, or whose plan it is or approves. */
function systemOf({ kind, id }: RecordName, { system }: Members): string | undefined {
  if (typeof system === "string") return system;
  if (kind === "plan") return id;
  return kind === "receipt" || kind === "note" ? id.slice(0, id.lastIndexOf("/")) : undefined;
}

function startOf({ kind, id }: RecordName, document: Members, repository: Repository, told: Told): Start {
  switch (kind) {
    case "plan":
      return ofPlan(id, document, repository);
    case "restoration":
      return ofRestoration(id, document, repository, told.from);
    case "exception":
      return typeof document["closedOn"] === "string" ? told : { endless: words.open };
    case "hold":
      return document["release"] === undefined ? { endless: words.standing } : told;
    case "anchor":
    case "migration":
      return { endless: words.chain };
    case "disposal":
      // That records are gone is right only while their disposal is there to say so.
      return document["kind"] === "records" ? { endless: words.chain } : told;
    case "receipt":
      return ofReceipt(id, repository, told);
    case "attestation":
    case "waiver": {
      const { expires } = document;
      return typeof expires === "string" ? { from: expires, because: words.expired } : told;
    }
    default:
      return told;
  }
}

function ofPlan(id: string, { effectiveTo }: Members, repository: Repository): Start {
  if (typeof effectiveTo === "string") return { from: effectiveTo, because: words.outOfForce };
  const retired = repository.find("system", id)?.value.lifecycle.retiredOn;
  return retired === undefined ? { endless: words.inForce } : { from: retired, because: words.retired };
}

/** The later of what it tells, the closing of its exception, and its retests. */
function ofRestoration(id: string, { exception }: Members, repository: Repository, told: PlainDate): Start {
  const opened = typeof exception === "string" ? repository.find("exception", exception)?.value : undefined;
  if (opened !== undefined && opened.closedOn === undefined) return { endless: words.openException };
  const retests = repository
    .all("restoration")
    .filter(({ value }) => value.retestOf === id)
    .map(({ value }) => dateIn(value.completedAt, repository.zone));
  const after = [...(opened?.closedOn === undefined ? [] : [opened.closedOn]), ...retests].reduce(
    later,
    told,
  );
  return { from: after, because: after === told ? words.told : words.aftermath };
}

/** Of a plan: from the end of the revision's force. Of a disposal of records: for ever. Of anything else: from the day of the approval. */
function ofReceipt(id: string, repository: Repository, told: Start): Start {
  const end = id.lastIndexOf("/");
  const [subject, revision] = [id.slice(0, end), Number(id.slice(end + 1))];
  if (repository.find("disposal", subject)?.value.kind === "records") return { endless: words.chain };
  const plan = repository.find("plan", subject)?.value;
  if (plan === undefined) return told;
  if (revision >= plan.revision) return { endless: words.inForce };
  const next = planRevision(repository, subject, revision + 1)?.from;
  return next === undefined ? told : { from: addDays(next, -1), because: words.outOfForce };
}

/** The latest day that a document tells of, not after a given one: what lies ahead of it does not prolong its keeping. */
function latestTold(value: unknown, zone: string, by: PlainDate): PlainDate | undefined {
  if (typeof value === "string") {
    const day = isPlainDate(value) ? value : isTimestamp(value) ? dateIn(value, zone) : undefined;
    return day === undefined || day > by ? undefined : day;
  }
  if (typeof value !== "object" || value === null) return undefined;
  return Object.values(value)
    .map((one) => latestTold(one, zone, by))
    .reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}

const words = {
  came: { "zh-TW": "納入儲存庫之日", en: "the day it came to the repository" },
  told: { "zh-TW": "紀錄所載最晚之日", en: "the latest day that it tells of" },
  aftermath: { "zh-TW": "其異常結案或複測之日", en: "the day its exception was closed or it was retested" },
  expired: { "zh-TW": "效期屆滿之日", en: "the day it expires" },
  outOfForce: { "zh-TW": "停止實施之日", en: "the day it stopped being in force" },
  retired: { "zh-TW": "系統停用之日", en: "the day its system was retired" },
  inForce: { "zh-TW": "仍在實施中", en: "it is in force" },
  open: { "zh-TW": "尚未結案", en: "it is not closed" },
  openException: { "zh-TW": "其異常尚未結案", en: "its exception is not closed" },
  standing: { "zh-TW": "保全尚未解除", en: "the hold is not released" },
  chain: { "zh-TW": "其後的紀錄都倚賴它", en: "all that follows rests on it" },
  noPeriod: { "zh-TW": "政策未訂其保存期限", en: "policy gives no period for it" },
} as const satisfies Readonly<Record<string, Localized>>;
