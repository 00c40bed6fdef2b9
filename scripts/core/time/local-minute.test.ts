import fc from "fast-check";
import { expect, test } from "vitest";
import { isBefore, localDay, localMinute } from "./local-minute.ts";
import { dateIn, instant } from "./timestamp.ts";

test.each([
  ["2026-11-22T02:00:00+08:00", "Asia/Taipei", "2026-11-22T02:00"],
  ["2026-11-22T02:00+08:00", "Asia/Taipei", "2026-11-22T02:00"],
  ["2026-11-22T17:30:59Z", "Asia/Taipei", "2026-11-23T01:30"],
  ["2026-11-22T02:00:00+08:00", "Europe/Berlin", "2026-11-21T19:00"],
  ["1979-08-01T00:30:00+08:00", "Asia/Taipei", "1979-08-01T01:30"],
])("%s is %s time %s", (text, zone, expected) => {
  expect(localMinute(text, zone)).toBe(expected);
  expect(localDay(text, zone)).toBe(expected.slice(0, 10));
});

const timestamp = fc
  .tuple(
    fc.date({ min: new Date("1985-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
    fc.constantFrom("Z", "+08:00", "-05:00", "+00:00"),
    fc.boolean(),
  )
  .map(([date, offset, seconds]) => date.toISOString().slice(0, seconds ? 19 : 16) + offset);

test("the short cuts agree with arithmetic on instants", () => {
  fc.assert(
    fc.property(timestamp, timestamp, (first, second) => {
      expect(localDay(first, "Asia/Taipei")).toBe(dateIn(first, "Asia/Taipei"));
      expect(isBefore(first, second)).toBe(instant(first) < instant(second));
    }),
  );
});
