import type { BranchRules } from "../core/protections.ts";
import type { Account } from "./forge.ts";
import { account, at, type Field, id, items, members, oneOf, text } from "./forge-fields.ts";
import { githubProblems } from "./forge-github-problems.ts";
import { type Connection, readList, readOne } from "./forge-github-requests.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** The highest permission of an account by GitHub's older words: `maintain` counts as write and `triage` as read. */
const permissions = { admin: true, write: true, read: false, none: false };

/** Whether an account may write to the repository. GitHub is asked by login and answers by number. */
export async function mayWrite(connection: Connection, { id: number, login }: Account): Promise<boolean> {
  const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
  const value = await readOne(connection, route, { username: login });
  const found: Field = { forge: "GitHub", value, name: "permission" };
  if (id(at(at(found, "user"), "id")) !== number)
    throw new ForgeProblem(githubProblems["login-passed"](login));
  return oneOf(at(found, "permission"), permissions);
}

/** Undefined for the token of an app: to those, as to the one that Actions gives a job, GitHub forbids this question. */
export async function ownAccount(repository: Connection): Promise<Account | undefined> {
  const connection = { ...repository, parameters: { headers: repository.parameters["headers"] } };
  try {
    return account({ forge: "GitHub", value: await readOne(connection, "GET /user", {}), name: "user" });
  } catch (error) {
    if (error instanceof ForgeProblem && error.nature.isForbidden === true) return undefined;
    throw error;
  }
}

/** The rules of the default branch, of all rulesets; GitHub tells them to everyone who may read. */
export async function branchRules(connection: Connection): Promise<BranchRules> {
  const value = await readOne(connection, "GET /repos/{owner}/{repo}", {});
  const branch = text(at({ forge: "GitHub", value, name: "repository" }, "default_branch"));
  const listed = await readList(connection, "GET /repos/{owner}/{repo}/rules/branches/{branch}", { branch });
  const rules = items({ forge: "GitHub", value: listed, name: "rules" }).map((of) => {
    const parameters = at(of, "parameters");
    const type = text(at(of, "type"));
    return parameters.value === undefined ? { type } : { type, parameters: members(parameters) };
  });
  return { rules, untold: [] };
}
