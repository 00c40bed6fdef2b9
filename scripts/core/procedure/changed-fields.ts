import { type Difference, differences } from "../differences.ts";
import { approvedContent } from "../digest.ts";
import type { WordedKind } from "../history/record-name.ts";
import type { Localized } from "../localized.ts";
import { fieldName } from "./field-names.ts";

/** A message names so many places at most, and shows so much of a value. */
const placesNamed = 5;
const lettersShown = 40;
const lettersBefore = 10;

type Members = Readonly<Record<string, unknown>>;

export interface ChangedFields {
  readonly first: string | undefined;
  readonly words: Localized;
}

/** For a receipt that does not keep what was approved. */
export const unkeptFields: ChangedFields = {
  first: undefined,
  words: {
    "zh-TW": "核准紀錄未保存核准內容，無法逐欄比對",
    en: "its receipt does not keep what was approved, so the fields cannot be compared",
  },
};

/** Where a document differs from what was approved: the first place in its own order, and the places in the form's words. */
export function changedFields(kind: WordedKind, approved: object, present: object): ChangedFields {
  const found = differences(approvedContent(approved as Members), approvedContent(present as Members));
  const rest = found.length - placesNamed;
  const named = found.slice(0, placesNamed).map((one) => ({
    ...one,
    name: fieldName(kind, one.pointer, present),
  }));
  return {
    first: found[0]?.pointer,
    words: {
      "zh-TW": `${named.map(inChinese).join("；")}${rest > 0 ? `；另有 ${rest} 處` : ""}`,
      en: `${named.map(inEnglish).join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`,
    },
  };
}

type Named = Difference & { readonly name: Localized };

function inChinese({ name, before, after }: Named): string {
  const [old, now] = shown(before, after);
  if (after === undefined) return `${name["zh-TW"]}刪除「${old}」`;
  if (before === undefined) return `${name["zh-TW"]}新增「${now}」`;
  return `${name["zh-TW"]}由「${old}」改為「${now}」`;
}

function inEnglish({ name, before, after }: Named): string {
  const [old, now] = shown(before, after);
  if (after === undefined) return `${name.en} removed (${old})`;
  if (before === undefined) return `${name.en} added (${now})`;
  return `${name.en} from ${old} to ${now}`;
}

/** Two values in short; of long ones the part where they begin to differ. */
function shown(before: unknown, after: unknown): readonly [string, string] {
  const [old, now] = [letters(before), letters(after)];
  const longest = Math.max(old.length, now.length);
  const differs = old.findIndex((letter, index) => letter !== now[index]);
  const same = differs < 0 ? old.length : differs;
  const start = longest > lettersShown ? Math.max(0, same - lettersBefore) : 0;
  return [excerpt(old, start), excerpt(now, start)];
}

function excerpt(text: readonly string[], start: number): string {
  const end = start + lettersShown;
  return `${start > 0 ? "…" : ""}${text.slice(start, end).join("")}${text.length > end ? "…" : ""}`;
}

/** Text as it stands, anything else as JSON, so that 3 and "3" differ to the eye too. */
function letters(value: unknown): string[] {
  if (value === undefined) return [];
  return Array.from(
    typeof value === "string" && !/^-?\d+$|^true$|^false$/.test(value) ? value : JSON.stringify(value),
  );
}
