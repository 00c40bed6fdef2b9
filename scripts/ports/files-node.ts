import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { dataFolders } from "../core/kind.ts";
import type { Entry, Files } from "./ports.ts";

/** The data folders of a directory. A name that is not UTF-8 is listed as it decodes, and is a finding by its form. */
export function nodeFiles(root: string): Files {
  return {
    list: () => {
      const found: Entry[] = [];
      for (const folder of dataFolders) walk(root, folder, found);
      return found.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    read: (path, limit) => readRegular(join(root, path), limit),
  };
}

function walk(root: string, folder: string, found: Entry[]): void {
  let entries: ReturnType<typeof readFolder>;
  try {
    entries = readFolder(join(root, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(root, path, found);
    else found.push({ path, type: entry.isFile() ? "file" : entry.isSymbolicLink() ? "symlink" : "other" });
  }
}

function readFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

/** Opens without following a link or waiting on a pipe, and reads no more than one byte past the limit. */
function readRegular(path: string, limit: number): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Error("not a regular file");
    const bytes = new Uint8Array(Math.min(stat.size, limit + 1));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
