import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";

export const approvedKinds = [
  "plan",
  "restoration",
  "disposal",
  "waiver",
  "exception",
  "migration",
  "anchor",
] as const;
export type ApprovedKind = (typeof approvedKinds)[number];

export function isApprovedKind(kind: string): kind is ApprovedKind {
  return (approvedKinds as readonly string[]).includes(kind);
}

/** What an approval covers: the document without its `approval` part. */
export function approvedContent(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== "approval"));
}

/**
 * Digest of meaning, `bp-digest/v1`: SHA-256 over a domain tag and the canonical JSON of what is approved.
 * Comments, order, quoting and line ends of the YAML do not change it; every value does, id and revision included.
 */
export function digestOf(kind: ApprovedKind, document: Readonly<Record<string, unknown>>): string {
  return `sha256:${sha256Hex(`bp-${kind}/v1\n${canonicalJson(approvedContent(document))}`)}`;
}

/** Digest of what a reviewer wrote: SHA-256 of the text as UTF-8. Forges keep line ends in different ways, so they do not count. */
export function statementDigest(body: string): string {
  return `sha256:${sha256Hex(body.replaceAll("\r\n", "\n"))}`;
}

/** SHA-256 of a text's UTF-8 bytes, or of bytes, in lower-case hex. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content));
}
