import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import {
  type RestorationChanges,
  restorationPath,
  restorationText,
} from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const path = restorationPath("rt-2026-002");
const references = { continuity: "IMS-P-006 業務持續管理程序書" };
const request = {
  requester: "zhao",
  requestedAt: "2026-11-10T09:00:00+08:00",
  event: "data_damage",
  reason: "誤刪選課資料",
} as const;
const actual = (changes: RestorationChanges = {}): Edits => ({
  [path]: restorationText("rt-2026-002", { purpose: "actual", request, references, ...changes }),
});

test.each<[string, Edits, string[]]>([
  ["a drill needs no request", {}, []],
  ["requested by another, the moment it began", actual(), []],

  [
    "requested by who restored it",
    actual({ request: { ...request, requester: "lin" } }),
    [`error own-request ${path}#/request/requester`],
  ],
  [
    "with a reason",
    actual({ request: { ...request, requester: "lin", selfRequestReason: "備份伺服器本身毀損" } }),
    [],
  ],

  [
    "requested a minute after it began",
    actual({ request: { ...request, requestedAt: "2026-11-10T09:01:00+08:00" } }),
    [`error requested-after-start ${path}#/request/requestedAt`],
  ],
  [
    "the paperwork followed, with a reason",
    actual({
      request: { ...request, requestedAt: "2026-11-10T13:00:00+08:00", latePaperworkReason: "半夜緊急處理" },
    }),
    [`warning late-paperwork ${path}#/request/requestedAt`],
  ],

  [
    "by which procedure is not said",
    actual({ references: { incident: "INC-115-001" } }),
    [`warning no-continuity-reference ${path}#/references/continuity`],
  ],
  ["called off before it began", actual({ result: "cancelled", references: {} }), []],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
