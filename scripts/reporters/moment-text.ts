import type { Locale } from "../core/localized.ts";
import type { Moment } from "../core/moment.ts";
import { printable } from "./printable.ts";

/** Which commit was judged, of which day, and what it was taken for, in a line. */
export function momentText({ commit, day, date, ref }: Moment, locale: Locale): string {
  const id = commit.slice(0, 12);
  if (locale === "en") {
    const by = date === undefined ? "" : `, the last on the main line by ${date}`;
    const named = ref === undefined ? "" : `, which ${printable(ref)} names; it is not read as a date`;
    return `Commit ${id} of ${day}${by}${named}`;
  }
  const by = date === undefined ? "" : `，為主分支截至 ${date} 的最後一個提交`;
  const named = ref === undefined ? "" : `，即 ${printable(ref)}；未當作日期`;
  return `提交 ${id}（${day}）${by}${named}`;
}
