import type { FormField } from "./form-fields.ts";
import { signedOn } from "./form-words.ts";
import { type FoundField, type FoundInForm, placeOf, type Unread } from "./found.ts";
import { type HeaderRow, headerRow, isLabel, isMostlyLabels } from "./header-row.ts";
import type { Context, LabelReader } from "./label-reader.ts";
import { readChoice } from "./read-choice.ts";
import { isBlank } from "./read-text.ts";
import { readDate } from "./read-time.ts";
import type { SourceCell, SourceTable } from "./source-table.ts";

/** A label beside or above a password, which no message may repeat. */
const secretWords = /密碼|通行碼|密鑰|password|passwd|\bpwd\b|secret|api[ _-]?key|token/i;

const outermost: Context = { path: "" };

/** Goes through a form from top to bottom and says which cell belongs to which field, and which to none. */
export function findFields(reader: LabelReader, tables: readonly SourceTable[]): FoundInForm {
  const fields: FoundField[] = [];
  const unread: Unread[] = [];
  const counts = new Map<string, number>();
  let context = outermost;

  const note = (table: SourceTable, cell: SourceCell, problem: Unread["problem"], label?: string): void => {
    if (!isBlank(cell.text) || cell.isFormula === true)
      unread.push({
        place: placeOf(tables, table, cell),
        text: cell.text,
        problem: label !== undefined && secretWords.test(label) ? "secret" : problem,
        ...(label !== undefined && { label }),
      });
  };
  const take = (
    table: SourceTable,
    cell: SourceCell,
    field: FormField,
    entry: number,
    beside?: FoundField["beside"],
  ): void => {
    if (cell.text === "" && cell.isFormula !== true) return;
    const entries = field.path.split("/").flatMap((step) => (step === "*" ? [entry] : []));
    const { text, isFormula = false } = cell;
    fields.push({
      field,
      entries,
      text,
      place: placeOf(tables, table, cell),
      isFormula,
      ...(beside && { beside }),
    });
  };
  const touch = (list: string, entry: number): void => {
    counts.set(list, Math.max(counts.get(list) ?? 0, entry + 1));
  };

  /** Rows of labels and values side by side, and labels with their value in one cell. */
  const pairs = (table: SourceTable, row: readonly SourceCell[]): void => {
    let [signer, before]: (string | undefined)[] = [];
    let label:
      | { readonly text: string; readonly field: FormField | "ambiguous" | "part" | undefined }
      | undefined;
    for (const cell of row) {
      // Merged cells of a form are blank ones in some formats.
      if (cell.text === "" && cell.isFormula !== true) continue;
      const day = signer && readDate(cell.text) !== undefined ? reader.at(signedOn[signer] ?? "") : undefined;
      signer = undefined;
      if (day !== undefined) {
        take(table, cell, day, 0);
        continue;
      }
      const field = reader.field(cell.text, context.path);
      const isValue = label !== undefined && (field === undefined || isChoiceOf(label.field, cell.text));
      if (isValue || (label !== undefined && row.length === 2)) {
        if (typeof label?.field === "object") {
          const entry = context.entry ?? 0;
          if (label.field.path.includes("*")) touch(listPath(label.field.path), entry);
          take(table, cell, label.field, entry);
          signer = label.field.path;
        } else if (label?.field === "ambiguous") note(table, cell, "ambiguous", label.text);
        else if (label?.field === "part") note(table, cell, "field", label.text);
        label = undefined;
      } else if (field !== undefined) label = { text: cell.text, field };
      else if (reader.isUnkept(cell.text)) label = { text: cell.text, field: undefined };
      else if (reader.section(cell.text, context.path)) label = { text: cell.text, field: "part" };
      else if (!reader.isHeading(cell.text)) alone(table, cell, before);
      before = cell.text;
    }
  };

  /** A cell with its own label (`填表日期：115年3月1日`), else one that the form has no field for. */
  const alone = (table: SourceTable, cell: SourceCell, before: string | undefined): void => {
    const at = cell.text.search(/[:：]/);
    const field = at < 0 ? undefined : reader.field(cell.text.slice(0, at), context.path);
    if (typeof field === "object") {
      take(table, { ...cell, text: cell.text.slice(at + 1).trim() }, field, context.entry ?? 0);
    } else if (at < 0 || !reader.isUnkept(cell.text.slice(0, at)))
      note(table, cell, "field", before !== undefined && secretWords.test(before) ? before : undefined);
  };

  for (const table of tables) {
    const rows = table.rows.filter((row) => row.some(({ text, isFormula }) => text !== "" || isFormula));
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? [];
      const [only, ...others] = row.filter(({ text }) => text !== "");
      const heading =
        only === undefined || others.length > 0 ? undefined : sectionIn(reader, only.text, context);
      if (heading !== undefined) {
        context = heading;
        continue;
      }
      if (others.length === 0 && only !== undefined && row.length === 1 && isLabel(reader, only.text, "")) {
        if (reader.isHeading(only.text)) context = outermost;
        continue;
      }
      // Under a heading that no part is called by, the part before it has ended.
      if (only !== undefined && others.length === 0 && isUnknown(reader, only.text, context))
        context = outermost;
      const header = headerRow(reader, row, rows[at + 1], context);
      if (header === undefined) {
        pairs(table, row);
        continue;
      }
      const list = listPath(header.list);
      const first = at + 1;
      const isOwnerless = lacksOwner(header, counts.get(list) ?? 0);
      for (let below = first; below < rows.length; below += 1) {
        const cells = rows[below] ?? [];
        const isNext = isMostlyLabels(reader, cells, header.context.path) || isApart(rows[below - 1], cells);
        const isAnother = below > first && header.list === "" && isFull(cells, header);
        if (below > first && (isNext || (header.list === "" && !isAnother))) break;
        at = below;
        if (isOwnerless || isAnother) {
          for (const cell of cells) note(table, cell, isAnother ? "another" : "owner");
          continue;
        }
        const entry = header.context.entry ?? counts.get(list) ?? 0;
        if (list !== "") touch(list, entry);
        for (const cell of cells) {
          const column = header.columns.findLast((one) => one.column <= cell.column);
          const field = column?.column === cell.column ? column.field : undefined;
          if (field === undefined) {
            if (column === undefined || !reader.isUnkept(column.label))
              note(table, cell, "field", column?.label);
          } else if (list !== "" && listPath(field.path) !== list)
            take(table, cell, field, entry, { list, entry });
          else take(table, cell, field, entry);
        }
      }
    }
  }
  return { fields, unread };
}

/** Whether a word that is a label elsewhere is a choice here: 離線 beside 執行方式. */
function isChoiceOf(field: FormField | string | undefined, text: string): boolean {
  if (typeof field !== "object") return false;
  return readChoice(field.path.slice(field.path.lastIndexOf("/") + 1), field.node, text) !== undefined;
}

const isUnknown = (reader: LabelReader, text: string, { path }: Context): boolean =>
  !/[:：]/.test(text) && !isLabel(reader, text, path);

/** Whether rows say something of items that are listed elsewhere, and not of which: retention by kind of backup. */
function lacksOwner({ list, columns }: HeaderRow, known: number): boolean {
  const names = ["/items/*/name", "/items/*/id"];
  return (
    list === "/items/*" && known > 0 && !columns.some(({ field }) => field && names.includes(field.path))
  );
}

/** Whether a row holds as much as its header asks for. */
function isFull(row: readonly SourceCell[], { columns }: HeaderRow): boolean {
  const filled = row.filter(({ text }) => text !== "").length;
  return filled > 1 && filled * 2 >= columns.length;
}

/** Whether blank rows and then a line of one cell follow a row: a list has ended there. */
function isApart(before: readonly SourceCell[] | undefined, row: readonly SourceCell[]): boolean {
  const distance = (row[0]?.row ?? 0) - (before?.[0]?.row ?? 0);
  return distance > 1 && row.filter(({ text }) => text !== "").length === 1;
}

/** The list that a path lies in: `/items` of `/items/*\/name`; `""` outside every list. */
function listPath(path: string): string {
  return path.includes("/*") ? path.slice(0, path.lastIndexOf("/*")) : "";
}

/** A heading below the one before it, else below none. */
function sectionIn(reader: LabelReader, text: string, context: Context): Context | undefined {
  return reader.section(text, "") ?? (context.path === "" ? undefined : reader.section(text, context.path));
}
