/** 1-based line and column; columns count UTF-16 code units, as in SARIF. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines end at LF, with or without CR before it; an offset outside the text is taken as its nearest end. */
export function positionAt(text: string, offset: number): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf("\n"); next !== -1 && next < at; next = text.indexOf("\n", lineStart)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: at - lineStart + 1 };
}
