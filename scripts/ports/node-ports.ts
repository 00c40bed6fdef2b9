import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Reading } from "../core/file-facts.ts";
import { rules } from "../rules/index.ts";
import { systemClock } from "./clock-system.ts";
import { commitId, gitFiles } from "./files-git.ts";
import { nodeFiles } from "./files-node.ts";
import { GitFailed } from "./git.ts";
import { packageText } from "./package-files.ts";
import type { Ports } from "./ports.ts";
import { nodeReading } from "./schemas-node.ts";
import { writeWhole } from "./write-file.ts";
import { writePages } from "./write-pages.ts";

let reading: Reading | undefined;

/** The real outside world. */
export const nodePorts: Ports = {
  clock: systemClock,
  reading: () => {
    reading ??= nodeReading();
    return reading;
  },
  filesAt: (root) => nodeFiles(resolve(root)),
  commitAt: (root, revision) => {
    try {
      const commit = commitId(root, revision);
      return { files: gitFiles(root, commit), commit };
    } catch (error) {
      if (!(error instanceof GitFailed)) throw error;
      return { failure: error.message };
    }
  },
  findRoot: (directory) => {
    for (let folder = resolve(directory); ; folder = dirname(folder)) {
      if (existsSync(join(folder, "policy"))) return folder;
      if (dirname(folder) === folder) return undefined;
    }
  },
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  writeFile: writeWhole,
  writePages,
  rules: () => rules,
  rulePage: (id) => packageText(`scripts/rules/${id}/doc.md`),
  version: (JSON.parse(packageText("package.json") ?? "{}") as { version: string }).version,
};
