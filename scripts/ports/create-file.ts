import { closeSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes a new file whole or not at all, with the folders that it needs; throws where something is there already or where
 * a folder on the way, below `root`, is a link.
 */
export function createFile(root: string, path: string, text: string): void {
  const steps = path.split("/").slice(0, -1);
  for (let depth = 1; depth <= steps.length; depth++) {
    const folder = join(root, ...steps.slice(0, depth));
    mkdirSync(folder, { recursive: true });
    if (!lstatSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
  }
  const target = join(root, path);
  const temporary = join(dirname(target), `.new.${process.pid}.tmp`);
  const file = openSync(temporary, "wx");
  try {
    const bytes = Buffer.from(text, "utf8");
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
    // A link, unlike a renaming, fails where the name is taken.
    linkSync(temporary, target);
  } finally {
    closeSync(file);
    rmSync(temporary, { force: true });
  }
}
