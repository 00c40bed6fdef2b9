import type { PlainDate } from "../../core/time/plain-date.ts";
import type { RegisterId } from "../../i18n/registers.ts";

/** A value as a spreadsheet holds it: text, a number, a day, a minute on the policy's clocks, or nothing. */
export type Cell = string | number | Day | Minute | null;

export interface Day {
  readonly day: PlainDate;
}

export interface Minute {
  /** `YYYY-MM-DDTHH:MM` without an offset. */
  readonly minute: string;
}

/** A table with one kind of thing a row. The last column says in which file of the data the row is written. */
export interface Register {
  readonly id: RegisterId;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell as plain text; empty for nothing. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  return "day" in cell ? cell.day : cell.minute.replace("T", " ");
}
