import { instant } from "../core/time/timestamp.ts";
import type { Account } from "./forge.ts";
import { at, type Field, id, objectId, orNull, text, time } from "./forge-fields.ts";
import type { Connection } from "./forge-gitlab-connection.ts";
import type { People } from "./forge-gitlab-people.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { readPages } from "./forge-gitlab-requests.ts";
import { ForgeProblem } from "./forge-problems.ts";

/**
 * Everyone who pushed to the branch of a merge request, newest first, from the push events of the project that holds it.
 * GitLab drops old events and writes one event for a push of many branches, which names none of them. So each push must
 * go on from where the one before it ended, back to the push that made the branch; a gap is unknown.
 */
export async function pushersOf(
  connection: Connection,
  mergeRequest: Field,
  { account }: People,
): Promise<readonly (Account | undefined)[]> {
  const project = orNull(at(mergeRequest, "source_project_id"), id);
  if (project === undefined) throw new ForgeProblem(gitlabProblems["fork-gone"]());
  const branch = text(at(mergeRequest, "source_branch"));
  const head = objectId(at(mergeRequest, "sha"));
  const opened = instant(time(at(mergeRequest, "created_at")));
  const pushers: (Account | undefined)[] = [];
  let hasHead = false;
  let expected: string | undefined;
  for await (const page of readPages(connection, `/projects/${project}/events`, "events", {
    action: "pushed",
  })) {
    for (const event of page) {
      const push = at(event, "push_data");
      if (!isOf(push, branch)) continue;
      const to = objectId(at(push, "commit_to"));
      if (expected !== undefined && to !== expected) throw new ForgeProblem(gitlabProblems.pushes());
      pushers.push(await account(at(event, "author")));
      hasHead ||= to === head;
      expected = hasHead ? orNull(at(push, "commit_from"), objectId) : undefined;
      const isFirst = text(at(push, "action")) === "created";
      if (hasHead && isFirst && instant(time(at(event, "created_at"))) <= opened) return pushers;
    }
  }
  throw new ForgeProblem(gitlabProblems.pushes());
}

/** Whether a push gave the branch commits; taking it away gives none. */
function isOf(push: Field, branch: string): boolean {
  const isBranch = text(at(push, "ref_type")) === "branch" && at(push, "ref").value === branch;
  return isBranch && text(at(push, "action")) !== "removed";
}
