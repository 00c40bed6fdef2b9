import type { Localized } from "../localized.ts";
import { verbatim } from "../localized-list.ts";
import type { SubjectValues } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { latest } from "./latest.ts";

/** How it is known that a medium is not where it should be, as the end of a sentence, and when it last was. */
export interface Missing {
  readonly how: Localized;
  readonly seen: Localized;
  readonly pointer: string;
}

/** A medium registered as lost, or not there when stock was last taken. */
export function missing(
  { state, stocktakes = [] }: SubjectValues["medium"],
  today: PlainDate,
): Missing | undefined {
  const last = latest(stocktakes, today);
  const found = stocktakes.filter(({ present }) => present);
  const seenOn = latest(found, today)?.date;
  const seen = seenOn === undefined ? { "zh-TW": "無", en: "never" } : verbatim(seenOn);
  if (state === "lost")
    return { how: { "zh-TW": "已登錄為遺失", en: "is registered as lost" }, seen, pointer: "/state" };
  if (last?.present !== false) return undefined;
  const how = {
    "zh-TW": `於 ${last.date} 盤點時不在位`,
    en: `was not there when stock was taken on ${last.date}`,
  };
  return { how, seen, pointer: `/stocktakes/${stocktakes.indexOf(last)}/present` };
}
