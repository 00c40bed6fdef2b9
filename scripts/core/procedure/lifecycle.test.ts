import { expect, test } from "vitest";
import type { System } from "../repository.ts";
import { endsBefore, isInService } from "./lifecycle.ts";

test.each([
  ["planned", false],
  ["active", true],
  ["retiring", true],
  ["retired", false],
] as const)("duties bind a system that is %s: %s", (status, expected) => {
  expect(isInService({ lifecycle: { status, inServiceFrom: "2026-01-01" } } as System)).toBe(expected);
});

test.each([
  ["for ever", "2026-12-31", undefined, true],
  ["from the day after", "2026-12-31", "2027-01-01", false],
  ["on the very day", "2026-12-31", "2026-12-31", false],
  ["two days later", "2026-12-31", "2027-01-02", true],
])("a plan that ends on %2$s leaves a system that retires %1$s", (_, lastDay, retiredOn, expected) => {
  expect(endsBefore(lastDay, retiredOn)).toBe(expected);
});
