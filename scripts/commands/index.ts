import { approve } from "./approve.ts";
import { collect } from "./collect.ts";
import type { Command } from "./command.ts";
import { diff } from "./diff.ts";
import { due } from "./due.ts";
import { explain } from "./explain.ts";
import { issues } from "./issues.ts";
import { migrate } from "./migrate.ts";
import { proposal } from "./proposal.ts";
import { report } from "./report.ts";
import { validate } from "./validate.ts";

/** Every command, in the order of usage. */
export const commands: readonly Command[] = [
  validate,
  due,
  report,
  diff,
  explain,
  approve,
  proposal,
  collect,
  migrate,
  issues,
];
