import type { Kind } from "../../core/kind.ts";
import type { Entity } from "../../core/repository.ts";

/** Kinds that have a register page, and a sheet for each entry. */
export const registeredKinds = [
  "exception",
  "adhoc",
  "config",
  "medium",
  "disposal",
  "device",
  "waiver",
  "attestation",
  "hold",
] as const;

export type RegisteredKind = (typeof registeredKinds)[number];
export type Registered = { [K in RegisteredKind]: Entity<K> }[RegisteredKind];

interface Register {
  /** Folder of the sheets; the register itself is the page of that name. */
  readonly folder: string;
  /** The kind of document, and the list in it where entries share a file. */
  readonly document: Kind;
  readonly list?: string;
  /** Fields that the register shows, as JSON pointers inside an entry. */
  readonly columns: readonly string[];
}

export const registers: Readonly<Record<RegisteredKind, Register>> = {
  exception: {
    folder: "exceptions",
    document: "exception",
    columns: ["/system", "/detectedAt", "/symptom", "/status", "/closedOn"],
  },
  adhoc: {
    folder: "adhoc",
    document: "adhoc",
    columns: ["/system", "/change/summary", "/backup/startedAt", "/verification/at"],
  },
  config: {
    folder: "configs",
    document: "config",
    columns: ["/device", "/change/summary", "/takenAt", "/takenBy", "/fileName"],
  },
  medium: {
    folder: "media",
    document: "media",
    list: "media",
    columns: ["/label", "/type", "/classification", "/encrypted", "/state"],
  },
  disposal: {
    folder: "disposals",
    document: "disposal",
    columns: ["/kind", "/date", "/media", "/method", "/by", "/witness"],
  },
  device: {
    folder: "devices",
    document: "devices",
    list: "devices",
    columns: ["/name", "/type", "/unit", "/manager", "/lastChangedAt"],
  },
  waiver: {
    folder: "waivers",
    document: "waiver",
    columns: ["/type", "/rule", "/owner", "/from", "/expires"],
  },
  attestation: {
    folder: "attestations",
    document: "attestation",
    columns: ["/statement", "/by", "/role", "/date", "/expires"],
  },
  hold: { folder: "holds", document: "hold", columns: ["/issuedBy", "/date", "/reason"] },
};

/** The page that lists the documents of a kind, where there is one. */
export function recordsPage(document: string): string | undefined {
  if (document === "check") return "checks.md";
  const kind = registeredKinds.find((one) => registers[one].document === document);
  return kind && registerPage(kind);
}

/** The page of a register. */
export function registerPage(kind: RegisteredKind): string {
  return `${registers[kind].folder}.md`;
}
