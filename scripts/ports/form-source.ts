import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { refused } from "../core/import/refusal.ts";
import { sourceLimits } from "../core/import/source-table.ts";

/** The bytes of a form that a person names; throws FormRefused where it is too large or no file, else what the system says. */
export function readForm(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw refused("unknown");
    if (status.size > sourceLimits.file) throw refused("tooLarge");
    const bytes = new Uint8Array(status.size);
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(file, bytes, read, bytes.length - read, read);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
