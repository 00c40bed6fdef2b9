import type { Connection as Opened } from "./forge-github-connection.ts";
import { githubProblems } from "./forge-github-problems.ts";
import { ForgeProblem, maybeDone } from "./forge-problems.ts";

type Parameters = Readonly<Record<string, unknown>>;
/** A connection with what every request of it says. */
export type Connection = Omit<Opened, "parameters"> & { readonly parameters: Parameters };

const perPage = 100;

/** The body of one answer. */
export async function readOne(
  connection: Connection,
  route: string,
  parameters: Parameters,
): Promise<unknown> {
  const { octokit } = connection;
  return (await octokit.request(route, { ...connection.parameters, ...parameters })).data;
}

/** Every entry of a list, from all its pages. */
export async function readList(
  connection: Connection,
  route: string,
  parameters: Parameters,
): Promise<readonly unknown[]> {
  const { octokit, pages } = connection;
  const asked = { ...connection.parameters, ...parameters, per_page: perPage };
  const entries: unknown[] = [];
  let page = 0;
  let last = perPage;
  for await (const { data } of octokit.paginate.iterator(route, asked)) {
    page += 1;
    if (page > pages) throw new ForgeProblem(githubProblems.long(pages));
    const found: unknown = data;
    if (!Array.isArray(found)) throw new ForgeProblem(githubProblems.malformed("list"));
    entries.push(...found);
    last = found.length;
  }
  if (page === 1 && last === perPage) await expectLinks(connection, route, asked);
  return entries;
}

/**
 * A full page without a next one is the end, or has lost its `Link` header on the way: asked for one entry less, the same
 * list must have a next page. Some lists have cursors in place of page numbers, so the next number cannot be asked for.
 */
async function expectLinks({ octokit }: Connection, route: string, asked: Parameters): Promise<void> {
  const { headers } = await octokit.request(route, { ...asked, per_page: perPage - 1 });
  if (!/;\s*rel="next"/.test(headers.link ?? "")) throw new ForgeProblem(githubProblems["no-link"]());
}

/** Writes, and reads what the forge wrote. A failure after which it may have been written says so. */
export async function write<T>(
  connection: Connection,
  route: string,
  parameters: Parameters,
  read: (body: unknown) => T,
): Promise<T> {
  try {
    return read(await readOne(connection, route, parameters));
  } catch (error) {
    throw error instanceof ForgeProblem && error.nature.nothingDone !== true ? maybeDone(error) : error;
  }
}
