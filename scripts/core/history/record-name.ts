import { evidenceFolder, fileName, type Kind } from "../kind.ts";

/** Kinds whose files record what was done or decided, and so are kept; registers and policy only say what holds. */
export const keptKinds = [
  "plan",
  "restoration",
  "check",
  "adhoc",
  "config",
  "exception",
  "disposal",
  "attestation",
  "hold",
  "migration",
  "anchor",
  "receipt",
  "note",
  "waiver",
  "evidence",
] as const satisfies readonly (Kind | "evidence")[];

export type KeptKind = (typeof keptKinds)[number];

/** Kinds that are written in fields. */
export type WordedKind = Exclude<KeptKind, "evidence">;

/** What a path holds, by which it is known wherever it moves; a piece of evidence is known by its path. */
export interface RecordName {
  readonly kind: KeptKind;
  readonly id: string;
}

/** Undefined for what is no record. */
export function recordName(path: string): RecordName | undefined {
  if (path.startsWith(evidenceFolder)) return { kind: "evidence", id: path };
  const name = fileName(path);
  return name !== undefined && isKept(name.kind) ? { kind: name.kind, id: name.id } : undefined;
}

function isKept(kind: string): kind is KeptKind {
  return (keptKinds as readonly string[]).includes(kind);
}
