/**
 * Text that is safe on a terminal and in the log of a workflow: controls and direction marks become visible escapes,
 * and what a runner would obey (`##[` anywhere in a line, `::` at its start) is broken up.
 */
export function printable(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, visible)
    .replaceAll("##[", "##\\[")
    .replace(/^(\s*)::/, "$1\\::");
}

function visible(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
