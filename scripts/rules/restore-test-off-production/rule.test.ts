import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import {
  type RestorationChanges,
  restorationPath,
  restorationText,
} from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const path = restorationPath("rt-2026-002");
const production = { kind: "production", host: "學籍主機" } as const;
const request = {
  requester: "zhao",
  requestedAt: "2026-11-10T08:00:00+08:00",
  event: "data_damage",
  reason: "誤刪",
} as const;
const restored = (changes: RestorationChanges): Edits => ({
  [path]: restorationText("rt-2026-002", changes),
});

test.each<[string, Edits, string[]]>([
  ["a drill in an isolated lab", {}, []],
  ["a test on staging", restored({ environment: { kind: "staging", host: "測試機" } }), []],
  [
    "a test on production",
    restored({ environment: production }),
    [`error on-production ${path}#/environment/kind`],
  ],
  [
    "a reason does not make production fit for a test",
    restored({ environment: { ...production, productionReason: "無測試機" } }),
    [`error on-production ${path}#/environment/kind`],
  ],
  [
    "a retest on production",
    restored({ purpose: "retest", retestOf: "rt-2026-001", environment: production }),
    [`error on-production ${path}#/environment/kind`],
  ],
  [
    "a test on production that was called off",
    restored({ result: "cancelled", environment: production }),
    [],
  ],
  [
    "a real restoration to production without a reason",
    restored({ purpose: "actual", request, environment: production }),
    [`error no-reason ${path}#/environment/productionReason`],
  ],
  [
    "a real restoration to production with a reason",
    restored({
      purpose: "actual",
      request,
      environment: { ...production, productionReason: "服務中斷，已另存現況後覆蓋" },
    }),
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
