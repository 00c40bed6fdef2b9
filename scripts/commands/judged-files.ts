import { sha256Hex } from "../core/digest.ts";
import type { Files } from "../ports/ports.ts";

/** Files as a judgement read them. */
export interface JudgedFiles extends Files {
  /** SHA-256 (hex) of each file that was read whole, when it was read first; by path. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Files that remember the digest of what was read of each at first. */
export function judgedFiles(files: Files): JudgedFiles {
  const digests = new Map<string, string>();
  return {
    digests,
    list: files.list,
    read: (path, limit) => {
      const bytes = files.read(path, limit);
      if (!digests.has(path) && bytes.length <= limit) digests.set(path, sha256Hex(bytes));
      return bytes;
    },
  };
}
