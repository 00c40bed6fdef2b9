import type { Entity, Repository } from "../repository.ts";
import { isRun } from "./run-failures.ts";
import type { RunRow } from "./runs.ts";

/** The row of a check record that an exception is about, where it can be found. */
export function runAbout({ value }: Entity<"exception">, repository: Repository): RunRow | undefined {
  const check = value.about.check === undefined ? undefined : repository.find("check", value.about.check);
  return check?.value.runs.find((row) => isRun(row, value.about));
}

/** What an exception is about, by the name people know: a system, or for a configuration backup its device. */
export function exceptionName({ id, value }: Entity<"exception">, repository: Repository): string {
  const { system, about } = value;
  if (system !== undefined) return repository.find("system", system)?.value.name ?? system;
  const config = about.config === undefined ? undefined : repository.find("config", about.config);
  const device = config && repository.find("device", config.value.device);
  return device?.value.name ?? config?.value.device ?? id;
}
