import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** The namespace of URLs and URNs of RFC 9562, appendix A. */
export const urlNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** A name-based UUID, version 5 (RFC 9562 §5.5): the same name in the same namespace is always the same UUID. */
export function uuid5(namespace: string, name: string): string {
  const bytes = sha1(new Uint8Array([...hexToBytes(namespace.replaceAll("-", "")), ...utf8ToBytes(name)]));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
