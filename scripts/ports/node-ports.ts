import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { Reading } from "../core/file-facts.ts";
import { rules } from "../rules/index.ts";
import { ask } from "./ask.ts";
import { systemClock } from "./clock-system.ts";
import { createFile } from "./create-file.ts";
import { documentHistory } from "./document-history.ts";
import { engineId } from "./engine-id.ts";
import { commitId, commitTime, gitFiles, prefixOf } from "./files-git.ts";
import { nodeFiles } from "./files-node.ts";
import { forgeAt } from "./forge-at.ts";
import { readForm } from "./form-source.ts";
import { GitFailed } from "./git.ts";
import { gitHistory } from "./history-git.ts";
import { mergedCommits } from "./history-git-merged.ts";
import { gitSignatures } from "./history-git-signatures.ts";
import { keptFacts, nothingKept } from "./kept-facts.ts";
import { type KeptHistory, keptHistory, noHistoryKept } from "./kept-history.ts";
import { gitMainLine, refNamed } from "./main-line-git.ts";
import { mergeGroups } from "./merge-group-git.ts";
import { mergedFiles } from "./merged-files.ts";
import { packageText } from "./package-files.ts";
import type { Ports } from "./ports.ts";
import { proposedFiles } from "./proposal-git.ts";
import { nodeReading } from "./schemas-node.ts";
import { openSsh } from "./signatures-openssh.ts";
import { typesetter } from "./typeset.ts";
import { workbook } from "./workbook.ts";
import { writeAll } from "./write-all.ts";
import { writeWhole } from "./write-file.ts";
import { writePages } from "./write-pages.ts";

let reading: Reading | undefined;

/** Where programs of this user keep what they can make again (XDG base directories). */
function cacheFolder(): string {
  const named = process.env["XDG_CACHE_HOME"] ?? "";
  return join(isAbsolute(named) ? named : join(homedir(), ".cache"), "backproof");
}

function orFailure<T>(ask: () => T): T | { readonly failure: string } {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    return { failure: error.reason === "" ? "" : error.message };
  }
}

/** What earlier runs learned of a history; nothing for a gate, as of facts. */
function historyKept(root: string, isFresh: boolean): KeptHistory {
  const isGate = (process.env["CI"] ?? "") !== "";
  if (isFresh || isGate || engineId === undefined) return noHistoryKept;
  return keptHistory(cacheFolder(), resolve(root), engineId);
}

/** The real outside world. */
export const nodePorts: Ports = {
  clock: systemClock,
  reading: () => {
    reading ??= nodeReading();
    return reading;
  },
  keptFacts: (root) => {
    // A gate reads everything anew: what is kept there outlives the run that could be trusted.
    const isGate = (process.env["CI"] ?? "") !== "";
    return engineId === undefined || isGate ? nothingKept : keptFacts(cacheFolder(), resolve(root), engineId);
  },
  filesAt: (root) => nodeFiles(resolve(root)),
  commitAt: (root, revision, isNeeded) =>
    orFailure(() => {
      const commit = commitId(root, revision);
      const prefix = prefixOf(root);
      const committedAt = commitTime(root, commit);
      const files = gitFiles(root, commit, isNeeded);
      return { files, commit, committedAt, ...(prefix !== "" && { prefix }) };
    }),
  mainLine: (root) => orFailure(() => gitMainLine(root)),
  refNamed,
  proposedFiles: (root, commits) => proposedFiles(root, commits, nodePorts.reading()),
  mergedFiles,
  mergeGroups,
  documentHistory,
  history: (root, { isFresh = false, ...question } = {}) =>
    gitHistory(root, { ...question, kept: historyKept(root, isFresh) }),
  mergedCommits,
  historySignatures: (root, { isFresh = false, ...question }) =>
    gitSignatures(root, { ...question, kept: historyKept(root, isFresh) }),
  signatures: openSsh,
  findRoot: (directory) => {
    for (let folder = resolve(directory); ; folder = dirname(folder)) {
      if (existsSync(join(folder, "policy"))) return folder;
      if (dirname(folder) === folder) return undefined;
    }
  },
  ask,
  createFile,
  forge: forgeAt,
  environment: (name) => process.env[name],
  readText: (path) => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return undefined;
    }
  },
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  writeAll,
  writeFile: writeWhole,
  writePages,
  typesetter,
  workbook,
  readForm: (directory, path) => readForm(resolve(directory, path)),
  // Whoever imports no form need not wait for the readers of five formats.
  formTables: async (name, bytes) => (await import("./form-tables.ts")).formTables(name, bytes),
  rules: () => rules,
  rulePage: (id) => packageText(`scripts/rules/${id}/doc.md`),
  version: (JSON.parse(packageText("package.json") ?? "{}") as { version: string }).version,
};
