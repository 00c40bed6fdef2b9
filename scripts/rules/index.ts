import type { Rule } from "../core/rule.ts";
import fileKnown from "./file-known/rule.ts";
import linksResolve from "./links-resolve/rule.ts";
import restoreTestCurrent from "./restore-test-current/rule.ts";
import schemaValid from "./schema-valid/rule.ts";
import secretsAbsent from "./secrets-absent/rule.ts";
import yamlWellFormed from "./yaml-well-formed/rule.ts";

/** Every rule, in the order of a backup's life. */
export const rules: readonly Rule[] = [
  fileKnown,
  yamlWellFormed,
  schemaValid,
  linksResolve,
  secretsAbsent,
  restoreTestCurrent,
];
