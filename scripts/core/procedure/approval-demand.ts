import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import type { SubjectOf } from "../rule.ts";
import { setting } from "../settings.ts";
import { addDays, type PlainDate } from "../time/plain-date.ts";
import { lastDayAfterDays } from "../time/statutory.ts";
import { dateIn } from "../time/timestamp.ts";

/** Documents other than plans that people approve. */
export type ApprovedRecord = SubjectOf<
  "restoration" | "disposal" | "waiver" | "exception" | "migration" | "anchor"
>;

/** What the approval of a record must satisfy. */
export interface ApprovalDemand {
  /** Last day (inclusive) on which the receipt may still be awaited. */
  readonly awaitedUntil: PlainDate;
  /** What has happened by then, in words. */
  readonly done: Localized;
  /** The day before or after which it may not be approved, and that in words. */
  readonly limit: { readonly on: PlainDate; readonly approve: "by" | "from"; readonly words: Localized };
  /** Who did what is approved, and so may not approve it. */
  readonly doers: readonly string[];
  /** The unit whose supervisor must approve, where the record is about a system. */
  readonly unit?: string;
}

/** Undefined while a record needs no approval: an exception that is not closed. */
export function approvalDemand(repository: Repository, record: ApprovedRecord): ApprovalDemand | undefined {
  switch (record.kind) {
    case "restoration":
      return ofRestoration(repository, record);
    case "disposal":
      return ofDisposal(record);
    case "waiver":
      return ofWaiver(repository, record);
    case "exception":
      return ofException(repository, record);
    case "migration":
      return ofMigration(repository, record);
    case "anchor":
      return ofAnchor(repository, record);
  }
}

/** Whether a record says that it is approved, or should be by now. */
export function isApprovalExpected(repository: Repository, record: ApprovedRecord): boolean {
  const demand = approvalDemand(repository, record);
  if (demand === undefined) return false;
  return record.value.approval !== undefined || demand.awaitedUntil < repository.today;
}

function ofRestoration(repository: Repository, { value }: Entity<"restoration">): ApprovalDemand {
  const days = setting(repository, "restoreTestRecordDays")?.value ?? 0;
  const awaitedUntil = lastDayAfterDays(value.recordedOn, days);
  return {
    awaitedUntil,
    done: {
      "zh-TW": `已於 ${value.recordedOn} 填表，應於 ${awaitedUntil}（含）前核准`,
      en: `recorded on ${value.recordedOn}, to be approved by ${awaitedUntil}`,
    },
    limit: {
      on: value.recordedOn,
      approve: "from",
      words: {
        "zh-TW": `於填表日期 ${value.recordedOn} 當日或之後核准`,
        en: `on or after ${value.recordedOn}, when it was recorded`,
      },
    },
    doers: value.performedBy,
    ...unitOf(repository, value.system),
  };
}

/** The custodian's unit keeps the media, whatever system they once held. */
function ofDisposal({ value }: Entity<"disposal">): ApprovalDemand {
  return {
    awaitedUntil: addDays(value.date, -1),
    done: { "zh-TW": `已於 ${value.date} 銷毀`, en: `disposed of on ${value.date}` },
    limit: {
      on: value.date,
      approve: "by",
      words: {
        "zh-TW": `於銷毀日期 ${value.date} 當日或之前核准`,
        en: `on or before ${value.date}, the day of disposal`,
      },
    },
    doers: [value.by, value.witness],
  };
}

function ofWaiver(repository: Repository, { value }: Entity<"waiver">): ApprovalDemand {
  const { kind, id } = value.subject;
  return {
    awaitedUntil: addDays(value.from, -1),
    done: { "zh-TW": `已自 ${value.from} 起生效`, en: `in effect since ${value.from}` },
    limit: {
      on: value.from,
      approve: "by",
      words: {
        "zh-TW": `於豁免起日 ${value.from} 當日或之前核准`,
        en: `on or before ${value.from}, when it takes effect`,
      },
    },
    doers: [value.owner],
    ...(kind === "system" || kind === "plan" ? unitOf(repository, id) : {}),
  };
}

function ofException(repository: Repository, { value }: Entity<"exception">): ApprovalDemand | undefined {
  // A closed exception without the day of closing is the fault of `causes-corrected`.
  if (value.closedOn === undefined) return undefined;
  return {
    awaitedUntil: value.closedOn,
    done: { "zh-TW": `已於 ${value.closedOn} 結案`, en: `closed on ${value.closedOn}` },
    limit: {
      on: value.closedOn,
      approve: "from",
      words: {
        "zh-TW": `於結案日期 ${value.closedOn} 當日或之後核准`,
        en: `on or after ${value.closedOn}, when it was closed`,
      },
    },
    doers: [value.handledBy],
    ...(value.system === undefined ? {} : unitOf(repository, value.system)),
  };
}

/** Any supervisor who did not prepare it: a migration touches documents of many units and changes the meaning of none. */
function ofMigration(repository: Repository, { value }: Entity<"migration">): ApprovalDemand {
  const preparedOn = dateIn(value.preparedAt, repository.zone);
  // It may wait as long as a restoration: what it renamed is unknown meanwhile, never approved.
  const days = setting(repository, "restoreTestRecordDays")?.value ?? 0;
  const awaitedUntil = lastDayAfterDays(preparedOn, days);
  return {
    awaitedUntil,
    done: {
      "zh-TW": `已於 ${preparedOn} 轉換，應於 ${awaitedUntil}（含）前核准`,
      en: `carried out on ${preparedOn}, to be approved by ${awaitedUntil}`,
    },
    limit: {
      on: preparedOn,
      approve: "from",
      words: {
        "zh-TW": `於轉換日期 ${preparedOn} 當日或之後核准`,
        en: `on or after ${preparedOn}, when it was carried out`,
      },
    },
    doers: [value.preparedBy],
  };
}

/** An anchor vouches for the records of all units, so every supervisor who did not write it may look at it. */
function ofAnchor(repository: Repository, { value }: Entity<"anchor">): ApprovalDemand {
  const on = dateIn(value.at, repository.zone);
  const days = setting(repository, "restoreTestRecordDays")?.value ?? 0;
  const awaitedUntil = lastDayAfterDays(on, days);
  return {
    awaitedUntil,
    done: {
      "zh-TW": `已於 ${on} 定錨，應於 ${awaitedUntil}（含）前核准`,
      en: `written on ${on}, to be approved by ${awaitedUntil}`,
    },
    limit: {
      on,
      approve: "from",
      words: {
        "zh-TW": `於定錨日期 ${on} 當日或之後核准`,
        en: `on or after ${on}, when it was written`,
      },
    },
    doers: [value.by],
  };
}

function unitOf(repository: Repository, system: string): { readonly unit?: string } {
  const unit = repository.find("system", system)?.value.unit;
  return unit === undefined ? {} : { unit };
}
