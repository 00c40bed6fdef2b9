import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { git } from "./git.ts";

/** A bare repository that borrows the objects of another and none of its settings, hooks, attributes or refs. */
export interface Scratch {
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Opens a scratch repository over the objects of the repository around a root. What git computes there (a merge) is
 * written there and thrown away; no merge driver or filter that the repository names can run. Throws `GitFailed`.
 */
export function openScratch(root: string): Scratch {
  const text = (...args: string[]): string => git(root, args).toString("utf8").trim();
  const objects = resolve(root, text("rev-parse", "--git-path", "objects"));
  const format = text("rev-parse", "--show-object-format");
  const folder = mkdtempSync(join(tmpdir(), "backproof-proposal-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    git(folder, ["init", "-q", "--bare", "--template=", `--object-format=${format}`]);
    writeFileSync(join(folder, "objects/info/alternates"), `${quoted(objects)}\n`);
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A path as `info/alternates` wants it: C-quoted, so that no name of a folder is read as a comment. */
function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
