import type { Comment, Issue } from "./forge.ts";
import { account, at, body, type Field, id, items, oneOf, page, text } from "./forge-fields.ts";

/** GitHub lists pull requests among the issues. */
export function isPullRequest(of: Field): boolean {
  return at(of, "pull_request").value !== undefined;
}

export function issue(of: Field): Issue {
  return {
    number: id(at(of, "number")),
    url: page(at(of, "html_url")),
    title: text(at(of, "title")),
    body: body(at(of, "body")),
    state: oneOf(at(of, "state"), { open: "open", closed: "closed" } as const),
    labels: items(at(of, "labels")).map(label),
    author: account(at(of, "user")),
  };
}

function label(of: Field): string {
  return typeof of.value === "string" ? of.value : text(at(of, "name"));
}

export function comment(of: Field): Comment {
  return { id: id(at(of, "id")), author: account(at(of, "user")), body: text(at(of, "body")) };
}
