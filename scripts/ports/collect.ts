import { hash } from "node:crypto";
import { type FileFacts, fileFacts, type Reading } from "../core/file-facts.ts";
import type { Collected, Stray } from "../core/judge.ts";
import { evidenceFolder, fileName, requiredFiles } from "../core/kind.ts";
import { sizeOf } from "../core/registers.ts";
import { checkedSignatures } from "./checked-signatures.ts";
import { type KeptFacts, nothingKept } from "./kept-facts.ts";
import type { Entry, Files } from "./ports.ts";
import type { Signatures } from "./signatures.ts";

/** Evidence larger than this belongs outside git; its digest is not taken here. */
const evidenceLimit = 20 * 1024 * 1024;

const goodName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const deepest = 6;

/** Reads everything once: facts of each file, digests of evidence, signatures, and whatever should not be there. */
export function collect(
  files: Files,
  reading: Reading,
  { kept = nothingKept, signatures }: { readonly kept?: KeptFacts; readonly signatures?: Signatures } = {},
): Collected {
  const facts: FileFacts[] = [];
  const strays: Stray[] = [];
  const evidence = new Map<string, string>();
  const lower = new Map<string, string>();
  const entries = files.list().filter(({ path }) => !path.endsWith("/.gitkeep"));
  for (const entry of entries) {
    const stray = oddity(entry, lower);
    if (stray !== undefined) {
      strays.push(stray);
      continue;
    }
    try {
      if (entry.path.startsWith(evidenceFolder)) {
        const bytes = files.read(entry.path, evidenceLimit);
        if (bytes.length > evidenceLimit)
          strays.push({ path: entry.path, message: "not-a-file", args: { reason: "> 20 MiB" } });
        else evidence.set(entry.path, hash("sha256", bytes, "hex"));
        continue;
      }
      const fact = factsOf(entry.path, files.read(entry.path, sizeOf(entry.path).bytes), reading, kept);
      if (fact !== undefined) facts.push(fact);
    } catch (error) {
      strays.push({ path: entry.path, message: "not-a-file", args: { reason: readFailure(error) } });
    }
  }
  kept.save();
  const present = new Set(entries.map(({ path }) => path));
  for (const path of requiredFiles)
    if (!present.has(path)) strays.push({ path, message: "missing", args: {} });
  const checked = signatures === undefined ? new Map() : checkedSignatures(facts, signatures);
  return { files: facts, strays, evidence, signatures: checked };
}

function factsOf(path: string, bytes: Uint8Array, reading: Reading, kept: KeptFacts): FileFacts | undefined {
  const known = kept.find(path, bytes);
  if (known !== undefined) return known;
  const facts = fileFacts(path, bytes, reading);
  if (facts !== undefined) kept.keep(path, bytes, facts);
  return facts;
}

function oddity({ path, type }: Entry, lower: Map<string, string>): Stray | undefined {
  const steps = path.split("/");
  if (type === "symlink") return { path, message: "symlink", args: {} };
  if (type === "other") return { path, message: "not-a-file", args: { reason: "" } };
  if (steps.length > deepest || !steps.every((step) => goodName.test(step)))
    return { path, message: "odd-name", args: {} };
  if (!path.startsWith(evidenceFolder) && fileName(path) === undefined) return strangerOf(path);
  const twin = lower.get(path.toLowerCase());
  if (twin !== undefined) return { path, message: "name-clash", args: { twin } };
  lower.set(path.toLowerCase(), path);
  return undefined;
}

function strangerOf(path: string): Stray {
  const renamed = path.replace(/\.(yml|YAML|YML|Yaml|json)$/, ".yaml");
  const isRenamed = renamed !== path && fileName(renamed) !== undefined;
  return isRenamed
    ? { path, message: "wrong-extension", args: { expected: renamed } }
    : { path, message: "no-kind", args: {} };
}

/** Only errors of the file system are the data's fault; anything else is a bug and must not be read as one. */
function readFailure(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code === "string") return code;
  if (error instanceof Error && error.message === "not a regular file") return "";
  throw error;
}
