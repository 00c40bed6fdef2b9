/** What a spreadsheet may take for the start of a formula; in East-Asian settings the full-width signs are taken, too. */
const formula = /^[\s\u3000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Rows as RFC 4180 CSV with a byte order mark, without which spreadsheets misread Chinese. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** Quoted; a text that a spreadsheet would run as a formula gets an apostrophe, numbers stay numbers. */
function cell(text: string): string {
  const inert = formula.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}
