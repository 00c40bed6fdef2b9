import type { WordedKind } from "../history/record-name.ts";
import { escapeStep, pointerSteps, valueAt } from "../json-pointer.ts";
import { fieldLabels } from "../labels.generated.ts";
import type { Localized } from "../localized.ts";

/** The words of a field by its path with `*` for entries of a list: Chinese, then English. */
export type LabelOf = (path: string) => readonly [string, string] | undefined;

/** Names a field of a record as its form does: `備份作業 nightly › 期程 › 時間`. */
export function fieldName(kind: WordedKind, pointer: string, document: object): Localized {
  return namedField((path) => fieldLabels[kind][path], pointer, document);
}

/** Names a field by the words of every step to it, entries of lists by their id (else by their number). */
export function namedField(labelOf: LabelOf, pointer: string, document: object): Localized {
  const chinese: string[] = [];
  const english: string[] = [];
  let path = "";
  let place = "";
  for (const step of pointerSteps(pointer)) {
    place += `/${escapeStep(step)}`;
    const isEntry = /^\d+$/.test(step);
    path += isEntry ? "/*" : `/${step}`;
    if (isEntry) {
      const entry = entryName(valueAt(document, place), step);
      chinese.push(`${chinese.pop() ?? ""} ${entry}`);
      english.push(`${english.pop() ?? ""} ${entry}`);
    } else {
      const [zh, en] = labelOf(path) ?? [step, step];
      chinese.push(zh);
      english.push(en);
    }
  }
  return { "zh-TW": chinese.join(" › "), en: english.join(" › ") };
}

function entryName(entry: unknown, index: string): string {
  const { id } = (entry ?? {}) as { id?: unknown };
  return typeof id === "string" ? id : String(Number(index) + 1);
}
