import { expect, test } from "vitest";
import { latest } from "./latest.ts";

const first = { date: "2026-01-01", by: "a" };
const second = { date: "2026-06-01", by: "b" };
const sameDay = { date: "2026-06-01", by: "c" };

test("the newest entry counts, not the last written", () => {
  expect(latest([second, first], "2026-11-22")).toBe(second);
});

test("of two on one day the one written later counts", () => {
  expect(latest([second, sameDay], "2026-11-22")).toBe(sameDay);
});

test("an entry of tomorrow does not count yet, one of today does", () => {
  expect(latest([first, second], "2026-05-31")).toBe(first);
  expect(latest([first, second], "2026-06-01")).toBe(second);
});

test("an empty log has no newest entry", () => {
  expect(latest(undefined, "2026-11-22")).toBeUndefined();
  expect(latest([second], "2026-01-01")).toBeUndefined();
});
