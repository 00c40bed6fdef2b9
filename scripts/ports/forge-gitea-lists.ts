import { type Field, items } from "./forge-fields.ts";
import type { Connection } from "./forge-gitea-connection.ts";
import { giteaProblems } from "./forge-gitea-problems.ts";
import { send } from "./forge-gitea-requests.ts";
import { ForgeProblem } from "./forge-problems.ts";

type Query = Readonly<Record<string, string | number>>;

/** The most that Gitea gives at once unless its settings say otherwise. */
const perPage = 50;
/** Pages in a row without an entry after which a timeline counts as read. */
const emptyPages = 3;

interface Page {
  readonly entries: readonly Field[];
  /** Undefined without the header. */
  readonly total: number | undefined;
}

/** One page, the first being 1. Gitea writes a page of the timeline without an entry as null. */
async function readPage(connection: Connection, path: string, query: Query, page: number): Promise<Page> {
  if (page > connection.pages) throw new ForgeProblem(giteaProblems.long(connection.pages));
  const reply = await send(connection, "GET", path, { query: { ...query, page, limit: perPage } });
  if (reply.status === 404) throw new ForgeProblem(giteaProblems.missing());
  const total = reply.headers.get("x-total-count") ?? "";
  const name = path.split("/").at(-1) ?? "list";
  const isNothing = reply.body === null && total === "0";
  return {
    entries: isNothing ? [] : items({ forge: "Gitea", value: reply.body, name }),
    total: /^\d{1,9}$/.test(total) ? Number(total) : undefined,
  };
}

/**
 * Every entry of a list, as many as Gitea counts; a list without a count, or with fewer entries, throws. With `mayHide`,
 * fewer are taken for all that Gitea shows: the caller knows what must be among them.
 */
export async function readList(
  connection: Connection,
  path: string,
  query: Query = {},
  mayHide = false,
): Promise<readonly Field[]> {
  const all: Field[] = [];
  let counted: number | undefined;
  for (let page = 1; ; page += 1) {
    const { entries, total } = await readPage(connection, path, query, page);
    if (total === undefined) throw new ForgeProblem(giteaProblems["no-total"]());
    all.push(...entries);
    counted ??= total;
    if (total !== counted || all.length > total) throw new ForgeProblem(giteaProblems.changed());
    if (all.length === total || (mayHide && entries.length === 0)) return all;
    if (entries.length === 0) throw new ForgeProblem(giteaProblems.short(all.length, total));
  }
}

/**
 * Every entry that Gitea shows of a timeline. Its count is that of one page, from which remarks on lines and references
 * to what the account may not see are already gone, so that an empty page need not be the last.
 */
export async function readTimeline(connection: Connection, path: string): Promise<readonly Field[]> {
  const all: Field[] = [];
  let empty = 0;
  for (let page = 1; empty < emptyPages; page += 1) {
    const { entries, total } = await readPage(connection, path, {}, page);
    if (total === undefined) throw new ForgeProblem(giteaProblems["no-total"]());
    all.push(...entries);
    empty = entries.length === 0 ? empty + 1 : 0;
  }
  return all;
}

/** Reads a newest-first list page by page until enough is known; undefined when it ends before. */
export async function readUntil<T>(
  connection: Connection,
  path: string,
  judge: (entries: readonly Field[]) => T | undefined,
): Promise<T | undefined> {
  const all: Field[] = [];
  for (let page = 1; ; page += 1) {
    const { entries } = await readPage(connection, path, {}, page);
    if (entries.length === 0) return undefined;
    all.push(...entries);
    const known = judge(all);
    if (known !== undefined) return known;
  }
}

/** An entry on two pages means that others moved between pages and may have been missed. */
export function unrepeated<T>(entries: readonly T[], key: (entry: T) => number | string): readonly T[] {
  if (new Set(entries.map(key)).size < entries.length) throw new ForgeProblem(giteaProblems.changed());
  return entries;
}
