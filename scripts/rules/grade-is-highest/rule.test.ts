import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const registry = "registry/systems.yaml";
const records = "/systems/0";
const website = "/systems/1";
const edit = (changes: Record<string, unknown>): Edits => ({ [registry]: changes });

test.each<[string, Edits, string[]]>([
  ["every grade is the highest of its aspects", {}, []],
  [
    "graded below two of its aspects",
    edit({ [`${records}/protection/grade`]: "moderate" }),
    [`error too-low ${registry}#${records}/protection/grade`],
  ],
  [
    "one aspect raised without the grade",
    edit({ [`${website}/protection/legal`]: "moderate" }),
    [`error too-low ${registry}#${website}/protection/grade`],
  ],
  [
    "the aspect and the grade raised together",
    edit({ [`${website}/protection/legal`]: "moderate", [`${website}/protection/grade`]: "moderate" }),
    [],
  ],
  [
    "graded above all of its aspects",
    edit({ [`${website}/protection/grade`]: "moderate" }),
    [`error too-high ${registry}#${website}/protection/grade`],
  ],
  ["one of two high aspects lowered", edit({ [`${records}/protection/integrity`]: "general" }), []],
  [
    "retired systems are left alone",
    edit({ [`${website}/protection/grade`]: "high", [`${website}/lifecycle/status`]: "retired" }),
    [],
  ],
  [
    "planned systems are left alone",
    edit({ [`${website}/protection/grade`]: "high", [`${website}/lifecycle/status`]: "planned" }),
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
