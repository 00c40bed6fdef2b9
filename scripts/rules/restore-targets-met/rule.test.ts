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
const slow = { "/measured/restoreTime": "PT8H1M" };
const tooSlow = [`warning restore-too-slow ${record}#/measured/restoreTime`];
const later = (changes: RestorationChanges): Edits => ({
  [restorationPath("rt-2026-002")]: restorationText("rt-2026-002", changes),
});

test.each<[string, Edits, string[]]>([
  ["three and a half hours of eight, seven of twenty-four", {}, []],

  ["nothing was measured", change({ "/measured": undefined }), [`error not-measured ${record}#/measured`]],
  ["nothing was measured in a failed test", change({ "/measured": undefined, "/result": "fail" }), []],
  [
    "nothing was measured in a drill on paper",
    change({ "/measured": undefined, "/drill/includesRestore": false }),
    [],
  ],

  ["eight hours, the whole objective", change({ "/measured/restoreTime": "PT8H" }), []],
  ["a minute longer", change(slow), tooSlow],
  [
    "no objective to compare with: another rule's finding",
    {
      ...change(slow),
      "registry/systems.yaml": { "/systems/0/recoveryTime": undefined },
    },
    [],
  ],
  ["slow, but the test failed anyway", change({ ...slow, "/result": "fail" }), []],
  ["slow, and a newer test of the same items was fast", { ...change(slow), ...later({}) }, []],
  [
    "the newer test left an item out",
    { ...change(slow), ...later({ items: ["db", "app", "source"] }) },
    tooSlow,
  ],
  [
    "the newer test was verified by nobody",
    { ...change(slow), ...later({ verification: undefined }) },
    tooSlow,
  ],

  ["a day of data, the whole objective", change({ "/measured/dataLoss": "P1D" }), []],
  [
    "a day and a minute",
    change({ "/measured/dataLoss": "P1DT1M" }),
    [`warning data-loss-too-large ${record}#/measured/dataLoss`],
  ],
  [
    "of a retired system nothing is asked any more",
    {
      ...change(slow),
      "registry/systems.yaml": {
        "/systems/0/lifecycle": { status: "retired", inServiceFrom: "2026-10-01", retiredOn: "2026-11-15" },
      },
    },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
