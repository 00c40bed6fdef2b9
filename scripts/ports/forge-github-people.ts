import type { Account, Push } from "./forge.ts";
import { account, at, type Field, id, items, objectId, text } from "./forge-fields.ts";
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
  return (await pushesOf(connection, pullRequest)).map(({ by }) => by);
}

/** The same, newest first, each with the commits between which it moved the branch. */
export async function pushesOf(connection: Connection, pullRequest: Field): Promise<readonly Push[]> {
  const head = at(pullRequest, "head");
  const repository = at(head, "repo");
  if (repository.value === null) throw new ForgeProblem(githubProblems["fork-gone"]());
  const [owner = "", repo = ""] = text(at(repository, "full_name")).split("/");
  const ref = `refs/heads/${text(at(head, "ref"))}`;
  const entries = await readList(connection, "GET /repos/{owner}/{repo}/activity", { owner, repo, ref });
  const pushes = items({ forge: "GitHub", value: entries, name: "activity" }).filter(
    (entry) => text(at(entry, "activity_type")) !== "branch_deletion",
  );
  if (pushes.length === 0) throw new ForgeProblem(githubProblems["no-activity"]());
  return pushes.map(push);
}

/** GitHub writes zeros for a commit where there is none. */
function push(entry: Field): Push {
  const before = objectId(at(entry, "before"));
  const kind = text(at(entry, "activity_type"));
  return {
    by: account(at(entry, "actor")),
    before: /^0+$/.test(before) ? undefined : before,
    after: objectId(at(entry, "after")),
    isForced: kind !== "push" && kind !== "branch_creation",
  };
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
      forge: "GitHub",
      value: await readOne(connection, "GET /users/{username}", { username: name }),
      name: "user",
    };
    return [id(at(user, "id"))];
  }
  const route = "GET /orgs/{org}/teams/{team_slug}/members";
  const members = await readList(connection, route, { org: name, team_slug: team });
  return items({ forge: "GitHub", value: members, name: "members" }).map((one) => id(at(one, "id")));
}
