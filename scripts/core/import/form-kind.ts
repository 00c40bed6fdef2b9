import { fold } from "./fold.ts";
import { type FormField, isWritable } from "./form-fields.ts";
import { type FormKind, formKinds } from "./form-words.ts";
import type { SourceTable } from "./source-table.ts";

/** What tells one form from another: the words of its fields, its titles and its code. */
export interface FormMarks {
  readonly fields: readonly FormField[];
  readonly titles: readonly string[];
  readonly codes: readonly string[];
}

/** Fewer labels than this make no form: a list of people has names and dates too. */
const fewest = 3;
/** A title or code says as much as this many labels. */
const titleWeight = 6;

/** Which form the tables are; undefined where they are none, or may be either. */
export function formKind(
  tables: readonly SourceTable[],
  marks: Readonly<Record<FormKind, FormMarks>>,
): FormKind | undefined {
  const words = new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) => row.filter(({ text }) => text.length <= 200).map(({ text }) => fold(text))),
    ),
  );
  const scores = formKinds.map((kind) => ({ kind, score: score([...words], marks[kind]) }));
  const [first, second] = scores.sort((a, b) => b.score - a.score);
  if (first === undefined || first.score < fewest || first.score === second?.score) return undefined;
  return first.kind;
}

function score(words: readonly string[], { fields, titles, codes }: FormMarks): number {
  const own = new Set(fields.filter(isWritable).flatMap((field) => [...field.words]));
  const heads = words.flatMap((word) => [word, word.split(":")[0] ?? "", word.split(":")[1] ?? ""]);
  const labels = new Set(heads.filter((word) => word !== "" && own.has(word))).size;
  const names = [...titles, ...codes].map(fold);
  const isNamed = words.some((word) => names.some((name) => word.includes(name)));
  return labels + (isNamed ? titleWeight : 0);
}
