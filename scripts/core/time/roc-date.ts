import { civil, isPlainDate, type PlainDate } from "./plain-date.ts";

/** AD year minus ROC (民國) year. */
const ROC_OFFSET = 1911;
const LONGEST_DATE_TEXT = 40;

const ERA = /^(?:中華)?民國 */;
const WITH_CHARACTERS = /^(\d{1,4}) *年 *(\d{1,2}) *月 *(\d{1,2}) *日$/;
const WITH_SEPARATORS = /^(\d{1,4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/;
const SEVEN_DIGITS = /^(\d{3})(\d{2})(\d{2})$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads a date in the ROC calendar in any form in office use (民國110年3月29日, 110/03/29, 110.3.29, 1100329,
 * full-width digits), and 0110-03-29 as the mistake it is; undefined when it is none or names no real day.
 */
export function parseRocDate(text: string): PlainDate | undefined {
  const folded = fold(text);
  if (folded === undefined) return undefined;
  const bare = folded.replace(ERA, "");
  const parts = partsOf(bare, SEVEN_DIGITS);
  if (parts === undefined) return undefined;
  const namesEra = bare !== folded || bare.includes("年");
  // Without 民國 or 年, one or two digits may as well be a day or a short AD year.
  if (parts.year.length < 3 && !namesEra) return undefined;
  return realDate(Number(parts.year) + ROC_OFFSET, parts);
}

/** `long`: 民國110年3月29日; `slash`: 110/03/29, the year padded to three digits. */
export function formatRocDate(date: PlainDate, style: "long" | "slash"): string {
  const { year, month, day } = civil(date);
  const rocYear = year - ROC_OFFSET;
  if (style === "long") return `民國${rocYear}年${month}月${day}日`;
  return `${String(rocYear).padStart(3, "0")}/${date.slice(5, 7)}/${date.slice(8, 10)}`;
}

/**
 * The date that a text refused as a PlainDate most likely means: ROC forms, or an AD date with slashes, dots,
 * 年月日, no separators or no zero padding; for a message only, never to judge by.
 */
export function suggestDate(text: string): PlainDate | undefined {
  const roc = parseRocDate(text);
  if (roc !== undefined) return roc;
  const folded = fold(text);
  const parts = folded === undefined ? undefined : partsOf(folded, EIGHT_DIGITS);
  return parts === undefined ? undefined : realDate(Number(parts.year), parts);
}

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function partsOf(text: string, digitsOnly: RegExp): DateParts | undefined {
  const separated = WITH_SEPARATORS.exec(text);
  if (separated !== null) {
    const [, year = "", , month = "", day = ""] = separated;
    return { year, month, day };
  }
  const match = WITH_CHARACTERS.exec(text) ?? digitsOnly.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = ""] = match;
  return { year, month, day };
}

function realDate(year: number, { month, day }: DateParts): PlainDate | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isPlainDate(date) ? date : undefined;
}

/** Full-width digits, separators and spaces as ASCII; undefined for a text too long to be a date. */
function fold(text: string): string | undefined {
  if (text.length > LONGEST_DATE_TEXT) return undefined;
  return text
    .replace(/[０-９／．－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ")
    .trim();
}
