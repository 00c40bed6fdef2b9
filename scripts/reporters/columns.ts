import { eastAsianWidth } from "get-east-asian-width";

/** Marks and format characters take no column of their own. */
const withoutWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns that a terminal gives a text of one line, counting East-Asian characters as two. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text)
    if (!withoutWidth.test(character)) count += eastAsianWidth(character.codePointAt(0) ?? 0);
  return count;
}
