import { main } from "../main.ts";
import { memoryFiles } from "../ports/files-memory.ts";
import { memoryForge } from "../ports/forge-memory.ts";
import { gitHistory } from "../ports/history-git.ts";
import { nothingKept } from "../ports/kept-facts.ts";
import { mergeGroups } from "../ports/merge-group-git.ts";
import type { Ports } from "../ports/ports.ts";
import { openSsh } from "../ports/signatures-openssh.ts";
import { rules } from "../rules/index.ts";
import { type Edits, edited, reading } from "./institution.ts";

/** What a run came to. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly notice: string;
  readonly written: Readonly<Record<string, string>>;
}

/** Runs the program over files in memory; `base` are the files of the commit named `base`. */
export async function run(
  line: string,
  edits: Edits | Record<string, string> = {},
  base: Edits = {},
  isWhole = false,
): Promise<Outcome> {
  const files = memoryFiles(isWhole ? (edits as Record<string, string>) : edited(edits));
  let [out, notice] = ["", ""];
  const written: Record<string, string> = {};
  const ports: Ports = {
    keptFacts: () => nothingKept,
    signatures: openSsh,
    proposedFiles: () => ({ known: false, because: { code: "history-shallow" } }),
    mergedFiles: () => undefined,
    refNamed: () => undefined,
    history: () => gitHistory("/"),
    mergedCommits: () => [],
    historySignatures: () => ({ signatures: new Map(), tags: [] }),
    mergeGroups,
    documentHistory: () => [],
    ask: async () => undefined,
    createFile: () => {},
    writeAll: () => {},
    forge: async () =>
      memoryForge({
        ...{ me: { id: 1, login: "bot", isBot: true }, url: "" },
        ...{ proposals: [], issues: [], comments: [] },
      }),
    readForm: () => new Uint8Array(),
    formTables: async () => ({ ending: "csv", tables: [] }),
    environment: () => undefined,
    clock: { now: () => "2026-11-22T10:00:00+08:00", today: () => "2026-11-22" },
    reading: () => reading,
    filesAt: () => files,
    commitAt: (_, revision) =>
      revision === "base"
        ? { files: memoryFiles(edited(base)), commit: "c".repeat(40), committedAt: 1_795_000_000 }
        : { failure: "unknown revision" },
    mainLine: () => ({ failure: "" }),
    findRoot: () => "/data",
    readText: () => undefined,
    isFolder: (path) => path === "/data/policy",
    writeFile: (path, text) => {
      if (path.startsWith("/full")) throw new Error("no space left on device");
      written[path] = text;
    },
    writePages: (folder, pages) =>
      pages.map((page) => {
        const made = "text" in page ? page.text : page.content();
        written[`${folder}/${page.path}`] = typeof made === "string" ? made : `${made.length} long`;
        return page.path;
      }),
    workbook: async (registers) => Buffer.from(JSON.stringify(registers)),
    typesetter: async () => (data) => Buffer.from(JSON.stringify(data)),
    rules: () => rules,
    rulePage: () => "# x\n\n## zh-TW\n\n內容\n\n## en\n\nText\n\n## Examples\n",
    version: "0.0.0",
  };
  const code = await main(
    line.split(" ").filter((word) => word !== ""),
    {
      ports,
      directory: "/data",
      isColourful: false,
      out: (text) => {
        out += text;
      },
      notice: (text) => {
        notice += text;
      },
    },
  );
  return { code, out, notice, written };
}
