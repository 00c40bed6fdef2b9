import type { FileFacts } from "./file-facts.ts";
import type { Stray } from "./judge.ts";
import { fileName } from "./kind.ts";
import type { LinkFault } from "./links.ts";

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

/**
 * Documents with those set apart whose own id contradicts their name: which of the two they are is unknown, so that
 * neither is judged, or missed, for it.
 */
export function surelyNamed(
  files: readonly FileFacts[],
  links: ReadonlyMap<string, readonly LinkFault[]>,
): FileFacts[] {
  return files.flatMap((file) => {
    const { path, kind, id, value } = file;
    const contradiction = links.get(path)?.find(({ message }) => message.startsWith("id-differs-from-"));
    if (contradiction === undefined || kind === "profile") return [file];
    const { system } = value as { readonly system?: string };
    const names = new Set([id, String(contradiction.args["id"]), String(contradiction.args["expected"])]);
    return [...names].map((name) => ({
      path,
      kind,
      id: name,
      faults: [],
      references: [],
      ...(system !== undefined && { system }),
    }));
  });
}
