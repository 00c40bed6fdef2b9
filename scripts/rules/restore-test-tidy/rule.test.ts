import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import {
  type RestorationChanges,
  restorationPath,
  restorationText,
} from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const record = "records/restorations/2026/rt-2026-001.yaml";
const change = (edit: Readonly<Record<string, unknown>>): Edits => ({ [record]: edit });
const malwareDemanded: Edits = {
  "policy/parameters.yaml": {
    "/settings/malwareCheckRequired": [
      { value: true, source: { kind: "choice", "zh-TW": "本校要求", en: "The institution asks for it" } },
    ],
  },
};
const actual = (cleanup: RestorationChanges): Edits => ({
  [restorationPath("rt-2026-002")]: restorationText("rt-2026-002", {
    purpose: "actual",
    request: {
      requester: "zhao",
      requestedAt: "2026-11-10T08:00:00+08:00",
      event: "data_damage",
      reason: "誤刪",
    },
    ...cleanup,
  }),
});

test.each<[string, Edits, string[]]>([
  ["checked before, removed after", {}, []],

  ["removal not recorded", change({ "/cleanup": undefined }), [`warning not-cleaned ${record}#/cleanup`]],
  ["not yet removed", change({ "/cleanup/done": false }), [`warning not-cleaned ${record}#/cleanup/done`]],
  ["a real restoration has nothing to remove", actual({ cleanup: undefined }), []],
  ["a cancelled test has nothing to remove", change({ "/cleanup": undefined, "/result": "cancelled" }), []],
  [
    "a drill on paper has nothing to remove",
    change({ "/cleanup": undefined, "/drill/includesRestore": false }),
    [],
  ],
  ["removed when the restore ended", change({ "/cleanup/at": "2026-10-20T12:30:00+08:00" }), []],
  [
    "removed a minute before it ended",
    change({ "/cleanup/at": "2026-10-20T12:29:00+08:00" }),
    [`warning cleaned-too-early ${record}#/cleanup/at`],
  ],

  ["no check beforehand", change({ "/preCheck": undefined }), [`warning no-pre-check ${record}#/preCheck`]],
  [
    "integrity not checked, without a word",
    change({ "/preCheck/integrity": "skipped" }),
    [`warning pre-check-unexplained ${record}#/preCheck/integrity`],
  ],
  [
    "integrity not checked, with a reason",
    change({ "/preCheck/integrity": "skipped", "/preCheck/remark": "備份軟體還原時自動驗證" }),
    [],
  ],
  [
    "malware was found, and it went on",
    change({ "/preCheck/malware": "fail" }),
    [`warning pre-check-unexplained ${record}#/preCheck/malware`],
  ],

  [
    "not scanned, with a reason, where nobody demands it",
    change({ "/preCheck/malware": "skipped", "/preCheck/remark": "隔離環境" }),
    [],
  ],
  [
    "not scanned where it is demanded: a reason is not enough",
    { ...malwareDemanded, ...change({ "/preCheck/malware": "skipped", "/preCheck/remark": "隔離環境" }) },
    [`warning malware-unchecked ${record}#/preCheck/malware`],
  ],
  ["scanned where it is demanded", malwareDemanded, []],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
