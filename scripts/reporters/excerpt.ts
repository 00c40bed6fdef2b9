import type { PresentedFinding } from "../core/present.ts";
import { columns } from "./columns.ts";
import { printable } from "./printable.ts";

const widest = 100;

/** The source line of a finding with a caret under its place, counting East-Asian characters as two columns. */
export function excerpt({ source, location }: PresentedFinding): readonly [string, string] {
  const start = location.column - 1;
  const end =
    location.endLine === location.line ? Math.max(location.endColumn - 1, start + 1) : source.length;
  // A long line is shown from a little before the place; cutting keeps surrogate pairs whole.
  const from = start > widest / 2 ? boundary(source, start - widest / 4) : 0;
  const to = boundary(source, Math.min(source.length, from + widest));
  const before = printable(source.slice(from, start));
  const marked = printable(source.slice(start, Math.min(end, to)));
  const after = printable(source.slice(Math.min(end, to), to));
  const lead = from > 0 ? "…" : "";
  const line = `${lead}${before}${marked}${after}${to < source.length ? "…" : ""}`;
  return [line, `${" ".repeat(columns(lead + before))}${"^".repeat(Math.max(1, columns(marked)))}`];
}

/** The offset itself, or one less where it would cut a surrogate pair. */
function boundary(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
