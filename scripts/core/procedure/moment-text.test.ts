import { expect, test } from "vitest";
import { momentText } from "./moment-text.ts";

test.each([
  ["2026-11-07T20:05:59+08:00", "2026-11-07 20:05"],
  ["2026-11-07T16:05:00Z", "2026-11-08 00:05"],
])("%s is %s in Taipei", (moment, text) => {
  expect(momentText(moment, "Asia/Taipei")).toBe(text);
});
