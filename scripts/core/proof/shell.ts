import { utf8ToBytes } from "@noble/hashes/utils.js";

const plain = /^[A-Za-z0-9._/:@%+=,^-]+$/;
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * A text as one word of a POSIX shell, whatever it holds. Characters that nobody sees, and so could mislead who reads the
 * command, are written by their bytes.
 */
export function quoted(text: string): string {
  if (plain.test(text)) return text;
  if (!unseen.test(text.replaceAll("\n", ""))) return `'${text.replaceAll("'", `'\\''`)}'`;
  const bytes = [...utf8ToBytes(text)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`);
  return `"$(printf '${bytes.join("")}')"`;
}

/** An object of a commit by its path below the folder where the commands run. */
export function objectAt(commit: string, path: string): string {
  return quoted(`${commit}:./${path}`);
}

/** What `sha256sum` prints of its standard input. */
export function sumLine(sha256: string): string {
  return `${sha256}  -\n`;
}
