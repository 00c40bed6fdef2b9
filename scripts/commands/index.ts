import type { Command } from "./command.ts";

/** How each command is read, in the order of usage: a run needs one of them, and its start should not wait for the rest. */
const loaders = {
  validate: async () => (await import("./validate.ts")).validate,
  due: async () => (await import("./due.ts")).due,
  report: async () => (await import("./report.ts")).report,
  diff: async () => (await import("./diff.ts")).diff,
  explain: async () => (await import("./explain.ts")).explain,
  import: async () => (await import("./import.ts")).importForm,
  approve: async () => (await import("./approve.ts")).approve,
  proposal: async () => (await import("./proposal.ts")).proposal,
  collect: async () => (await import("./collect.ts")).collect,
  migrate: async () => (await import("./migrate.ts")).migrate,
  history: async () => (await import("./history.ts")).history,
  new: async () => (await import("./new.ts")).newCommand,
  issues: async () => (await import("./issues.ts")).issues,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

export const commandNames: readonly string[] = Object.keys(loaders);

/** One command; undefined where there is none of the name. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name as keyof typeof loaders]() : undefined;
}

/** Every command, in the order of usage. */
export async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}
