import { nodePorts } from "../../ports/node-ports.ts";
import { runMain } from "../run-main.ts";
import type { Life } from "./life.ts";

/** What a run of the program came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly notice: string;
}

/** Runs a command line on the institution of a life at a moment of 2026-11-20; some ports may be others. */
export async function ran(
  life: Life,
  args: readonly string[],
  ports: Partial<typeof nodePorts> = {},
): Promise<Ran> {
  const now = "2026-11-20T09:00:00+08:00";
  return runMain([...args, "--root", life.folder], {
    ports: { ...nodePorts, clock: { now: () => now, today: () => now.slice(0, 10) }, ...ports },
    directory: life.folder,
  });
}

/** The command line that renames an id. */
export function renaming(of: string, from: string, to: string): string[] {
  const which = ["migrate", "rename-id", "--of", of, "--from", from, "--to", to];
  return [...which, "--as", "lin", "--reason", "代號打錯"];
}

/** The first migration record of the year. */
export const record = "records/migrations/2026/mig-2026-001.yaml";
