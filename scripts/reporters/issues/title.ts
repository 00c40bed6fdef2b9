const longest = 200;

/** A title of one line that mentions nobody and refers to nothing. */
export function issueTitle(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/([@#])(?=\S)/g, "$1\u200b")
    .trim();
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join("")}…`;
}
