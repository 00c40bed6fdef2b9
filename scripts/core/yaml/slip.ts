import { fault, type YamlFault } from "./fault.ts";

const wideIndentation = /^[ \t]*(?:- +)*(?:["']?[A-Za-z][\w-]*["']?:)?\u3000/;
const wideColon = /^[ \t]*(?:- +)*["']?[A-Za-z][\w-]*["']?[\uff1a\ufe13\ufe55]/;
const tabIndentation = /^ *\t[ \t]*/;
const tightColon = /^[ \t]*(?:- +)*[A-Za-z][\w-]*:(?=[^\s:/])/;
const reservedStart = /^[ \t]*(?:- +)*(?:[A-Za-z][\w-]*: +)?[@`%]/;
const openQuote = /^[ \t]*(?:- +)*(?:[A-Za-z][\w-]*:[ \t]+)?(?=("(?:[^"\\]|\\.)*|'(?:[^']|'')*)$)["']/;

function slipOn(line: string, start: number): YamlFault | undefined {
  const wide = wideIndentation.exec(line) ?? wideColon.exec(line);
  if (wide !== null) {
    const at = start + wide[0].length - 1;
    const code = wide[0].endsWith("\u3000") ? "ideographic-space" : "full-width-colon";
    return fault(code, {}, at, at + 1);
  }
  const tab = tabIndentation.exec(line);
  if (tab !== null) return fault("tab", {}, start + line.indexOf("\t"), start + tab[0].length);
  const cause = (found: RegExpExecArray, cause: string) => {
    const at = start + found[0].length - 1;
    return fault("syntax", { cause }, at, at + 1);
  };
  const tight = tightColon.exec(line);
  if (tight !== null) return cause(tight, "colon-space");
  const reserved = reservedStart.exec(line);
  if (reserved !== null) return cause(reserved, "reserved");
  const open = openQuote.exec(line);
  return open === null ? undefined : cause(open, "quote");
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
