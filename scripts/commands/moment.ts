import { fileFacts } from "../core/file-facts.ts";
import { daysOnLine } from "../core/history/days.ts";
import type { Moment } from "../core/moment.ts";
import { isPlainDate, type PlainDate } from "../core/time/plain-date.ts";
import { suggestDate } from "../core/time/roc-date.ts";
import { dateOfInstant } from "../core/time/timestamp.ts";
import type { Documents } from "../core/types.generated.ts";
import type { Commit } from "../ports/ports.ts";
import { type Invocation, UsageError } from "./command.ts";

/** The zone of an institution whose policy cannot be read. */
export const anyZone = "Asia/Taipei";

/** What an option that takes a revision or a date came to. */
export type Named = Commit & Pick<Moment, "asked" | "date" | "ref">;

/** A day as people type it: that of the Republic calendar is understood too. */
export function dayTyped(text: string): PlainDate | undefined {
  return isPlainDate(text) ? text : suggestDate(text);
}

/**
 * The commit that a revision or a date names. A date means the last commit of the main line by that day; a tag or branch of
 * the same spelling comes first. Throws a UsageError where there is none.
 */
export function commitNamed(
  invocation: Invocation,
  root: string,
  asked: string,
  isNeeded?: (path: string) => boolean,
): Named {
  const date = dayTyped(asked);
  const ref = date === undefined ? undefined : invocation.ports.refNamed(root, asked);
  const isDate = date !== undefined && ref === undefined;
  const revision = isDate ? commitOn(invocation, root, date) : (ref ?? asked);
  const found = invocation.ports.commitAt(root, revision, isNeeded);
  if ("failure" in found) throw noCommit(asked, found.failure);
  return { ...found, asked, ...(isDate && { date }), ...(ref !== undefined && { ref }) };
}

/** The day that `--at` asks for, which is then the day of the judgement; undefined where it names a revision or nothing. */
export function dayAsked({ options, ports }: Invocation, root: string): PlainDate | undefined {
  const asked = options["at"] as string | undefined;
  const day = asked === undefined ? undefined : dayTyped(asked);
  return day === undefined || ports.refNamed(root, asked ?? "") !== undefined ? undefined : day;
}

/** The moment that a commit is of, by the zone of its own policy. */
export function momentOf({ commit, committedAt, asked, date, ref }: Named, zone: string): Moment {
  const day = dateOfInstant(committedAt, zone);
  return { asked, commit, day, ...(date !== undefined && { date }), ...(ref !== undefined && { ref }) };
}

/** The id of the last commit that was on the main line by a day. */
function commitOn({ ports }: Invocation, root: string, date: PlainDate): string {
  const line = ports.mainLine(root);
  if ("failure" in line) throw noLine(date, line.failure);
  const zone = zoneOf(ports.reading(), line.parameters);
  const days = daysOnLine(
    line.commits.map(({ at }) => at),
    zone,
    ports.clock.today(zone),
  );
  const found = line.commits[days.findLastIndex((day) => day <= date)];
  if (found !== undefined) return found.id;
  throw line.isCut ? cutBefore(date, days[0] ?? "") : beforeAll(date, days[0] ?? "");
}

function zoneOf(reading: Parameters<typeof fileFacts>[2], parameters: Uint8Array | undefined): string {
  if (parameters === undefined) return anyZone;
  const { value } = fileFacts("policy/parameters.yaml", parameters, reading) ?? {};
  return (value as Documents["parameters"] | undefined)?.timezone ?? anyZone;
}

function noCommit(asked: string, failure: string): UsageError {
  return new UsageError({
    "zh-TW": `找不到提交「${asked}」（${failure || "這裡不是 git 儲存庫，或沒有這個提交"}）。請寫提交、標籤、分支，或 2026-11-22（115/11/22）這樣的日期。`,
    en: `There is no commit "${asked}" here (${failure || "no git repository, or no such commit"}). Name a commit, tag or branch, or a day such as 2026-11-22 (115/11/22).`,
  });
}

function noLine(date: PlainDate, failure: string): UsageError {
  return new UsageError({
    "zh-TW": `無法得知 ${date} 的提交（${failure || "這裡不是 git 儲存庫，或還沒有任何提交"}）。`,
    en: `The commit of ${date} cannot be known (${failure || "no git repository, or no commit yet"}).`,
  });
}

function beforeAll(date: PlainDate, first: PlainDate): UsageError {
  return new UsageError({
    "zh-TW": `${date} 早於這裡的第一個提交（${first}），當時還沒有資料可檢核。`,
    en: `${date} is before the first commit here (${first}); there was nothing to judge yet.`,
  });
}

function cutBefore(date: PlainDate, first: PlainDate): UsageError {
  return new UsageError({
    "zh-TW": `這是淺層複製，歷史只到 ${first}，看不到 ${date} 的提交。請執行：git fetch --unshallow；在 GitHub Actions 則設定 fetch-depth: 0。`,
    en: `This clone is shallow and reaches back to ${first} only, so the commit of ${date} is not here. Run git fetch --unshallow; in GitHub Actions set fetch-depth: 0.`,
  });
}
