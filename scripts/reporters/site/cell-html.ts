import type { Table } from "../pages/inline.ts";
import { inlineHtml } from "./inline-html.ts";
import type { Finished } from "./site-page.ts";

/** A day, by either calendar, or a time of it. */
const day = /\d{2,4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}(?:T[\d:.+-]{5,24}Z?)?/g;
/** Letters from which a cell asks for a wider column. */
const long = 24;

/** A table of finished cells, which break where a reader expects it: days stay whole, and paths break after a slash. */
export function finishedTable({ heading, columns, rows }: Table): object {
  return { heading, columns, rows: rows.map((row) => row.map((one): Finished => cell(inlineHtml(one)))) };
}

function cell(html: string): Finished {
  const broken = html.replace(/(?<=^|>)[^<]+/g, (text) =>
    text.replaceAll("/", "/<wbr>").replace(day, '<span class="day">$&</span>'),
  );
  const isLong = html.replace(/<[^>]*>/g, "").length > long;
  return { md: "html", html: isLong ? `<span class="long">${broken}</span>` : broken };
}
