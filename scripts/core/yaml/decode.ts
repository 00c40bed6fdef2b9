import { fault, type YamlFault } from "./fault.ts";
import { type FileSize, recordSize } from "./limits.ts";

/** Part of every platform this runs on, though not of the language's own library. */
declare const TextDecoder: new (
  encoding: "utf-8",
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** NUL mostly in every other byte, and in many of them: text in UTF-16 without its mark. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  let even = 0;
  let odd = 0;
  const first = bytes.indexOf(0);
  if (first === -1) return false;
  for (let at = first; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = Math.max(even, odd);
  return most > 1 && most > 8 * Math.min(even, odd) && most > bytes.length / 16;
}

/** Length of the UTF-8 sequence that starts at `at`, or 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  for (let next = at + 1; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) break;
    at += length;
  }
  return at;
}

/** Every byte above ASCII leads or ends a Big5 pair. */
function looksLikeBig5(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    const trail = bytes[at] ?? 0;
    if (lead < 0xa1 || lead > 0xf9 || trail < 0x40 || (trail > 0x7e && trail < 0xa1) || trail === 0xff) {
      return false;
    }
  }
  return true;
}

function invalidBytes(bytes: Uint8Array, decode: (valid: Uint8Array) => string): YamlFault {
  const at = firstInvalid(bytes);
  const before = decode(bytes.subarray(0, at));
  const line = before.split("\n").length;
  const code = looksLikeBig5(bytes) ? "big5" : "not-utf-8";
  return fault(code, { line }, before.length, before.length + 1);
}

/** The text of a file, or why its bytes are none; offsets of a fault count from the start of the text that could be read. */
export function decodeUtf8(
  bytes: Uint8Array,
  size: FileSize = recordSize,
): { readonly text: string } | { readonly fault: YamlFault } {
  if (bytes.length > size.bytes) {
    return { fault: fault("file-too-large", { limit: size.bytes / 1024 }, 0, 0) };
  }
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { fault: fault("byte-order-mark", {}, 0, 1) };
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || looksLikeUtf16(bytes)) {
    return { fault: fault("utf-16", {}, 0, 1) };
  }
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { fault: invalidBytes(bytes, (valid) => decoder.decode(valid)) };
  }
}
