import { utf8ToBytes } from "@noble/hashes/utils.js";
import { covers } from "./path-pattern.ts";
import type { ControlReason } from "./reason.ts";

/** Places where GitHub looks for the file, the first found wins. */
export const codeownersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/** Above this GitHub ignores the file as a whole. */
const limit = { bytes: 3 * 1024 * 1024, words: "3 MiB" };

const owner = /^@[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})(?:\/[A-Za-z0-9_.-]{1,100})?$/;
const address = /^[^\s@]{1,64}@[A-Za-z0-9.-]{1,253}$/;

export type CodeownersFault = Extract<
  ControlReason,
  { code: "too-large" | "pattern-unsupported" | "owner-invalid" | "owners-empty" }
>;

export interface OwnerLine {
  readonly pattern: string;
  /** As written: `@login`, `@organisation/team` or an e-mail address. */
  readonly owners: readonly string[];
}

export interface Codeowners {
  readonly lines: readonly OwnerLine[];
  /** What the forge would skip or read otherwise. Any of them makes the file unfit to decide by. */
  readonly faults: readonly CodeownersFault[];
}

/** Reads CODEOWNERS and names every line that the forge would skip or read otherwise. */
export function readCodeowners(path: string, text: string): Codeowners {
  if (utf8ToBytes(text).length > limit.bytes)
    return { lines: [], faults: [{ code: "too-large", args: { path, limit: limit.words } }] };
  const lines: OwnerLine[] = [];
  const faults: CodeownersFault[] = [];
  for (const [index, raw] of text.split(/\r\n|\n/).entries()) {
    const line = index + 1;
    const [pattern, ...rest] = words(raw);
    if (pattern === undefined) continue;
    const owners = rest.slice(
      0,
      indexOr(
        rest.findIndex((one) => one.startsWith("#")),
        rest.length,
      ),
    );
    const shown = pattern.replaceAll("\\ ", " ");
    if (/^!|[[\]]|^\\#/.test(pattern))
      faults.push({ code: "pattern-unsupported", args: { path, line, pattern: shown } });
    if (owners.length === 0) faults.push({ code: "owners-empty", args: { path, line, pattern: shown } });
    for (const one of owners)
      if (!owner.test(one) && !address.test(one))
        faults.push({ code: "owner-invalid", args: { path, line, owner: one } });
    lines.push({ pattern: shown, owners });
  }
  return { lines, faults };
}

/** Who owns a path: the last line that covers it wins. */
export function ownersOf({ lines }: Codeowners, path: string): readonly string[] {
  return lines.findLast(({ pattern }) => covers(pattern, path))?.owners ?? [];
}

/** The words of a line that is no comment; a space with a backslash before it belongs to the word. */
function words(raw: string): string[] {
  const line = raw.trim();
  return line === "" || line.startsWith("#") ? [] : (line.match(/(?:\\ |[^\s])+/g) ?? []);
}

function indexOr(index: number, otherwise: number): number {
  return index < 0 ? otherwise : index;
}
