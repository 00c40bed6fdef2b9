import type { FoundField } from "./found.ts";

/** A part of a plan that forms write in the row of an item: which list it goes to, and how the item names it. */
const links: Readonly<
  Record<string, { readonly prefix: string; readonly key: string; readonly isList: boolean }>
> = {
  "/jobs": { prefix: "job", key: "job", isList: false },
  "/copies": { prefix: "copy", key: "copies", isList: true },
};

/** A value that follows from where cells stand, not from what they say. */
export interface LinkedValue {
  readonly pointer: string;
  readonly value: unknown;
  /** Entries (`/jobs/0`) that it is about; it goes where one of them says nothing. */
  readonly of: readonly string[];
}

/** Entries numbered without gaps, whatever numbers the headings of a form bear. */
function dense(found: readonly FoundField[]): FoundField[] {
  const used = new Map<string, number[]>();
  const note = (list: string, entry: number): void => {
    const entries = used.get(list) ?? [];
    if (!entries.includes(entry))
      used.set(
        list,
        [...entries, entry].sort((a, b) => a - b),
      );
  };
  for (const { field, entries, beside } of found) {
    if (beside !== undefined) note(beside.list, beside.entry);
    else if (entries[0] !== undefined) note(listOf(field.path), entries[0]);
  }
  const rank = (list: string, entry: number): number => used.get(list)?.indexOf(entry) ?? entry;
  return found.map((one) => {
    const { field, entries, beside } = one;
    if (beside !== undefined)
      return { ...one, beside: { ...beside, entry: rank(beside.list, beside.entry) } };
    return entries[0] === undefined ? one : { ...one, entries: [rank(listOf(field.path), entries[0])] };
  });
}

const listOf = (path: string): string => path.split("/*")[0] ?? "";

/**
 * Gives the schedules and media that stand beside items entries of their own: rows that say the same share one. Entries without
 * an id of their own get a number, since a form names them by their place.
 */
export function linkedParts(all: readonly FoundField[]): {
  readonly fields: readonly FoundField[];
  readonly linked: readonly LinkedValue[];
} {
  const found = dense(all);
  const fields: FoundField[] = [];
  const linked: LinkedValue[] = [{ pointer: "/revision", value: 1, of: [] }];
  const groups = new Map<string, FoundField[]>();
  for (const one of found) {
    const list = listOf(one.field.path);
    if (one.beside === undefined || links[list] === undefined) {
      fields.push(one);
      continue;
    }
    const key = `${list} ${one.beside.list} ${one.beside.entry}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const made = new Map<string, number>();
  for (const group of groups.values()) {
    const [first] = group;
    const list = listOf(first?.field.path ?? "");
    const link = links[list];
    if (first?.beside === undefined || link === undefined) continue;
    const says = JSON.stringify([list, ...group.map(({ field, text }) => [field.path, text.trim()])]);
    const known = made.get(says);
    const entry = known ?? firstFree(list, fields);
    if (known === undefined) {
      made.set(says, entry);
      for (const one of group) fields.push({ ...one, entries: [entry] });
    }
    const id = `${link.prefix}-${entry + 1}`;
    const item = `${first.beside.list}/${first.beside.entry}`;
    const of = [item, `${list}/${entry}`];
    linked.push({ pointer: `${item}/${link.key}`, value: link.isList ? [id] : id, of });
  }
  return { fields, linked: [...linked, ...numbered(fields)] };
}

const entriesOf = (list: string, fields: readonly FoundField[]): number[] =>
  fields.flatMap(({ field, entries }) => (field.path.startsWith(`${list}/*`) ? (entries[0] ?? []) : []));

function firstFree(list: string, fields: readonly FoundField[]): number {
  return Math.max(-1, ...entriesOf(list, fields)) + 1;
}

/** Ids for entries of a plan that have none. */
function numbered(fields: readonly FoundField[]): LinkedValue[] {
  const prefixes: Readonly<Record<string, string>> = { "/items": "item", "/jobs": "job", "/copies": "copy" };
  return Object.entries(prefixes).flatMap(([list, prefix]) => {
    const isPlan = fields.some(({ field }) => field.path.startsWith(`${list}/*`));
    const named = new Set(
      fields.flatMap(({ field, entries }) => (field.path === `${list}/*/id` ? (entries[0] ?? []) : [])),
    );
    const unnamed = [...new Set(entriesOf(list, fields))].filter((entry) => !named.has(entry));
    return isPlan
      ? unnamed.map((entry) => ({
          pointer: `${list}/${entry}/id`,
          value: `${prefix}-${entry + 1}`,
          of: [`${list}/${entry}`],
        }))
      : [];
  });
}
