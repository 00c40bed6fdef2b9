import type { SchemaNode } from "../schema/schemas.ts";
import { findSecrets } from "../secrets.ts";
import type { FormField } from "./form-fields.ts";
import { markedChoices } from "./marked-choices.ts";
import type { Names } from "./names.ts";
import { nothing, type Problem, type ReadValue } from "./problems.ts";
import { readChoice, readYesNo } from "./read-choice.ts";
import { readDuration } from "./read-duration.ts";
import { readNumber } from "./read-number.ts";
import { readSchedule } from "./read-schedule.ts";
import { isBlank, readText } from "./read-text.ts";
import { readClock, readDate, readMoment } from "./read-time.ts";

type Node = SchemaNode & { readonly format?: string; readonly maxLength?: number };

/** Longer texts are no date, number, name or choice. */
const longestWord = 400;
/** The schema of free text asks only for one visible character. */
const freeText = "\\S";
const idPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** What the cell of a field says as data. */
export function readField({ path, node, is, item }: FormField, text: string, names: Names): ReadValue {
  if (isBlank(text)) return nothing;
  if (findSecrets(text).length > 0) return { problem: "secret" };
  const word = names.placeholder(text);
  if (word !== undefined) return { problem: "placeholder" };
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (is === "group") {
    const schedule = text.length > longestWord ? undefined : readSchedule(text);
    return schedule === undefined ? { problem: "schedule" } : { value: schedule };
  }
  if (is === "values") return readList(name, item ?? {}, text, names);
  const marks = hasChoices(node) ? markedChoices(text) : undefined;
  if (marks === undefined) return readOne(name, node, text, names);
  const [first, second] = marks.filter(({ isTicked }) => isTicked);
  if (first === undefined) return nothing;
  return second === undefined ? readOne(name, node, first.text, names) : { problem: "several" };
}

const hasChoices = ({ enum: values, type }: Node): boolean => values !== undefined || type === "boolean";

/** Every part of a list is read, or none: half a list would pass for the whole. */
function readList(name: string, item: Node, text: string, names: Names): ReadValue {
  const marks = markedChoices(text);
  const parts =
    marks === undefined
      ? text.split(/[、,，;；\n]/)
      : marks.filter(({ isTicked }) => isTicked).map((one) => one.text);
  const values: unknown[] = [];
  for (const part of parts) {
    if (part.trim() === "") continue;
    const read = readOne(name, item, part, names);
    if ("problem" in read) return read;
    if ("value" in read && !values.includes(read.value)) values.push(read.value);
  }
  return values.length === 0 ? nothing : { value: values };
}

function readOne(name: string, node: Node, text: string, names: Names): ReadValue {
  const { type, format, enum: values, pattern } = node;
  const isFree = type === "string" && values === undefined && format === undefined;
  if (isFree && (pattern === undefined || pattern === freeText)) return readText(node, text);
  const word = text.trim();
  if (word.length > longestWord) return { problem: "form" };
  const to = node["x-ref"];
  if (to !== undefined) {
    const found = names.idOf(to, word);
    return "id" in found ? { value: found.id } : found;
  }
  const as = (value: unknown, problem: Problem): ReadValue => (value === undefined ? { problem } : { value });
  if (values !== undefined) return as(readChoice(name, node, word), "choice");
  if (type === "boolean") return as(readYesNo(word), "choice");
  if (type === "integer") return as(readNumber(name, word), "number");
  if (format === "date") return as(readDate(word), "date");
  if (format === "date-time") return as(readMoment(word, names.zone), "moment");
  if (format === "duration") return as(readDuration(word), "duration");
  const plain = word.normalize("NFKC");
  if (name === "time") return as(readClock(plain), "clock");
  if (new RegExp(pattern ?? "").test(plain)) return { value: plain };
  return { problem: pattern === idPattern ? "id" : "form" };
}
