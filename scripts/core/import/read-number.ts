import { approximateMinutes, parseDuration } from "../time/duration.ts";
import { readDuration } from "./read-duration.ts";

/** Units that people write behind the number of a field, by how the name of the field ends. */
const units: readonly (readonly [ending: RegExp, unit: RegExp])[] = [
  [/GiB$/, /^gib$/],
  [/MiB$/, /^mib$/],
  [/[dD]ays$/, /^(?:天|日|days?)$/],
  [/[hH]ours$/, /^(?:個?小時|hours?|h)$/],
  [/generations$/, /^(?:份|代|個?世代|個|generations?)$/],
  [/[rR]evision$/, /^(?:版)$/],
  [/dayOfMonth$/, /^[日號]$/],
  [/month$/, /^月$/],
];

/** A whole number, perhaps with commas and the unit of its field (`1,200 GiB`, `60 分鐘`, `第 3 版`); GB is no GiB. */
export function readNumber(name: string, text: string): number | undefined {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "").replace(/^第/, "");
  const [, digits = "", unit = ""] = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(.*)$/.exec(plain) ?? [];
  if (digits === "") return undefined;
  const number = Number(digits.replaceAll(",", ""));
  if (unit === "") return number;
  if (/Minutes$/.test(name)) return minutesOf(plain);
  return units.some(([ending, known]) => ending.test(name) && known.test(unit)) ? number : undefined;
}

function minutesOf(text: string): number | undefined {
  const length = parseDuration(readDuration(text) ?? "");
  return length === undefined || length.months > 0 ? undefined : approximateMinutes(length);
}
