/** Marks in a text where something has yet to be filled in. */
export type PlaceholderFinder = (text: string) => string | undefined;

const BRACKETS = "()\\[\\]{}<>【】〔〕〈〉《》";
const CLOSING = "\\s,.;:!。、，；：！";

/**
 * Builds a finder of the institution's placeholder words: it gives the first that a text consists of, has in brackets
 * or lets stand alone, and nothing for ordinary prose (`待確認備份完成後切換`, `備份策略`). Letter case and width do not
 * matter. Words of punctuation alone (`-`, `…`) count only as the whole text, since prose uses them too.
 */
export function placeholderFinder(placeholders: readonly string[]): PlaceholderFinder {
  const known = placeholders.map((word) => ({ word, pattern: patternOf(normal(word)) }));
  return (text) => {
    const plain = normal(text);
    return known.find(({ pattern }) => pattern.test(plain))?.word;
  };
}

function patternOf(word: string): RegExp {
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const whole = `^[${BRACKETS}\\s]*(?:${escaped})+[${BRACKETS}${CLOSING}]*$`;
  if (!/[\p{L}\p{N}?]/u.test(word)) return new RegExp(whole, "u");
  return new RegExp(`${whole}|${standing(word, "before")}${escaped}${standing(word, "after")}`, "u");
}

/** What may not adjoin a word that stands alone: Chinese runs on without spaces, Latin words and paths do not. */
function standing(word: string, side: "before" | "after"): string {
  const edge = side === "before" ? word.slice(0, 1) : word.slice(-1);
  const adjoining = /[\p{Script=Han}]/u.test(edge)
    ? "[\\p{L}\\p{N}]"
    : side === "before"
      ? "[A-Za-z0-9_./@?]"
      : "(?:[A-Za-z0-9_?]|[./@][A-Za-z0-9])";
  return side === "before" ? `(?<!${adjoining})` : `(?!${adjoining})`;
}

/** Full-width letters and signs as half-width ones, lower case, spaces as one. */
function normal(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim().replaceAll(/\s+/g, " ");
}
