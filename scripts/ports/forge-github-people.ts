import type { Account } from "./forge.ts";
import { account, at, type Field, id, text } from "./forge-github-fields.ts";
import { githubProblems } from "./forge-github-problems.ts";
import { type Connection, readList, readOne } from "./forge-github-requests.ts";
import { ForgeProblem } from "./forge-problems.ts";

/**
 * Everyone who ever pushed to the branch of a pull request, from the activity of the repository that holds it; undefined
 * for a deleted account. A branch of that name may be older than the pull request: then there is somebody too many, never
 * too few.
 */
export async function pushersOf(
  connection: Connection,
  pullRequest: Field,
): Promise<readonly (Account | undefined)[]> {
  const head = at(pullRequest, "head");
  const repository = at(head, "repo");
  if (repository.value === null) throw new ForgeProblem(githubProblems["fork-gone"]());
  const [owner = "", repo = ""] = text(at(repository, "full_name")).split("/");
  const ref = `refs/heads/${text(at(head, "ref"))}`;
  const entries = await readList(connection, "GET /repos/{owner}/{repo}/activity", { owner, repo, ref });
  const pushes = entries
    .map((value, index): Field => ({ value, name: `activity[${index}]` }))
    .filter((entry) => text(at(entry, "activity_type")) !== "branch_deletion");
  if (pushes.length === 0) throw new ForgeProblem(githubProblems["no-activity"]());
  return pushes.map((entry) => account(at(entry, "actor")));
}

/** The accounts behind a name of CODEOWNERS: `@login` or `@organization/team`. */
export async function accountsBehind(repository: Connection, owner: string): Promise<readonly number[]> {
  // People and teams belong to no repository.
  const { headers } = repository.parameters;
  const connection = { ...repository, parameters: { headers } };
  const [, name = "", team] = /^@([A-Za-z0-9][A-Za-z0-9-]*)(?:\/([A-Za-z0-9][\w.-]*))?$/.exec(owner) ?? [];
  if (name === "") throw new ForgeProblem(githubProblems.owner(owner));
  if (team === undefined) {
    const user: Field = {
      value: await readOne(connection, "GET /users/{username}", { username: name }),
      name: "user",
    };
    return [id(at(user, "id"))];
  }
  const route = "GET /orgs/{org}/teams/{team_slug}/members";
  const members = await readList(connection, route, { org: name, team_slug: team });
  return members.map((value, index) => id(at({ value, name: `members[${index}]` }, "id")));
}
