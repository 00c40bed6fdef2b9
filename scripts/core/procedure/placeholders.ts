/** Gives the placeholder that a text holds, in the institution's own spelling, or undefined. */
export type PlaceholderFinder = (text: string) => string | undefined;

const BRACKETS = "()\\[\\]{}<>【】〔〕〈〉《》";
const QUOTES = "「」『』“”\"'";
const STOPS = ",.;:!、。";

const finders = new WeakMap<readonly string[], PlaceholderFinder>();

/**
 * The finder of an institution's placeholder words: the first that a text consists of, has in brackets or lets stand
 * alone. Ordinary prose (`待確認備份完成後切換`, `備份策略`) holds none, nor does a text that quotes the word. Letter case and
 * width do not matter. Words of punctuation alone (`-`, `…`) count only as the whole text, since prose uses them too.
 */
export function placeholderFinder(placeholders: readonly string[]): PlaceholderFinder {
  const finder = finders.get(placeholders) ?? build(placeholders);
  finders.set(placeholders, finder);
  return finder;
}

function build(placeholders: readonly string[]): PlaceholderFinder {
  const patterns = new Map<string, RegExp>();
  const stands = (word: string, text: string): boolean => {
    const pattern = patterns.get(word) ?? patternOf(word);
    patterns.set(word, pattern);
    return pattern.test(text);
  };
  const known = placeholders.map((word) => ({ word, plain: normal(word) }));
  return (text) => {
    const inPlain = normal(text);
    // Nearly every text holds none of them, which needs no pattern to see.
    return known.find(({ plain }) => inPlain.includes(plain) && stands(plain, inPlain))?.word;
  };
}

function patternOf(word: string): RegExp {
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const whole = `^[${BRACKETS}${QUOTES}\\s]*(?:${escaped})+[${BRACKETS}${QUOTES}${STOPS}\\s]*$`;
  if (!/[\p{L}\p{N}?]/u.test(word)) return new RegExp(whole, "u");
  const [before, after] = [adjoining(word.slice(0, 1), "before"), adjoining(word.slice(-1), "after")];
  return new RegExp(`${whole}|(?<!${before})${escaped}(?!${after})`, "u");
}

/** What next to a word means that it does not stand alone: Chinese runs on without spaces, Latin words and paths do not. */
function adjoining(edge: string, side: "before" | "after"): string {
  if (/\p{Script=Han}/u.test(edge)) return `[\\p{L}\\p{N}${QUOTES}]`;
  const path = side === "before" ? "[./@]" : "[./@][A-Za-z0-9]";
  return `(?:[A-Za-z0-9_?${QUOTES}]|${path})`;
}

/** Full-width letters and signs as half-width ones, lower case, spaces as one. */
function normal(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim().replaceAll(/\s+/g, " ");
}
