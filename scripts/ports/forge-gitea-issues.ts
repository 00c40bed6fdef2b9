import type { Comment, Issue, IssueText } from "./forge.ts";
import { at, type Field, id, items, oneOf, page, text } from "./forge-fields.ts";
import type { Connection } from "./forge-gitea-connection.ts";
import { author } from "./forge-gitea-fields.ts";
import { readList, unrepeated } from "./forge-gitea-lists.ts";
import { giteaProblems } from "./forge-gitea-problems.ts";
import { write } from "./forge-gitea-requests.ts";
import { ForgeProblem } from "./forge-problems.ts";

export function issue(of: Field): Issue {
  return {
    number: id(at(of, "number")),
    url: page(at(of, "html_url")),
    title: text(at(of, "title")),
    body: text(at(of, "body")),
    state: oneOf(at(of, "state"), { open: "open", closed: "closed" } as const),
    labels: items(at(of, "labels")).map((label) => text(at(label, "name"))),
    author: author(of),
  };
}

export function comment(of: Field): Comment {
  return { id: id(at(of, "id")), author: author(of), body: text(at(of, "body")) };
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Issues with a label, oldest first. Where the repository has no such label, Gitea lists all issues instead, so that
 * every issue is looked at again.
 */
export async function issuesOf(connection: Connection, label: string): Promise<readonly Issue[]> {
  if (label === "" || label.includes(",")) throw new ForgeProblem(giteaProblems.label());
  const query = { labels: label, state: "all", type: "issues" };
  const entries = await readList(connection, `${connection.repository}/issues`, query);
  const issues = entries.filter((of) => (at(of, "pull_request").value ?? null) === null).map(issue);
  return unrepeated(issues, ({ number }) => number)
    .filter(({ labels }) => labels.some((one) => isSame(one, label)))
    .toSorted((a, b) => a.number - b.number);
}

/** Of labels that Gitea makes for us, as it writes colours. */
const plainGrey = "#ededed";

/** Gitea knows labels by their numbers; those of the repository that are not there yet are made. */
export async function labelIds(
  connection: Connection,
  labels: readonly string[],
): Promise<readonly number[]> {
  if (labels.length === 0) return [];
  const path = `${connection.repository}/labels`;
  const known = (await readList(connection, path)).map(namedId);
  const ids: number[] = [];
  for (const name of labels) {
    const found = known.find((one) => one.name === name) ?? known.find((one) => isSame(one.name, name));
    const made = (value: unknown): number => namedId({ forge: "Gitea", value, name: "label" }).id;
    ids.push(found?.id ?? (await write(connection, "POST", path, { name, color: plainGrey }, made)));
  }
  return ids;
}

function namedId(of: Field): { readonly name: string; readonly id: number } {
  return { name: text(at(of, "name")), id: id(at(of, "id")) };
}

/** Gitea drops labels silently when the account may not set them. */
export function labelled(written: Issue, { labels = [] }: Partial<IssueText>): Issue {
  if (labels.every((label) => written.labels.some((one) => isSame(one, label)))) return written;
  throw new ForgeProblem(giteaProblems["labels-dropped"](written.number), { maybeDone: true });
}
