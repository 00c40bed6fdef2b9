import { compare } from "../compare.ts";
import { sha256Hex } from "../digest.ts";

/** A file with the SHA-256 of its bytes, hex. */
export type Listed = readonly [path: string, sha256: string];

/** The list that an anchor vouches for, as `sha256sum` prints and checks it: one line a file, sorted by path. */
export function manifestText(files: Iterable<Listed>): string {
  return [...files]
    .sort(([a], [b]) => compare(a, b))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join("");
}

/** `sha256:…` of a list of files. */
export function manifestDigest(text: string): string {
  return `sha256:${sha256Hex(text)}`;
}

/** The part of a list that is receipts. */
export function receiptsOf(files: Iterable<Listed>): readonly Listed[] {
  return [...files].filter(([path]) => path.startsWith("records/approvals/"));
}
