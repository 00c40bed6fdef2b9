import { hash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { mark } from "../reporters/pages/page-mark.ts";

/** What the list of digests of an audit pack is called, as its readers expect. */
export const listName = "SHA256SUMS";

const line = /^([0-9a-f]{64}) {2}([A-Za-z0-9][A-Za-z0-9._/-]*)$/;

/** A step of a path that a report writes. */
export const goodStep = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** SHA-256 (hex) by name of a list that `sha256sum` reads; empty where there is none, or where a line is anything else. */
export function digestList(path: string): ReadonlyMap<string, string> {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return new Map();
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
  const found = lines.map((text) => line.exec(text));
  if (found.includes(null)) return new Map();
  return new Map(found.map((parts) => [parts?.[2] ?? "", parts?.[1] ?? ""]));
}

/**
 * Files of an earlier pack that a new one does not write: those that its list names and that hold still what it says.
 * `written` are full paths; nothing is followed out of the folder of the list.
 */
export function leftBehind(path: string, written: readonly string[]): readonly string[] {
  if (!isListOfPack(path)) return [];
  const kept = new Set(written.map((one) => one.toLowerCase()));
  return [...digestList(path)]
    .filter(([name]) => isBelow(dirname(path), name.split("/")))
    .map(([name, digest]) => ({ file: join(dirname(path), name), digest }))
    .filter(({ file, digest }) => !kept.has(file.toLowerCase()) && digestOfFile(file) === digest)
    .map(({ file }) => file);
}

/** Whether steps lead through plain folders to a plain file. */
function isBelow(folder: string, steps: readonly string[]): boolean {
  if (!steps.every((step) => goodStep.test(step))) return false;
  return steps.every((_, index) => {
    const stat = lstatSync(join(folder, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === steps.length - 1 ? stat?.isFile() === true : stat?.isDirectory() === true;
  });
}

export function digestOfFile(path: string): string {
  return hash("sha256", readFileSync(path), "hex");
}

/**
 * Whether a report wrote a list of digests. It can bear no mark, as not every `sha256sum` skips comments; so it is one
 * that names a Markdown page beside it that bears the mark.
 */
export function isListOfPack(path: string): boolean {
  const pages = [...digestList(path).keys()].filter((name) => /^[^/]+\.md$/.test(name));
  return pages.some((name) => {
    const page = join(dirname(path), name);
    const isFile = lstatSync(page, { throwIfNoEntry: false })?.isFile() === true;
    return isFile && readFileSync(page, "utf8").startsWith(`<!-- ${mark} -->`);
  });
}
