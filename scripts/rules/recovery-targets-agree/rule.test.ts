import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const registry = "registry/systems.yaml";
/** The student records: RTO 8 h and RPO 1 day, the business 12 h and 1 day; 4 h of work recovery, 1 day of downtime. */
const edit = (changes: Record<string, unknown>): Edits => ({
  [registry]: Object.fromEntries(Object.entries(changes).map(([key, value]) => [`/systems/0/${key}`, value])),
});
const line = (message: string, key: string): string => `warning ${message} ${registry}#/systems/0/${key}`;

test.each<[string, Edits, string[]]>([
  ["all within the objectives of the business", {}, []],
  ["a recovery time equal to that of the business", edit({ recoveryTime: "PT12H" }), []],
  [
    "a recovery time a minute longer",
    edit({ recoveryTime: "PT12H1M" }),
    [line("recovery-time-too-long", "recoveryTime")],
  ],
  [
    "a recovery time that also breaks the tolerable downtime is one finding",
    edit({ recoveryTime: "P2D" }),
    [line("recovery-time-too-long", "recoveryTime")],
  ],
  ["a recovery point of 24 hours is a day", edit({ recoveryPoint: "PT24H" }), []],
  [
    "a recovery point a minute longer",
    edit({ recoveryPoint: "P1DT1M" }),
    [line("recovery-point-too-long", "recoveryPoint")],
  ],
  ["recovery and work fill the tolerable downtime", edit({ workRecovery: "PT16H" }), []],
  [
    "recovery and work exceed it by a minute",
    edit({ workRecovery: "PT16H1M" }),
    [line("downtime-too-long", "tolerableDowntime")],
  ],
  [
    "no objective of the business, nothing to compare",
    edit({ recoveryPoint: "P9D", businessRecoveryPoint: undefined }),
    [],
  ],
  [
    "no work recovery time, nothing to add up",
    edit({ workRecovery: undefined, tolerableDowntime: "PT1H" }),
    [],
  ],
  ["no recovery time is judged elsewhere", edit({ recoveryTime: undefined }), []],
  ["retired", edit({ recoveryTime: "P9D", "lifecycle/status": "retired" }), []],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
