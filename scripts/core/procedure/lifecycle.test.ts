import { expect, test } from "vitest";
import type { System } from "../repository.ts";
import { isInService } from "./lifecycle.ts";

test.each([
  ["planned", false],
  ["active", true],
  ["retiring", true],
  ["retired", false],
] as const)("duties bind a system that is %s: %s", (status, expected) => {
  expect(isInService({ lifecycle: { status, inServiceFrom: "2026-01-01" } } as System)).toBe(expected);
});
