import { Unzip, UnzipInflate } from "fflate";
import { FormRefused, refused } from "../../core/import/refusal.ts";
import { sourceLimits } from "../../core/import/source-table.ts";

/** Compressed bytes given to the unpacker at a time: at most a thousandfold comes back before the limit is checked. */
const step = 4096;
/** Place of the flags in the header of the first part, and the flag of encryption (APPNOTE.TXT 4.3.7, 4.4.4). */
const [flagsAt, encryptedFlag] = [6, 1];

/**
 * The parts of a ZIP file that are wanted, by name. Names are only compared, never used as a path. What a part says of its
 * size is not believed: unpacking stops at the limit.
 */
export function zipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  if (((bytes[flagsAt] ?? 0) & encryptedFlag) !== 0) throw refused("encrypted");
  const parts = new Map<string, Uint8Array[]>();
  let [seen, size] = [0, 0];
  const unzip = new Unzip((file) => {
    seen += 1;
    if (seen > sourceLimits.parts) throw refused("tooLarge");
    if (!isWanted(file.name)) return;
    if (parts.has(file.name)) throw refused("damaged");
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      size += chunk.length;
      if (size > sourceLimits.unpacked) throw refused("tooLarge");
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch (error) {
    throw error instanceof FormRefused ? error : refused("damaged");
  }
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}
