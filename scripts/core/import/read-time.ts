import { isClockTime } from "../time/clock-time.ts";
import { isPlainDate, type PlainDate } from "../time/plain-date.ts";
import { suggestDate } from "../time/roc-date.ts";
import { atTime, isTimestamp, type Timestamp, timestampOf } from "../time/timestamp.ts";

/** A date as offices write it, in the calendar of the Republic or not, perhaps with the ISO date in brackets behind it. */
export function readDate(text: string): PlainDate | undefined {
  const plain = text.normalize("NFKC").trim();
  if (isPlainDate(plain)) return plain;
  const [, before = "", iso = ""] = /^([^()]*)\(([\d-]{10})\)$/.exec(plain) ?? [];
  if (before !== "") return readDate(before) === iso ? iso : undefined;
  return suggestDate(plain.replace(/\s*([年月日/.-])\s*/g, "$1"));
}

const halves: Readonly<Record<string, "morning" | "afternoon">> = {
  上午: "morning",
  早上: "morning",
  凌晨: "morning",
  am: "morning",
  下午: "afternoon",
  晚上: "afternoon",
  pm: "afternoon",
};

/** `HH:MM` of 02:00, 2:00:00, 下午2時30分, 10點, 2:30 PM; seconds are dropped. */
export function readClock(text: string): string | undefined {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const match =
    /^(上午|早上|凌晨|下午|晚上)?(\d{1,2})(?::(\d{2})(?::\d{2})?|[時點](?:整|(?:(\d{1,2})分)?))(am|pm)?$/.exec(
      plain,
    );
  if (match === null) return undefined;
  const [, before, hours = "", digits, minutes, after] = match;
  const half = halves[before ?? after ?? ""];
  const hour = Number(hours);
  if (half !== undefined && (hour > 12 || (before && after))) return undefined;
  const inDay = half === undefined ? hour : (hour % 12) + (half === "afternoon" ? 12 : 0);
  const time = `${String(inDay).padStart(2, "0")}:${(digits ?? minutes ?? "0").padStart(2, "0")}`;
  return isClockTime(time) ? time : undefined;
}

/** A day with a time of day as clocks in the zone show it, perhaps with the timestamp in brackets behind it. */
export function readMoment(text: string, zone: string): Timestamp | undefined {
  const plain = text.normalize("NFKC").trim();
  if (isTimestamp(plain)) return plain;
  const [, exact = ""] = /\(([^()]*)\)$/.exec(plain) ?? [];
  if (isTimestamp(exact)) return exact;
  const match =
    /^(.*?\d日?)(?:\s+|T|(?=[上下早凌晚]))((?:上午|早上|凌晨|下午|晚上)?\s*\d{1,2}\s*[:時點].*)$/.exec(
      plain.replace(/日\s*(?=\d)/, "日 "),
    );
  if (match === null) return undefined;
  const [, day = "", time = ""] = match;
  const [date, clock] = [readDate(day), readClock(time)];
  return date === undefined || clock === undefined ? undefined : timestampOf(atTime(date, clock, zone), zone);
}
