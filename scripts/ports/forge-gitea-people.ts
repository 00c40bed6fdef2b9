import type { Account } from "./forge.ts";
import { at, type Field, id, objectId, text } from "./forge-fields.ts";
import type { Connection } from "./forge-gitea-connection.ts";
import { account } from "./forge-gitea-fields.ts";
import { readList, readUntil } from "./forge-gitea-lists.ts";
import { giteaProblems } from "./forge-gitea-problems.ts";
import { jsonOf } from "./forge-gitea-proposals.ts";
import { readOne } from "./forge-gitea-requests.ts";
import { ForgeProblem } from "./forge-problems.ts";

/**
 * Everyone who pushed to the branch of a pull request since it was made, newest first, from the activity of the
 * repository that holds it. The timeline of a pull request knows only pushes after it was opened, and newer versions
 * take old ones off it after a forced push. Activity loses the pushes of deleted accounts and may be cleaned, so that it
 * counts only when each push starts where the one before ended, from the branch's beginning to the head.
 */
export async function pushersOf(
  connection: Connection,
  pullRequest: Field,
): Promise<readonly (Account | undefined)[]> {
  const head = at(pullRequest, "head");
  const repository = at(head, "repo");
  if (repository.value === null) throw new ForgeProblem(giteaProblems["fork-gone"]());
  const name = text(at(repository, "full_name")).split("/").map(encodeURIComponent).join("/");
  const wanted = { ref: `refs/heads/${text(at(head, "label"))}`, commit: objectId(at(head, "sha")) };
  const pushers = await readUntil(connection, `/repos/${name}/activities/feeds`, (entries) =>
    pushersTo(entries, wanted),
  );
  if (pushers === undefined) throw new ForgeProblem(giteaProblems["push-gap"]());
  return pushers;
}

/** Undefined as long as the activity read so far does not reach back to where the branch begins. */
function pushersTo(
  entries: readonly Field[],
  { ref, commit }: { readonly ref: string; readonly commit: string },
): readonly (Account | undefined)[] | undefined {
  const pushers: (Account | undefined)[] = [];
  let end = commit;
  // Entries that move while pages are read come twice; the number of an entry is the order of pushes.
  const unique = new Map(entries.map((entry) => [id(at(entry, "id")), entry]));
  for (const [, entry] of [...unique].sort(([a], [b]) => b - a)) {
    if (at(entry, "ref_name").value !== ref || at(entry, "op_type").value !== "commit_repo") continue;
    // The beginning of a branch is an entry of its own, without a text.
    if (at(entry, "content").value === "") {
      if (pushers.length === 0) break;
      return [...pushers, account(at(entry, "act_user"))];
    }
    const push = jsonOf(at(entry, "content"));
    const [, old, head] = /\/compare\/([0-9a-f]+)\.\.\.([0-9a-f]+)$/.exec(text(at(push, "CompareURL"))) ?? [];
    const now = head ?? objectId(at(at(push, "HeadCommit"), "Sha1"));
    if (now !== end) throw new ForgeProblem(giteaProblems["push-gap"]());
    pushers.push(account(at(entry, "act_user")));
    end = old ?? end;
  }
  return undefined;
}

/** The accounts behind a name of CODEOWNERS: `@login` or `@organization/team`, for members of the organization only. */
export async function accountsBehind(connection: Connection, owner: string): Promise<readonly number[]> {
  const [, name, team] = /^@([A-Za-z0-9_][\w.-]*)(?:\/([A-Za-z0-9_][\w.-]*))?$/.exec(owner) ?? [];
  if (name === undefined) throw new ForgeProblem(giteaProblems.owner(owner));
  if (team === undefined) {
    const user: Field = { forge: "Gitea", value: await readOne(connection, `/users/${name}`), name: "user" };
    return [id(at(user, "id"))];
  }
  const teams = await readList(connection, `/orgs/${name}/teams`);
  const found = teams.find((one) => text(at(one, "name")).toLowerCase() === team.toLowerCase());
  if (found === undefined) throw new ForgeProblem(giteaProblems.owner(owner));
  const members = await readList(connection, `/teams/${id(at(found, "id"))}/members`);
  return members.map((one) => id(at(one, "id")));
}
