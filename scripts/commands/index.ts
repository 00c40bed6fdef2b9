import { approve } from "./approve.ts";
import type { Command } from "./command.ts";
import { due } from "./due.ts";
import { explain } from "./explain.ts";
import { report } from "./report.ts";
import { validate } from "./validate.ts";

/** Every command, in the order of usage. */
export const commands: readonly Command[] = [validate, due, report, explain, approve];
