import { type Field, items } from "./forge-fields.ts";
import { ask, type Request } from "./forge-gitlab-attempts.ts";
import type { Connection } from "./forge-gitlab-connection.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { ForgeProblem, maybeDone } from "./forge-problems.ts";

type Query = Readonly<Record<string, string>>;

const perPage = 100;

function urlOf({ base }: Connection, path: string, query: Query = {}): URL {
  const url = new URL(base.href.replace(/\/$/, "") + path);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return url;
}

/** The body of one answer; `name` is what messages call it. */
export async function readOne(
  connection: Connection,
  path: string,
  name: string,
  query: Query = {},
): Promise<Field> {
  const { data } = await ask(connection, { method: "GET", url: urlOf(connection, path, query) });
  return { forge: "GitLab", value: data, name };
}

/** The entries of a list page by page, so that a reader may stop early. */
export async function* readPages(
  connection: Connection,
  path: string,
  name: string,
  query: Query = {},
): AsyncGenerator<readonly Field[]> {
  let url: URL | undefined = urlOf(connection, path, { ...query, per_page: String(perPage) });
  for (let page = 1; url !== undefined; page += 1) {
    if (page > connection.pages) throw new ForgeProblem(gitlabProblems.long(connection.pages));
    const { data, headers } = await ask(connection, { method: "GET", url });
    const found = items({ forge: "GitLab", value: data, name });
    yield found;
    url = nextPage(headers, url, found.length);
  }
}

/** Every entry of a list, from all its pages; each has an id, and one seen twice means that others may have been missed. */
export async function readList(
  connection: Connection,
  path: string,
  name: string,
  query: Query = {},
): Promise<readonly Field[]> {
  const entries: Field[] = [];
  for await (const page of readPages(connection, path, name, query)) entries.push(...page);
  const keys = entries.map(({ value }) => Object(value).id);
  if (new Set(keys).size < keys.length) throw new ForgeProblem(gitlabProblems.changed());
  return entries.map((entry, index) => ({ ...entry, name: `${name}[${index}]` }));
}

/** GitLab numbers its pages or, for long lists, gives a link. A full page with neither has lost them on the way. */
function nextPage(headers: Headers, current: URL, found: number): URL | undefined {
  const number = headers.get("x-next-page");
  const link = headers.get("link");
  if (number === null && link === null && found >= perPage)
    throw new ForgeProblem(gitlabProblems["no-link"]());
  const next = /<([^<>]+)>;\s*rel="next"/.exec(link ?? "")?.[1];
  const url = new URL(current);
  if (number !== null && number !== "") {
    url.searchParams.set("page", number);
    return url;
  }
  return next === undefined ? undefined : new URL(next, current);
}

/** Writes, and reads what GitLab wrote. A failure after which it may have been written says so. */
export async function write<T>(
  connection: Connection,
  [method, path]: readonly [Exclude<Request["method"], "GET">, string],
  body: Readonly<Record<string, unknown>>,
  read: (of: Field) => Promise<T>,
): Promise<T> {
  await connection.pace();
  let isDone = false;
  try {
    const { data } = await ask(connection, { method, url: urlOf(connection, path), body });
    isDone = true;
    return await read({ forge: "GitLab", value: data, name: "answer" });
  } catch (error) {
    if (!(error instanceof ForgeProblem)) throw error;
    throw isDone || error.nature.nothingDone !== true ? maybeDone(error) : error;
  }
}

/** Reads entries one after the other, so that what one asks for is known to the next. */
export async function inTurn<T>(
  entries: readonly Field[],
  read: (of: Field) => Promise<T>,
): Promise<readonly T[]> {
  const values: T[] = [];
  for (const of of entries) values.push(await read(of));
  return values;
}
