import { labelAt } from "../../core/schema/schemas.ts";
import type { Part } from "./document-parts.ts";
import { code, type Inline, link, type Table } from "./inline.ts";
import { applicable, countOutcomes } from "./outcome-counts.ts";
import { pathFrom } from "./page-links.ts";
import { type Registered, type RegisteredKind, registers } from "./registers.ts";
import { assessmentsOf, type PageScope } from "./scope.ts";
import { asOfText, type FrameView, frameView } from "./view-frame.ts";
import type { Section } from "./view-readme.ts";
import { partsOf, registerTitle } from "./view-sheet.ts";

/** A page of tables. */
export interface ListView extends FrameView {
  readonly asOf: string;
  readonly sections: readonly Section[];
}

/** Every entry of one kind on a line of its own, with a link to its sheet. */
export function entriesView(scope: PageScope, kind: RegisteredKind): ListView {
  const { words, input, locale, repository } = scope;
  const { document, list, columns } = registers[kind];
  const inside = list === undefined ? "" : `/${list}/0`;
  const entries = repository.all(kind) as readonly Registered[];
  const table: Table = {
    heading: "",
    columns: [
      labelAt(input.schemas, document, `${inside}/id`)[locale],
      ...columns.map((pointer) => labelAt(input.schemas, document, inside + pointer)[locale]),
      words.fail,
      words.unknown,
      words.outOf,
    ],
    rows: entries.map((entry): Inline[] => {
      const parts = partsOf(scope, entry);
      const counts = countOutcomes(assessmentsOf(scope, [entry]));
      return [
        link(code(entry.id), pathFrom(scope.here, `${registers[kind].folder}/${entry.id}.md`)),
        ...columns.map((pointer) => textAt(parts, pointer.slice(1).split("/")) ?? words.blank),
        counts.fail,
        counts.unknown,
        words.applicable(applicable(counts)),
      ];
    }),
  };
  return {
    ...frameView(scope, registerTitle(scope, kind)),
    asOf: asOfText(scope),
    sections: [
      entries.length === 0
        ? { title: words.list, note: words.none, tables: [] }
        : { title: words.list, note: "", tables: [table] },
    ],
  };
}

/** The text of a field, which may lie in a part; undefined where it is blank. */
function textAt(parts: readonly Part[], [key, ...rest]: readonly string[]): Inline | undefined {
  const part = parts.find((one) => one.key === key);
  if (part?.is === "group") return textAt(part.parts, rest);
  return part?.is === "value" ? part.text : undefined;
}
