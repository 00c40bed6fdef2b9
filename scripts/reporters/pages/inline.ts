/** A piece of a page as plain data; what it becomes in Markdown is decided in one place. */
export type Inline = string | number | Code | Link | Phrase | Lines;

/** An id, path or digest, shown so that it can be copied. */
export interface Code {
  readonly md: "code";
  readonly text: string;
}

export interface Link {
  readonly md: "link";
  readonly label: string | Code;
  /** Relative to the page it stands on. */
  readonly path: string;
  /** Line of a file of the data, from 1. */
  readonly line?: number;
}

/** Pieces that follow one another on one line. */
export interface Phrase {
  readonly md: "phrase";
  readonly parts: readonly Inline[];
}

/** Pieces that stand below one another, in a table cell too. */
export interface Lines {
  readonly md: "lines";
  readonly lines: readonly Inline[];
}

export const code = (text: string): Code => ({ md: "code", text });

export const link = (label: string | Code, path: string, line?: number): Link => ({
  md: "link",
  label,
  path,
  ...(line !== undefined && { line }),
});

export const phrase = (...parts: readonly Inline[]): Phrase => ({ md: "phrase", parts });

export function lines(all: readonly Inline[]): Inline {
  const [first] = all;
  return all.length === 1 && first !== undefined ? first : { md: "lines", lines: all };
}

/** Pieces in one line with a separator between them. */
export function joined(all: readonly Inline[], separator: string): Inline {
  const [first] = all;
  if (all.length === 1 && first !== undefined) return first;
  return phrase(...all.flatMap((one, index) => (index === 0 ? [one] : [separator, one])));
}

/** A table of a page; `heading` is "" for the only table of its section. */
export interface Table {
  readonly heading: Inline;
  readonly columns: readonly Inline[];
  readonly rows: readonly (readonly Inline[])[];
  /** Shares of the width of paper, one a column, where its texts tell too little of what each needs. */
  readonly shares?: readonly number[];
}
