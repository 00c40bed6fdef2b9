import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { civil, fromDayNumber } from "./plain-date.ts";
import { formatRocDate, parseRocDate, suggestDate } from "./roc-date.ts";

const MS_PER_DAY = 86_400_000;
const dayNumbers = fc.integer({ min: -21_185, max: 84_005 });

const ROC_FORMS: readonly (readonly [string, string])[] = [
  ["民國110年3月29日", "2021-03-29"],
  ["中華民國110年3月29日", "2021-03-29"],
  ["民國 110 年 3 月 29 日", "2021-03-29"],
  ["110年03月29日", "2021-03-29"],
  ["110 年 1 月 8 日", "2021-01-08"],
  ["110\u3000年\u30001\u3000月\u30008\u3000日", "2021-01-08"],
  ["110/03/29", "2021-03-29"],
  ["110/3/29", "2021-03-29"],
  ["民國110/03/29", "2021-03-29"],
  ["110.3.29", "2021-03-29"],
  ["110-03-29", "2021-03-29"],
  ["0110-03-29", "2021-03-29"],
  ["0110/03/29", "2021-03-29"],
  ["1100329", "2021-03-29"],
  ["0990329", "2010-03-29"],
  ["099/03/29", "2010-03-29"],
  ["99年3月29日", "2010-03-29"],
  ["民國99/3/29", "2010-03-29"],
  ["民國1年1月1日", "1912-01-01"],
  ["民國288年12月31日", "2199-12-31"],
  ["１１０／０３／２９", "2021-03-29"],
  ["１１０．３．２９", "2021-03-29"],
  ["１１０－０３－２９", "2021-03-29"],
  ["民國１１０年３月２９日", "2021-03-29"],
  ["１１００３２９", "2021-03-29"],
  [" 110/03/29 ", "2021-03-29"],
  ["113/02/29", "2024-02-29"],
  ["115-11-22", "2026-11-22"],
];

const NOT_ROC = [
  "115/02/29",
  "115-02-30",
  "1150229",
  "民國115年2月29日",
  "民國110年13月1日",
  "110/00/10",
  "110/04/31",
  "民國0年1月1日",
  "000/01/01",
  "0000-01-01",
  "民國289年1月1日",
  "民國前1年12月31日",
  "110/03-29",
  "110.03/29",
  "99/03/29",
  "26/3/5",
  "110329",
  "11003291",
  "110年3月",
  "110/03",
  "110/003/29",
  "110 03 29",
  "110年3月29",
  "2021-03-29",
  "2021/03/29",
  "民國2021年3月29日",
  "110/03/29 10:00",
  "x110/03/29",
  "一一〇年三月二十九日",
  "",
  `110${" ".repeat(60)}年3月29日`,
];

describe("reading ROC dates", () => {
  test.each(ROC_FORMS)("%s is %s", (text, expected) => {
    expect(parseRocDate(text)).toBe(expected);
    expect(suggestDate(text)).toBe(expected);
  });

  test.each(NOT_ROC)("%j is none", (text) => {
    expect(parseRocDate(text)).toBeUndefined();
  });

  it("reads back every form of any date", () => {
    fc.assert(
      fc.property(dayNumbers, (day) => {
        const date = fromDayNumber(day);
        const { year, month, day: dayOfMonth } = civil(date);
        const rocYear = String(year - 1911).padStart(3, "0");
        expect(parseRocDate(formatRocDate(date, "long"))).toBe(date);
        expect(parseRocDate(formatRocDate(date, "slash"))).toBe(date);
        expect(parseRocDate(`${rocYear}.${month}.${dayOfMonth}`)).toBe(date);
        expect(parseRocDate(rocYear + date.slice(5).replace("-", ""))).toBe(date);
        expect(parseRocDate(`0${rocYear}${date.slice(4)}`)).toBe(date);
      }),
    );
  });
});

describe("writing ROC dates", () => {
  test.each([
    ["2021-03-29", "民國110年3月29日", "110/03/29"],
    ["2026-11-22", "民國115年11月22日", "115/11/22"],
    ["2010-01-08", "民國99年1月8日", "099/01/08"],
    ["1912-01-01", "民國1年1月1日", "001/01/01"],
  ])("%s is %s and %s", (date, long, slash) => {
    expect(formatRocDate(date, "long")).toBe(long);
    expect(formatRocDate(date, "slash")).toBe(slash);
  });

  it("writes the long form as the platform's ROC calendar does", () => {
    const platform = new Intl.DateTimeFormat("zh-TW-u-ca-roc", { dateStyle: "long", timeZone: "UTC" });
    fc.assert(
      fc.property(dayNumbers, (day) => {
        expect(formatRocDate(fromDayNumber(day), "long")).toBe(platform.format(day * MS_PER_DAY));
      }),
    );
  });

  it("refuses a text that is no date", () => {
    expect(() => formatRocDate("2026-02-30", "long")).toThrow(RangeError);
  });
});

describe("suggesting a date", () => {
  test.each([
    ["2026/3/5", "2026-03-05"],
    ["2026/03/05", "2026-03-05"],
    ["2026.03.05", "2026-03-05"],
    ["20260305", "2026-03-05"],
    ["2026-3-5", "2026-03-05"],
    ["2026-03-5", "2026-03-05"],
    ["2026年3月5日", "2026-03-05"],
    ["２０２６－０３－０５", "2026-03-05"],
    [" 2026-03-05", "2026-03-05"],
    ["2024/2/29", "2024-02-29"],
  ])("for %j suggests %s", (text, expected) => {
    expect(suggestDate(text)).toBe(expected);
  });

  test.each([
    "2026-02-29",
    "2026/2/30",
    "20260230",
    "2026/13/1",
    "1911/12/31",
    "2200-1-1",
    "05/03/2026",
    "26/3/5",
    "202635",
    "2026-03",
    "next week",
    "",
  ])("for %j suggests nothing", (text) => {
    expect(suggestDate(text)).toBeUndefined();
  });

  it("suggests exactly the days that exist", () => {
    const separators = fc.constantFrom("-", "/", ".");
    const years = fc.oneof(fc.integer({ min: 100, max: 300 }), fc.integer({ min: 1900, max: 2210 }));
    const months = fc.integer({ min: 0, max: 13 });
    const days = fc.oneof(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 28, max: 31 }));
    fc.assert(
      fc.property(years, months, days, separators, (year, month, day, separator) => {
        const adYear = year < 1000 ? year + 1911 : year;
        const time = new Date(Date.UTC(adYear, month - 1, day));
        const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
        const expected =
          exists && adYear >= 1912 && adYear <= 2199 ? time.toISOString().slice(0, 10) : undefined;
        expect(suggestDate([year, month, day].join(separator))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
