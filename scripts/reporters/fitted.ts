import { firstRows } from "./first-rows.ts";

/** One part of a text whose length is bounded. */
export interface Part {
  /** Names the part where it is left out; Markdown. */
  readonly name: string;
  readonly text: string;
}

export interface Bound {
  readonly most: number;
  readonly lengthOf: (text: string) => number;
  /** The sentence that says what was left out and where it can be read, from the names of the parts; Markdown. */
  readonly leftOut: (names: readonly string[]) => string;
}

const ellipsis = "\n\n…\n";

/**
 * As many whole parts as fit, in their order: half a form would look like a form. Of the first, which must be there, as
 * many lines as fit. What is left out is said below the first part.
 */
export function fitted([first, ...rest]: readonly [Part, ...Part[]], bound: Bound): string {
  const { most, lengthOf, leftOut } = bound;
  const sentence = (names: readonly string[]): string =>
    names.length === 0 ? "" : `\n> ${leftOut(names)}\n`;
  const reserve = lengthOf(sentence([first.name, ...rest.map(({ name }) => name)]));
  const isCut = lengthOf(first.text) > most - reserve;
  const head = isCut
    ? `${firstRows(first.text.split("\n"), most - reserve - lengthOf(ellipsis), lengthOf).join("\n")}${ellipsis}`
    : first.text;
  let left = most - reserve - lengthOf(head);
  const names: string[] = isCut ? [first.name] : [];
  const shown: string[] = [];
  for (const { name, text } of rest) {
    const length = lengthOf(`\n${text}`);
    if (length > left) names.push(name);
    else {
      left -= length;
      shown.push(`\n${text}`);
    }
  }
  return [head, sentence(names), ...shown].join("");
}
