import { columns } from "../columns.ts";
import type { Inline } from "../pages/inline.ts";

/** Characters that follow one another in one face; a line may break between its runs. */
export interface PrintedPiece {
  readonly face: "text" | "code";
  readonly runs: readonly string[];
}

/** The lines of a cell. */
export type PrintedText = readonly (readonly PrintedPiece[])[];

/** Longer ones without a place to break would leave the paper: digests, paths, whatever people type. */
const unbroken = /[^\s\u2e80-\u9fff\uf900-\uffef\u{20000}-\u{3ffff}]{25,}/gu;
const step = 8;

/** A piece of a page as plain text for paper, where links lead nowhere: their labels stay. */
export function printedText(piece: Inline): PrintedText {
  if (typeof piece !== "object") return [[{ face: "text", runs: runsOf(String(piece)) }]];
  switch (piece.md) {
    case "code":
      return [[{ face: "code", runs: runsOf(piece.text) }]];
    case "link":
      return printedText(piece.label);
    case "lines":
      return piece.lines.flatMap(printedText);
    case "phrase":
      return piece.parts.map(printedText).reduce(joined, [[]]);
  }
}

/** The last line of one text goes on with the first of the next. */
function joined(before: PrintedText, after: PrintedText): PrintedText {
  const [first = [], ...rest] = after;
  return [...before.slice(0, -1), [...(before.at(-1) ?? []), ...first], ...rest];
}

function runsOf(text: string): readonly string[] {
  const runs: string[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(unbroken)) {
    if (index > end) runs.push(text.slice(end, index));
    const characters = [...word];
    for (let at = 0; at < characters.length; at += step) runs.push(characters.slice(at, at + step).join(""));
    end = index + word.length;
  }
  if (end < text.length) runs.push(text.slice(end));
  return runs;
}

/** Columns of the longest line of a text, East-Asian characters counting two: about twice the ems on paper. */
export function printedWidth(text: PrintedText): number {
  const lines = text.map((line) => line.flatMap(({ runs }) => runs).join(""));
  return Math.max(0, ...lines.map(columns));
}
