import type { YamlFaultCode } from "./fault.ts";

export type CharacterFaultCode = Extract<
  YamlFaultCode,
  | "nul-character"
  | "control-character"
  | "lone-carriage-return"
  | "unusual-line-break"
  | "unusual-space"
  | "bidi-control"
  | "zero-width-character"
  | "soft-hyphen"
  | "variation-selector"
  | "invisible-character"
  | "tag-character"
  | "private-use-character"
  | "unpaired-surrogate"
  | "noncharacter"
  | "replacement-character"
>;

/** Refused code points by range, both ends included, ascending. Lone carriage returns are found by the caller's pattern. */
const refused: readonly (readonly [from: number, to: number, code: CharacterFaultCode])[] = [
  [0x00, 0x00, "nul-character"],
  [0x01, 0x08, "control-character"],
  [0x0b, 0x0c, "control-character"],
  [0x0d, 0x0d, "lone-carriage-return"],
  [0x0e, 0x1f, "control-character"],
  [0x7f, 0x84, "control-character"],
  [0x85, 0x85, "unusual-line-break"],
  [0x86, 0x9f, "control-character"],
  [0xa0, 0xa0, "unusual-space"],
  [0xad, 0xad, "soft-hyphen"],
  [0x034f, 0x034f, "invisible-character"],
  [0x061c, 0x061c, "bidi-control"],
  [0x115f, 0x1160, "invisible-character"],
  [0x1680, 0x1680, "unusual-space"],
  [0x17b4, 0x17b5, "invisible-character"],
  [0x180b, 0x180d, "variation-selector"],
  [0x180e, 0x180e, "invisible-character"],
  [0x180f, 0x180f, "variation-selector"],
  [0x2000, 0x200a, "unusual-space"],
  [0x200b, 0x200d, "zero-width-character"],
  [0x200e, 0x200f, "bidi-control"],
  [0x2028, 0x2029, "unusual-line-break"],
  [0x202a, 0x202e, "bidi-control"],
  [0x202f, 0x202f, "unusual-space"],
  [0x205f, 0x205f, "unusual-space"],
  [0x2060, 0x2060, "zero-width-character"],
  [0x2061, 0x2065, "invisible-character"],
  [0x2066, 0x2069, "bidi-control"],
  [0x206a, 0x206f, "invisible-character"],
  [0x2800, 0x2800, "invisible-character"],
  [0x3164, 0x3164, "invisible-character"],
  [0xd800, 0xdfff, "unpaired-surrogate"],
  [0xe000, 0xf8ff, "private-use-character"],
  [0xfdd0, 0xfdef, "noncharacter"],
  [0xfe00, 0xfe0f, "variation-selector"],
  [0xfeff, 0xfeff, "zero-width-character"],
  [0xffa0, 0xffa0, "invisible-character"],
  [0xfff0, 0xfffc, "invisible-character"],
  [0xfffd, 0xfffd, "replacement-character"],
  [0xfffe, 0xffff, "noncharacter"],
  [0x1bca0, 0x1bca3, "invisible-character"],
  [0x1d173, 0x1d17a, "invisible-character"],
  [0xe0000, 0xe007f, "tag-character"],
  [0xe0080, 0xe00ff, "invisible-character"],
  [0xe0100, 0xe01ef, "variation-selector"],
  [0xe01f0, 0xe0fff, "invisible-character"],
  [0xf0000, 0xffffd, "private-use-character"],
  [0x100000, 0x10fffd, "private-use-character"],
];

/** Why a code point may not stand anywhere in a file; undefined when it may. */
export function refusedCharacter(codePoint: number): CharacterFaultCode | undefined {
  for (const [from, to, code] of refused) {
    if (codePoint < from) break;
    if (codePoint <= to) return code;
  }
  return (codePoint & 0xfffe) === 0xfffe ? "noncharacter" : undefined;
}

/**
 * The ordinary character that a look-alike from a compatibility block stands for, or undefined.
 * Radicals come with text copied out of PDF files; twelve unified ideographs that share a block stay allowed.
 */
export function ordinaryForm(codePoint: number): string | undefined {
  const radical = codePoint >= 0x2e80 && codePoint <= 0x2fdf;
  const ideograph =
    (codePoint >= 0xf900 && codePoint <= 0xfaff) || (codePoint >= 0x2f800 && codePoint <= 0x2fa1f);
  if (!radical && !ideograph) return undefined;
  const character = String.fromCodePoint(codePoint);
  const normal = character.normalize("NFKC");
  return normal === character ? undefined : normal;
}

/** `U+00A0`, the way a message names a character that cannot be seen. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
