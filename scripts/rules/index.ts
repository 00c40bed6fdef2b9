import type { Rule } from "../core/rule.ts";
import restoreTestCurrent from "./restore-test-current/rule.ts";

/** Every rule, in the order of a backup's life. */
export const rules: readonly Rule[] = [restoreTestCurrent];
