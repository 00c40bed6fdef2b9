import { addDays, type PlainDate } from "../../core/time/plain-date.ts";
import type { DueReport, DutyLine } from "./due-report.ts";

/** Duties as an RFC 5545 calendar of whole days; the same duty keeps its UID, so that calendars update it. */
export function dueIcs({ duties, locale, today }: DueReport, version: string): string {
  const names = uids(duties);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Backproof//Backproof ${version}//${locale === "en" ? "EN" : "ZH"}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...duties.flatMap((duty, index) => event(duty, names[index] ?? "", locale, today)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/**
 * A UID a duty: rule, subject and place, and a number where several duties share them. Duties of the institution are told
 * apart by their files, so that none takes the name of another that ends.
 */
function uids(duties: readonly DutyLine[]): string[] {
  const used = new Map<string, number>();
  return duties.map(({ rule, subject, location }) => {
    const file = subject.kind === "repository" ? [location.file] : [];
    const parts = [rule, subject.kind, subject.id, ...file, location.pointer ?? ""];
    const name = parts.join(".").replaceAll("/", ".");
    const twins = used.get(name) ?? 0;
    used.set(name, twins + 1);
    return twins === 0 ? name : `${name}.${twins}`;
  });
}

function event(
  { rule, due, what, about, who, location }: DutyLine,
  uid: string,
  locale: "zh-TW" | "en",
  today: PlainDate,
): string[] {
  const description = [about, who, rule, `${location.file}:${location.line}`]
    .filter((part) => part !== "")
    .join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${uid}@backproof`,
    // The calendar describes the state of a day, so that two runs give the same bytes.
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
    `SUMMARY:${escaped(`${what[locale]}: ${about}`)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function compact(date: PlainDate): string {
  return date.replaceAll("-", "");
}

function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replace(/\r?\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** Lines of at most 75 octets, continued after a space, never cutting a character (RFC 5545 §3.1). */
function fold(line: string): string {
  const most = 75;
  const folded: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = utf8Size(character.codePointAt(0) ?? 0);
    if (octets + size > most) {
      folded.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...folded, part].join("\r\n");
}

function utf8Size(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
