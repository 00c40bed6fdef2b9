import type { Comment, Issue, IssueText } from "./forge.ts";
import { at, body, type Field, id, items, oneOf, page, text } from "./forge-fields.ts";
import type { People } from "./forge-gitlab-people.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { ForgeProblem } from "./forge-problems.ts";

export async function issue(of: Field, { account }: People): Promise<Issue> {
  return {
    number: id(at(of, "iid")),
    url: page(at(of, "web_url")),
    title: text(at(of, "title")),
    body: body(at(of, "description")),
    state: oneOf(at(of, "state"), { opened: "open", closed: "closed" } as const),
    labels: items(at(of, "labels")).map(text),
    author: await account(at(of, "author")),
  };
}

export async function comment(of: Field, { account }: People): Promise<Comment> {
  return { id: id(at(of, "id")), author: await account(at(of, "author")), body: text(at(of, "body")) };
}

/** What GitLab is sent of an issue. Throws when a label means something else there. */
export function sentIssue({
  title,
  body: words,
  labels,
  state,
}: Partial<IssueText & Pick<Issue, "state">>): Readonly<Record<string, unknown>> {
  return {
    ...(title !== undefined && { title }),
    ...(words !== undefined && { description: harmless(words) }),
    ...(labels && { labels: labels.map(labelName).join(",") }),
    ...(state && { state_event: state === "closed" ? "close" : "reopen" }),
  };
}

/** GitLab reads a comma as two labels, and None and Any as all issues without and with labels. */
export function labelName(label: string): string {
  if (label === "" || label.includes(",") || /^(?:none|any)$/i.test(label))
    throw new ForgeProblem(gitlabProblems.label());
  return label;
}

/**
 * Text in which GitLab finds no quick action: it obeys a line such as `/merge` with the rights of whoever sent it, after
 * dropping carriage returns. The backslash does not show in the rendered page.
 */
export function harmless(words: string): string {
  return words.replaceAll("\r", "").replace(/^(\s*)\//gm, "$1\\/");
}

/** GitLab drops labels silently when the token may not set them. */
export function labelled(written: Issue, { labels = [] }: Partial<IssueText>): Issue {
  if (labels.every((label) => hasLabel(written, label))) return written;
  throw new ForgeProblem(gitlabProblems["labels-dropped"](written.number), { maybeDone: true });
}

export function hasLabel({ labels }: Issue, label: string): boolean {
  return labels.some((one) => one.toLowerCase() === label.toLowerCase());
}
