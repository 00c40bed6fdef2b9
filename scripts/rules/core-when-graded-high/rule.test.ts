import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const registry = "registry/systems.yaml";
const records = "/systems/0";
const website = "/systems/1";
const edit = (changes: Record<string, unknown>): Edits => ({ [registry]: changes });
const notCore = `error not-core ${registry}#${records}/core`;

test.each<[string, Edits, string[]]>([
  ["a core system graded high", {}, []],
  ["graded high but no longer core", edit({ [`${records}/core`]: false }), [notCore]],
  [
    "graded moderate need not be core",
    edit({
      [`${records}/core`]: false,
      [`${records}/protection/confidentiality`]: "moderate",
      [`${records}/protection/integrity`]: "moderate",
      [`${records}/protection/grade`]: "moderate",
    }),
    [],
  ],
  ["a core system may be graded general", edit({ [`${website}/core`]: true }), []],
  [
    "on its way out it is still core",
    edit({ [`${records}/core`]: false, [`${records}/lifecycle/status`]: "retiring" }),
    [notCore],
  ],
  [
    "retired systems are left alone",
    edit({ [`${records}/core`]: false, [`${records}/lifecycle/status`]: "retired" }),
    [],
  ],
  [
    "planned systems are left alone",
    edit({ [`${records}/core`]: false, [`${records}/lifecycle/status`]: "planned" }),
    [],
  ],
  ["a grade above its aspects is judged elsewhere", edit({ [`${website}/protection/grade`]: "high" }), []],
  ["aspects above the grade are judged elsewhere", edit({ [`${website}/protection/legal`]: "high" }), []],
  [
    "graded high in one aspect, grade agreeing",
    edit({ [`${website}/protection/legal`]: "high", [`${website}/protection/grade`]: "high" }),
    [`error not-core ${registry}#${website}/core`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
