import { expect, test } from "vitest";
import { smallRepository } from "../../testing/repository.ts";
import { happened } from "./happened.ts";

test.each([
  ["2026-11-22", true],
  ["2026-11-23", false],
  ["2026-11-22T23:59:59+08:00", true],
  ["2026-11-22T15:59:59Z", true],
  ["2026-11-22T16:00:00Z", false],
])("%s can be a fact on 2026-11-22: %s", (fact, expected) => {
  expect(happened(smallRepository(), "2026-11-01", fact, undefined)).toBe(expected);
});
