import { isDuration } from "../time/duration.ts";

const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A whole number in digits or in Chinese up to 九十九; undefined for anything else. */
export function readCount(text: string): number | undefined {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const match = /^([一二兩三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === "") return undefined;
  const [, tens = "", ten, ones = ""] = match;
  if (ten === undefined) return ones === "" ? digits[tens] : undefined;
  return (digits[tens] ?? 1) * 10 + (digits[ones] ?? 0);
}

const count = "(\\d{1,5}|[一二兩三四五六七八九十]{1,3})";
const units: readonly (readonly [pattern: string, unit: string, isTime: boolean])[] = [
  ["年|years?", "Y", false],
  ["個?月|months?", "M", false],
  ["個?星期|個?禮拜|週|weeks?", "W", false],
  ["天|日|days?", "D", false],
  ["個?小時|個?鐘頭|hours?|hr?s?", "H", true],
  ["分鐘?|minutes?|mins?", "M", true],
];
const shape = new RegExp(`^${units.map(([words]) => `(?:${count}(?:${words}))?`).join("")}$`);

const single: Readonly<Record<string, string>> = {
  半年: "P6M",
  季: "P3M",
  年: "P1Y",
  月: "P1M",
  週: "P1W",
  日: "P1D",
  天: "P1D",
  小時: "PT1H",
  半小時: "PT30M",
  半天: "PT12H",
};

/** ISO 8601 of 每二年, 24 個月, 4 小時, 30 天, 3小時45分, half a year, 1 h 44 min; undefined where nothing was said so exactly. */
export function readDuration(text: string): string | undefined {
  const written = text.normalize("NFKC").trim();
  if (isDuration(written)) return written;
  const plain = written
    .toLowerCase()
    .replace(/[\s,]+/g, "")
    .replaceAll("周", "週")
    .replace(/^(?:每|every)/, "")
    .replace(/(?:一次|1次)$/, "");
  const known = Object.hasOwn(single, plain) ? single[plain] : undefined;
  if (known !== undefined) return known;
  const match = shape.exec(plain);
  if (match === null || plain === "") return undefined;
  let [date, time] = ["", ""];
  for (const [index, [, unit, isTime]] of units.entries()) {
    const part = match[index + 1];
    if (part === undefined) continue;
    const number = readCount(part);
    if (number === undefined) return undefined;
    if (isTime) time += `${number}${unit}`;
    else date += `${number}${unit}`;
  }
  const found = `P${date}${time === "" ? "" : `T${time}`}`;
  return isDuration(found) ? found : undefined;
}
