import type { Account, ProposedCommit } from "./forge.ts";
import { at, type Field, flag, id, items, objectId, text } from "./forge-fields.ts";
import type { Connection } from "./forge-gitlab-connection.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { readList, readOne } from "./forge-gitlab-requests.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** Reads accounts; what it asked once it knows. */
export interface People {
  /** The account of a user that an answer names; undefined for a deleted one. */
  readonly account: (of: Field) => Promise<Account | undefined>;
  /** The account that an e-mail address of a commit belongs to; undefined when GitLab does not tell. */
  readonly behind: (email: string) => Promise<Account | undefined>;
}

/** Deleted accounts leave what they did to GitLab's ghost, which has a number at the end where that name was taken. */
const ghost = /^ghost\d*$/;
/** Accounts that a search for an address is looked through for; more are not worth a request each. */
const mostFound = 20;

/** Users in lists do not say whether they are bots: each is asked for once. */
export function people(connection: Connection): People {
  const users = new Map<number, Field>();
  const emails = new Map<string, Account | undefined>();
  const user = async (number: number): Promise<Field> => {
    const found = users.get(number) ?? (await readOne(connection, `/users/${number}`, "user"));
    users.set(number, found);
    return found;
  };
  const accountOf = async (number: number): Promise<Account | undefined> => {
    const found = await user(number);
    const bot = at(found, "bot");
    if (id(at(found, "id")) !== number || bot.value === undefined)
      throw new ForgeProblem(gitlabProblems.malformed("user.bot"));
    const login = text(at(found, "username"));
    return ghost.test(login) ? undefined : { id: number, login, isBot: flag(bot) };
  };
  const behind = async (email: string): Promise<Account | undefined> => {
    const [, number] = /^(\d{1,15})-[^@]+@users\.noreply\./.exec(email) ?? [];
    if (number !== undefined && email.endsWith(`@users.noreply.${connection.base.hostname}`))
      return accountOf(Number(number));
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) return undefined;
    const query = { search: email, per_page: String(mostFound) };
    for (const one of items(await readOne(connection, "/users", "users", query))) {
      const found = await user(id(at(one, "id")));
      const address = at(found, "public_email").value;
      if (typeof address === "string" && address.toLowerCase() === email.toLowerCase())
        return accountOf(id(at(found, "id")));
    }
    return undefined;
  };
  return {
    account: async (of) => {
      if (of.value === null) return undefined;
      return ghost.test(text(at(of, "username"))) ? undefined : accountOf(id(at(of, "id")));
    },
    behind: async (email) => {
      if (!emails.has(email)) emails.set(email, await behind(email));
      return emails.get(email);
    },
  };
}

/**
 * GitLab's answers name authors and committers by address alone. An address leads to an account when it is that account's
 * private commit address, or the one it shows in public; all others stay nobody's.
 */
export async function proposedCommit(of: Field, { behind }: People): Promise<ProposedCommit> {
  return {
    id: objectId(at(of, "id")),
    author: await behind(text(at(of, "author_email"))),
    committer: await behind(text(at(of, "committer_email"))),
    message: text(at(of, "message")),
  };
}

/** The accounts behind a name of CODEOWNERS: `@login` or `@group/subgroup`, which share one space of names. */
export async function accountsBehind(connection: Connection, owner: string): Promise<readonly number[]> {
  const [, name = ""] = /^@([A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*)$/.exec(owner) ?? [];
  if (name === "") throw new ForgeProblem(gitlabProblems.owner(owner));
  if (!name.includes("/")) {
    const users = items(await readOne(connection, "/users", "users", { username: name }));
    const own = users.filter((of) => text(at(of, "username")).toLowerCase() === name.toLowerCase());
    if (own.length > 0) return own.map((of) => id(at(of, "id")));
  }
  const path = `/groups/${encodeURIComponent(name)}/members/all`;
  const members = await readList(connection, path, "members");
  return members.filter((of) => text(at(of, "state")) === "active").map((of) => id(at(of, "id")));
}
