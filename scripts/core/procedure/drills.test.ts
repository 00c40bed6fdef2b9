import { expect, test } from "vitest";
import type { System } from "../repository.ts";
import { drillDue } from "./drills.ts";

const system = (inServiceFrom: string, coreSince?: string): System =>
  ({ lifecycle: { status: "active", inServiceFrom }, ...(coreSince && { coreSince }) }) as System;

test.each([
  ["never drilled: two years from 1 January of next year", system("2026-10-01"), undefined, 24, "2028-12-31"],
  ["in service on 1 January", system("2026-01-01"), undefined, 24, "2028-12-31"],
  ["in service on 31 December", system("2026-12-31"), undefined, 24, "2028-12-31"],
  ["class A: one year", system("2026-10-01"), undefined, 12, "2027-12-31"],
  ["core long after it went into service", system("2019-08-01", "2025-02-01"), undefined, 24, "2027-12-31"],
  ["drilled: from that day", system("2026-10-01"), "2026-10-20", 24, "2028-10-20"],
  ["drilled on the day it became core", system("2019-08-01", "2026-10-01"), "2026-10-01", 24, "2028-10-01"],
  [
    "drilled before it became core: the first window stands",
    system("2019-08-01", "2026-10-01"),
    "2026-09-30",
    24,
    "2028-12-31",
  ],
])("%s", (_, one, last, months, due) => {
  expect(drillDue(one, last, months)).toBe(due);
});
