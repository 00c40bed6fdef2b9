import { valueAt } from "../json-pointer.ts";
import type { Schemas } from "../schema/schemas.ts";
import type { Validators } from "../schema/validator.ts";
import { findSecrets } from "../secrets.ts";
import type { FormKind } from "./form-words.ts";
import { byPlace, type FoundField, type FoundInForm, type Unread } from "./found.ts";
import { type LinkedValue, linkedParts } from "./linked-parts.ts";
import { type Names, withItems } from "./names.ts";
import type { ReadValue } from "./problems.ts";
import { readField } from "./read-field.ts";
import { ordered, setAt } from "./tree.ts";

/** A document made of a form: what was read, what is still wanted, and what could not be read. */
export interface Draft {
  readonly value: Readonly<Record<string, unknown>>;
  /** Pointers of required fields without a value. */
  readonly missing: readonly string[];
  readonly unread: readonly Unread[];
  /** How many cells became values. */
  readonly read: number;
}

interface ReadCell {
  readonly pointer: string;
  readonly value: unknown;
  readonly from: FoundField;
}

type Complaint = ReturnType<Validators["explain"]>[number];

/** Remarks beside several items are kept one below the other. */
const collects = "/remarks";
/** Room is left for the line that tells of the import (schemas: 4,000 characters). */
const mostRemarks = 3500;

/** `fixed` is what the file is called and what the importer knows better than the form. */
export function draftOf(
  { fields, unread }: FoundInForm,
  kind: FormKind,
  context: {
    readonly schemas: Schemas;
    readonly explain: Validators["explain"];
    readonly names: Names;
    readonly fixed: Readonly<Record<string, unknown>>;
  },
): Draft {
  const { schemas, explain, fixed } = context;
  const { fields: placed, linked } = linkedParts(fields);
  const system = systemIn(placed, kind, context.names);
  const names = system === undefined ? context.names : withItems(context.names, system);
  const refused: Unread[] = [];
  const cells: ReadCell[] = [];
  const refuse = (from: FoundField, problem: Unread["problem"]): void => {
    const { field, place, text } = from;
    refused.push({ place, text, problem, field: field.label });
  };
  for (const one of placed) {
    const read = readCell(one, names);
    const pointer = pointerOf(one);
    if ("problem" in read) refuse(one, read.problem);
    else if ("value" in read) {
      const before = cells.find((cell) => cell.pointer === pointer);
      const isSame = saysAlready(before?.value, read.value);
      const known = pointer === collects ? undefined : fixed[pointer];
      if (known !== undefined) {
        if (known !== read.value) refuse(one, "second");
      } else if (before === undefined) cells.push({ pointer, value: read.value, from: one });
      else if (pointer === collects && !isSame) {
        const value = `${before.value}\n${read.value}`;
        if (value.length > mostRemarks) refuse(one, "form");
        else if (findSecrets(value).length > 0) refuse(one, "secret");
        else cells.splice(cells.indexOf(before), 1, { ...before, value });
      } else if (!isSame) refuse(one, "second");
    }
  }
  for (;;) {
    const value = assembled(schemas, kind, cells, linked, fixed);
    const errors = explain(kind, value);
    const missing = errors
      .filter(({ keyword }) => keyword === "required")
      .map(({ instancePath, params }) => `${instancePath}/${String(params["missingProperty"])}`);
    const wrong = errors.filter(({ keyword }) => keyword !== "required" && keyword !== "if");
    const faulty = cells.filter((cell) => wrong.some((one) => covers(one, cell)));
    if (faulty.length === 0) {
      if (wrong.length > 0) throw new Error(`a draft is wrong where no cell is: ${JSON.stringify(wrong[0])}`);
      return {
        value,
        missing: [...new Set(missing)],
        unread: [...unread, ...refused].sort(byPlace),
        read: cells.length,
      };
    }
    for (const cell of faulty) {
      cells.splice(cells.indexOf(cell), 1);
      const isOver = wrong.filter((one) => covers(one, cell)).every(({ keyword }) => keyword === "maxItems");
      refuse(cell.from, isOver ? "tooMany" : "form");
    }
  }
}

/** Whether a value was known, as a name beside a signature that a list of names has above. */
function saysAlready(before: unknown, value: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(value)) return value.every((one) => before.includes(one));
  return JSON.stringify(before) === JSON.stringify(value);
}

/** Whether a complaint is about what a cell says; of a list that is too long, about the entries beyond its length. */
function covers({ instancePath: place, keyword, params }: Complaint, { pointer }: ReadCell): boolean {
  if (place === pointer || place.startsWith(`${pointer}/`)) return true;
  if (!pointer.startsWith(`${place}/`)) return false;
  return (
    keyword !== "maxItems" || Number(pointer.slice(place.length + 1).split("/")[0]) >= Number(params["limit"])
  );
}

function readCell({ field, text, isFormula }: FoundField, names: Names): ReadValue {
  if (isFormula) return { problem: "formula" };
  const read = readField(field, text, names);
  return field.isByHand && "value" in read ? { problem: "byHand" } : read;
}

function pointerOf({ field, entries }: FoundField): string {
  const left = [...entries];
  return field.path.replace(/\*/g, () => String(left.shift() ?? 0));
}

/** The system that a form is about. */
export function systemIn(fields: readonly FoundField[], kind: FormKind, names: Names): string | undefined {
  const path = kind === "plan" ? "/id" : "/system";
  const ids = fields.flatMap(({ field, text, isFormula }) => {
    const read = field.path === path && !isFormula ? readField(field, text, names) : undefined;
    return read !== undefined && "value" in read ? [String(read.value)] : [];
  });
  return new Set(ids).size === 1 ? ids[0] : undefined;
}

/** `/jobs/0` of `/jobs/0/schedule/time`. */
const entryOf = (pointer: string): string => pointer.split("/", 3).join("/");

function assembled(
  schemas: Schemas,
  kind: FormKind,
  cells: readonly ReadCell[],
  linked: readonly LinkedValue[],
  fixed: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const root: Record<string, unknown> = {};
  for (const { pointer, value } of cells) setAt(root, pointer, value);
  const kept = new Set(cells.map(({ pointer }) => entryOf(pointer)));
  for (const { pointer, value, of } of linked)
    if (of.every((entry) => kept.has(entry)) && valueAt(root, pointer) === undefined)
      setAt(root, pointer, value);
  const remarks = [root["remarks"], fixed["/remarks"]].filter((one) => one !== undefined).join("\n");
  for (const [pointer, value] of Object.entries(fixed)) setAt(root, pointer, value);
  if (remarks !== "") root["remarks"] = remarks;
  return ordered(schemas, kind, root);
}
