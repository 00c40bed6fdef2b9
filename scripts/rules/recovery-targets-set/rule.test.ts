import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const registry = "registry/systems.yaml";
const website = "/systems/1";
const edit = (changes: Record<string, unknown>): Edits => ({ [registry]: changes });
const noPoint = `error recovery-point-missing ${registry}#${website}/recoveryPoint`;
const noTime = `error recovery-time-missing ${registry}#${website}/recoveryTime`;
const law = "policy/profiles/tw-baseline.yaml";

test.each<[string, Edits, string[]]>([
  ["both set for every system", {}, []],
  ["no recovery point", edit({ [`${website}/recoveryPoint`]: undefined }), [noPoint]],
  ["no recovery time", edit({ [`${website}/recoveryTime`]: undefined }), [noTime]],
  [
    "neither",
    edit({ [`${website}/recoveryPoint`]: undefined, [`${website}/recoveryTime`]: undefined }),
    [noPoint, noTime],
  ],
  [
    "asked for by an advisory profile only",
    { ...edit({ [`${website}/recoveryPoint`]: undefined }), [law]: { "/mandatory": false } },
    [noPoint.replace("error", "warning")],
  ],
  [
    "asked for from grade moderate only",
    {
      ...edit({ [`${website}/recoveryPoint`]: undefined, "/systems/0/recoveryPoint": undefined }),
      [law]: { "/settings/recoveryPointRequired/0/when": { grades: ["moderate", "high"] } },
    },
    [`error recovery-point-missing ${registry}#/systems/0/recoveryPoint`],
  ],
  [
    "asked for by nobody",
    {
      ...edit({ [`${website}/recoveryPoint`]: undefined }),
      [law]: { "/settings/recoveryPointRequired": undefined },
    },
    [],
  ],
  [
    "retiring",
    edit({ [`${website}/recoveryTime`]: undefined, [`${website}/lifecycle/status`]: "retiring" }),
    [noTime],
  ],
  [
    "retired",
    edit({ [`${website}/recoveryTime`]: undefined, [`${website}/lifecycle/status`]: "retired" }),
    [],
  ],
  [
    "planned",
    edit({ [`${website}/recoveryTime`]: undefined, [`${website}/lifecycle/status`]: "planned" }),
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
