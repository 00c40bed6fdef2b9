import type { Answer, Comment, Forge } from "../ports/forge.ts";

/** A comment holds 65,536 characters. */
const longest = 60_000;

/**
 * Keeps one comment of a kind on a pull request: changed where it is there, added where it is not, left alone where it
 * says the same. Only a comment of the token's own account is taken for ours, so that nobody can put words into it; an app
 * that does not come to know its account takes that of an app.
 */
export async function stickyComment(
  forge: Pick<Forge, "comments" | "ownAccount" | "addComment" | "changeComment">,
  number: number,
  kind: string,
  text: string,
): Promise<Answer<Comment>> {
  const mark = `<!-- backproof-comment ${kind} -->`;
  const shown = text.length <= longest ? text : `${text.slice(0, text.lastIndexOf("\n", longest))}\n\n…`;
  const body = `${shown.trimEnd()}\n\n${mark}`;
  const comments = await forge.comments(number);
  if (!comments.known) return comments;
  const marked = comments.value.filter((one) => one.body.trimEnd().endsWith(mark));
  if (marked.length === 0) return forge.addComment(number, body);
  const me = await forge.ownAccount();
  if (!me.known) return me;
  const isOwn = ({ author }: Comment): boolean =>
    me.value === undefined ? author?.isBot === true : author?.id === me.value.id;
  const own = marked.find(isOwn);
  if (own === undefined) return forge.addComment(number, body);
  if (own.body.replaceAll("\r\n", "\n").trim() === body) return { known: true, value: own };
  return forge.changeComment(own.id, body);
}
