import type { FileFacts } from "./file-facts.ts";
import type { Stray } from "./judge.ts";
import { fileName } from "./kind.ts";

/**
 * Documents that are there, or must be, and were not read: a link, a pipe, a name with another ending, a register that
 * is missing. What they say is unknown, so that nothing else is blamed on their absence.
 */
export function lostFiles(files: readonly FileFacts[], strays: readonly Stray[]): FileFacts[] {
  const read = new Set(files.map(({ path }) => path));
  return strays.flatMap(({ path, message, args }) => {
    const home = message === "wrong-extension" ? args["expected"] : path;
    const name = home === undefined || read.has(home) ? undefined : fileName(home);
    return name === undefined ? [] : [{ path, ...name, faults: [], references: [] }];
  });
}
