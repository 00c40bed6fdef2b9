import type { Localized } from "../localized.ts";
import { listed } from "../localized-list.ts";
import type { Entity, Repository, System } from "../repository.ts";
import { civil, later, type PlainDate, plainDate } from "../time/plain-date.ts";
import { lastDay } from "../time/statutory.ts";
import { dateIn } from "../time/timestamp.ts";
import type { RestorationDocument } from "../types.generated.ts";
import { type PlaceholderFinder, placeholderFinder } from "./placeholders.ts";
import { isVerifiedPass } from "./qualifying-tests.ts";

export type DrillPart = NonNullable<RestorationDocument["drill"]>;

/** A drill of the continuity plan that was held. */
export interface Drill {
  readonly on: PlainDate;
  readonly record: Entity<"restoration">;
  readonly part: DrillPart;
  /** Whether it passed and was verified, as a restore test must be. */
  readonly proven: boolean;
}

/** Drills of a system held by today, oldest first, whatever their result; one that was called off was not held. */
export function drillsOf(repository: Repository, system: string): readonly Drill[] {
  return repository
    .ofSystem("restoration", system)
    .flatMap((record): Drill[] => {
      const { drill, result, completedAt } = record.value;
      const on = dateIn(completedAt, repository.zone);
      if (drill === undefined || result === "cancelled" || on > repository.today) return [];
      return [{ on, record, part: drill, proven: isVerifiedPass(record, repository) }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * The last day (inclusive) for the next drill. The first window opens on 1 January after the system went into service or
 * became core (責任等級分級辦法 附表, 次年度起); a drill held since then, or before it became core, restarts the count.
 */
export function drillDue(system: System, last: PlainDate | undefined, months: number): PlainDate {
  const since = later(system.lifecycle.inServiceFrom, system.coreSince ?? system.lifecycle.inServiceFrom);
  const { year } = civil(since);
  const first = lastDay(plainDate(year, 12, 31), months);
  if (last === undefined) return first;
  const next = lastDay(last, months);
  return last < since ? later(next, first) : next;
}

const headings = {
  personnel: { "zh-TW": "人員職責應變", en: "people" },
  procedure: { "zh-TW": "作業程序", en: "procedure" },
  resources: { "zh-TW": "資源調配", en: "resources" },
  improvement: { "zh-TW": "檢討改善", en: "improvement" },
} as const;

/** The headings that a drill must cover and that hold nothing but a placeholder, with the pointer of the first. */
export function unfilledHeadings(
  { part }: Drill,
  placeholders: readonly string[],
): { readonly names: Localized; readonly pointer: string } | undefined {
  const placeholder = finderOf(placeholders);
  const keys = Object.keys(headings) as (keyof typeof headings)[];
  const unfilled = keys.filter((key) => placeholder(part[key]) !== undefined);
  const [first] = unfilled;
  return first && { names: listed(unfilled.map((key) => headings[key])), pointer: `/drill/${first}` };
}

const finders = new WeakMap<readonly string[], PlaceholderFinder>();

/** Building a finder costs more than using it, and every drill asks for the same. */
function finderOf(placeholders: readonly string[]): PlaceholderFinder {
  const known = finders.get(placeholders) ?? placeholderFinder(placeholders);
  finders.set(placeholders, known);
  return known;
}
