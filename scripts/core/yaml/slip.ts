import { fault, type YamlFault } from "./fault.ts";

const wideIndentation = /^[ \t]*(?:- +)*(?:["']?[A-Za-z][\w-]*["']?:)?\u3000/;
const wideColon = /^[ \t]*(?:- +)*["']?[A-Za-z][\w-]*["']?[\uff1a\ufe13\ufe55]/;
const tabIndentation = /^ *\t[ \t]*/;
const tightColon = /^[ \t]*(?:- +)*[A-Za-z][\w-]*:(?=[^\s:/])/;
const reservedStart = /^[ \t]*(?:- +)*(?:[A-Za-z][\w-]*: +)?[@`%]/;
/** A quotation where a value may begin, with its closing mark if the line has it; or a comment, which holds none. */
const quotation = /(?=["'])(?<=(?:^|[[{,]|:\s|-\s)\s*)(?:"(?:[^"\\]|\\.)*("?)|'(?:[^']|'')*('?))|(?<=\s)#.*/g;

/** A quotation that its line does not close, or that text follows: where, and which of the two. */
function looseQuote(
  line: string,
): { readonly cause: string; readonly start: number; readonly end: number } | undefined {
  for (const { 0: whole, 1: double, 2: single, index } of line.matchAll(quotation)) {
    if (whole.startsWith("#")) continue;
    if (!double && !single) return { cause: "quote", start: index, end: index + 1 };
    const after = index + whole.length;
    if (/[^\s,\]}:]/.test(line[after] ?? " "))
      return { cause: "after-quote", start: after, end: line.length };
  }
  return undefined;
}

function slipOn(line: string, start: number): YamlFault | undefined {
  const wide = wideIndentation.exec(line) ?? wideColon.exec(line);
  if (wide !== null) {
    const at = start + wide[0].length - 1;
    const code = wide[0].endsWith("\u3000") ? "ideographic-space" : "full-width-colon";
    return fault(code, {}, at, at + 1);
  }
  const tab = tabIndentation.exec(line);
  if (tab !== null) return fault("tab", {}, start + line.indexOf("\t"), start + tab[0].length);
  const cause = (column: number, cause: string) =>
    fault("syntax", { cause }, start + column, start + column + 1);
  const tight = tightColon.exec(line);
  if (tight !== null) return cause(tight[0].length - 1, "colon-space");
  const reserved = reservedStart.exec(line);
  if (reserved !== null) return cause(reserved[0].length - 1, "reserved");
  const loose = looseQuote(line);
  return loose && fault("syntax", { cause: loose.cause }, start + loose.start, start + loose.end);
}

const linesBack = 2;

/**
 * The slip of a typist that best explains why a text cannot be read at `offset`: on that line or the one before,
 * since a parser often stumbles only after the slip.
 */
export function slipAt(text: string, offset: number): YamlFault | undefined {
  let end = text.indexOf("\n", offset);
  if (end === -1) end = text.length;
  for (let back = 0; back < linesBack && end >= 0; back += 1) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end).replace(/\r$/, "");
    const slip = slipOn(line, start);
    if (slip !== undefined) return slip;
    if (start === 0) return undefined;
    end = start - 1;
  }
  return undefined;
}
