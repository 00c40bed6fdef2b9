import { fold } from "./fold.ts";
import { type FormField, fieldNamed, isSection, isWritable } from "./form-fields.ts";
import { headingsOnly, unkept } from "./form-words.ts";

/** The heading that cells stand under: a part of the document, and which entry of it where it is a list. */
export interface Context {
  readonly path: string;
  readonly entry?: number;
}

/** What the words of one kind of form mean. */
export interface LabelReader {
  readonly field: (text: string, context: string) => FormField | "ambiguous" | undefined;
  readonly at: (path: string) => FormField | undefined;
  readonly section: (text: string, context: string) => Context | undefined;
  /** Whether nobody keeps what stands beside or below it. */
  readonly isUnkept: (text: string) => boolean;
  /** Whether it is a heading without a part of its own, such as the title of the form. */
  readonly isHeading: (text: string) => boolean;
}

const longestLabel = 80;
/** What a title may have around it: the name of the institution, a year. */
const besideTitle = 30;

/** `titles` are the names of the form itself. */
export function labelReader(fields: readonly FormField[], titles: readonly string[]): LabelReader {
  const [dropped, headings] = [new Set(unkept.map(fold)), new Set(headingsOnly.map(fold))];
  const names = titles.map(fold);

  const section = (text: string, context: string): Context | undefined => {
    if (text.length > longestLabel) return undefined;
    const [head = "", ...tail] = fold(text).split(":");
    const [, name = head, number] = /^(.*?\D)(\d{1,3})$/.exec(head) ?? [];
    const found =
      fieldNamed(fields, head, context, isSection) ?? fieldNamed(fields, name, context, isSection);
    if (found === undefined || found === "ambiguous") return undefined;
    const isList = found.is === "entries";
    const here = {
      path: isList ? `${found.path}/*` : found.path,
      ...(isList && number !== undefined && { entry: Number(number) - 1 }),
    };
    if (tail.length === 0) return here;
    const below = section(tail.join(":"), here.path);
    return below?.path.startsWith(here.path) ? { ...here, ...below } : undefined;
  };

  const field = (text: string, context: string): FormField | "ambiguous" | undefined => {
    if (text.length > longestLabel) return undefined;
    const whole = fieldNamed(fields, text, context, isWritable);
    if (whole !== undefined) return whole;
    const at = fold(text).indexOf(":");
    const group = at < 0 ? undefined : fieldNamed(fields, fold(text).slice(0, at), context, isSection);
    if (group === undefined || group === "ambiguous") return undefined;
    const below = field(fold(text).slice(at + 1), group.path);
    return typeof below === "object" && below.path.startsWith(`${group.path}/`) ? below : undefined;
  };

  return {
    field,
    at: (path) => fields.find((one) => one.path === path),
    section,
    isUnkept: (text) => dropped.has(fold(text)),
    isHeading: (text) => {
      const word = fold(text);
      const isTitle = (name: string): boolean =>
        word.includes(name) && word.length <= name.length + besideTitle;
      return headings.has(word) || names.some(isTitle);
    },
  };
}
