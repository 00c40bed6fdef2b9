import { canonicalJson } from "../canonical-json.ts";
import { sha256Hex } from "../digest.ts";
import type { Repository } from "../repository.ts";
import { instant } from "../time/timestamp.ts";
import { lastingPart, type Members } from "./version.ts";

/** Puts every id that migrations renamed into today's words. What means the same before and after then reads the same. */
export function inPresentIds(document: Members, repository: Repository): Members {
  const renamings = repository
    .all("migration")
    .toSorted((a, b) => instant(a.value.preparedAt) - instant(b.value.preparedAt))
    .map(({ value }) => value.operation);
  if (renamings.length === 0) return document;
  const now = (text: string): string => renamings.reduce((id, { from, to }) => (id === from ? to : id), text);
  const renamed = (value: unknown): unknown => {
    if (typeof value === "string") return now(value);
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one)]));
  };
  return renamed(document) as Members;
}

/** SHA-256 of what must stay as it is, in today's ids. */
export function presentMeaning(document: Members, repository: Repository): string {
  return sha256Hex(canonicalJson(lastingPart(inPresentIds(document, repository))));
}

/** Whether approved migrations lead from one digest of a document to another. */
export function isEquivalent(from: string, to: string, repository: Repository): boolean {
  const steps = repository.all("migration").flatMap(({ value }) => value.equivalences);
  const seen = new Set([from]);
  for (const digest of seen) for (const { before, after } of steps) if (before === digest) seen.add(after);
  return seen.has(to);
}
