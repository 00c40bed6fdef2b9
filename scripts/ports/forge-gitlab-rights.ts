import type { BranchRule, BranchRules } from "../core/protections.ts";
import type { Account } from "./forge.ts";
import { at, count, type Field, flag, id, oneOf, text } from "./forge-fields.ts";
import type { Connection } from "./forge-gitlab-connection.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { readOne } from "./forge-gitlab-requests.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** GitLab's number for the role Developer, the least that may push. */
const developer = 30;

/** Whether an account has the role Developer or more. Of whoever is no member, GitLab says 404, as of whatever it hides. */
export async function mayWrite(connection: Connection, account: Account): Promise<boolean> {
  const path = `${connection.project}/members/all/${account.id}`;
  const member = await readOne(connection, path, "member");
  if (id(at(member, "id")) !== account.id) throw new ForgeProblem(gitlabProblems.malformed("member.id"));
  return text(at(member, "state")) === "active" && count(at(member, "access_level")) >= developer;
}

/** Of GitHub's rulesets what GitLab has in other ways, or for money, or tells to maintainers alone. */
const untold = [
  "non_fast_forward",
  "pull_request",
  "required_approving_review_count",
  "require_code_owner_review",
  "require_last_push_approval",
  "dismiss_stale_reviews_on_push",
  "required_status_checks",
  "integration_id",
  "strict_required_status_checks_policy",
];

const mergeMethods = { merge: "merge", rebase_merge: "merge", ff: "rebase" };

/**
 * What is protected of the default branch, from the project and the branch: both are told to everyone who may read. A
 * default branch cannot be deleted. Whether it may be force-pushed, and what maintainers may push, only they may ask.
 */
export async function branchRules(connection: Connection): Promise<BranchRules> {
  const project = await readOne(connection, connection.project, "project");
  const name = encodeURIComponent(text(at(project, "default_branch")));
  const branch = await readOne(connection, `${connection.project}/repository/branches/${name}`, "branch");
  if (!flag(at(branch, "protected"))) return { rules: [], untold: [] };
  return {
    rules: [{ type: "deletion" }, pullRequestRule(branch, project)].flatMap((one) => one ?? []),
    untold,
  };
}

/** Undefined where developers may push past merge requests. */
function pullRequestRule(branch: Field, project: Field): BranchRule | undefined {
  if (flag(at(branch, "developers_can_push"))) return undefined;
  const resolved = "only_allow_merge_if_all_discussions_are_resolved";
  const squash = at(project, "squash_option").value;
  return {
    type: "pull_request",
    parameters: {
      required_review_thread_resolution: flag(at(project, resolved)),
      allowed_merge_methods: [
        oneOf(at(project, "merge_method"), mergeMethods),
        ...(squash === "never" ? [] : ["squash"]),
      ],
    },
  };
}
