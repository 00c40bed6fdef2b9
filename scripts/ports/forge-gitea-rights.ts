import type { BranchRule, BranchRules } from "../core/protections.ts";
import type { Account } from "./forge.ts";
import { at, count, type Field, flag, id, items, oneOf, text } from "./forge-fields.ts";
import type { Connection } from "./forge-gitea-connection.ts";
import { account } from "./forge-gitea-fields.ts";
import { giteaProblems } from "./forge-gitea-problems.ts";
import { readOne } from "./forge-gitea-requests.ts";
import { ForgeProblem } from "./forge-problems.ts";

const permissions = { owner: true, admin: true, write: true, read: false, none: false };

/** Whether an account may write to the repository. Gitea is asked by login; only an administrator's token may ask. */
export async function mayWrite(connection: Connection, { id: number, login }: Account): Promise<boolean> {
  const path = `${connection.repository}/collaborators/${encodeURIComponent(login)}/permission`;
  const found: Field = { forge: "Gitea", value: await readOne(connection, path), name: "permission" };
  if (id(at(at(found, "user"), "id")) !== number)
    throw new ForgeProblem(giteaProblems["login-passed"](login));
  return oneOf(at(found, "permission"), permissions);
}

/** Settings of GitHub's rulesets that Gitea does not have. */
const unheardOf = [
  "require_code_owner_review",
  "require_last_push_approval",
  "required_review_thread_resolution",
  "integration_id",
];
/** What Gitea tells of a protected branch to administrators alone. */
const reserved = ["non_fast_forward", "pull_request", "strict_required_status_checks_policy"];

/** Of an app there is none: workflows act as a user of Gitea's own. */
export async function ownAccount(connection: Connection): Promise<Account | undefined> {
  return account({ forge: "Gitea", value: await readOne(connection, "/user"), name: "user" });
}

/** What is protected of the default branch, which cannot be deleted. */
export async function branchRules(connection: Connection): Promise<BranchRules> {
  const { repository } = connection;
  const project: Field = { forge: "Gitea", value: await readOne(connection, repository), name: "repository" };
  const name = encodeURIComponent(text(at(project, "default_branch")));
  const path = `${repository}/branches/${name}`;
  const branch: Field = { forge: "Gitea", value: await readOne(connection, path), name: "branch" };
  if (!flag(at(branch, "protected"))) return { rules: [], untold: [] };
  const rule = text(at(branch, "effective_branch_protection_name"));
  const deletion = { type: "deletion" };
  if (rule === "") return { rules: [deletion, ...checksOf(branch)], untold: [...reserved, ...unheardOf] };
  const value = await readOne(connection, `${repository}/branch_protections/${encodeURIComponent(rule)}`);
  const whole: Field = { forge: "Gitea", value, name: "protection" };
  const isStrict = flag(at(whole, "block_on_outdated_branch"));
  const rules = [deletion, ...checksOf(branch, { strict_required_status_checks_policy: isStrict })];
  // Servers before 1.23 let nobody force-push to a protected branch and do not have the word.
  if (!flag(at(whole, "enable_force_push"))) rules.push({ type: "non_fast_forward" });
  if (!flag(at(whole, "enable_push"))) rules.push(pullRequestRule(whole, project));
  return { rules, untold: unheardOf };
}

function checksOf(branch: Field, settings: BranchRule["parameters"] = {}): readonly BranchRule[] {
  if (!flag(at(branch, "enable_status_check"))) return [];
  const checks = items(at(branch, "status_check_contexts")).map((of) => ({ context: text(of) }));
  return [{ type: "required_status_checks", parameters: { ...settings, required_status_checks: checks } }];
}

/** Ways to merge by their names in the settings of a repository. */
const ways = {
  allow_merge_commits: "merge",
  allow_squash_merge: "squash",
  allow_rebase: "rebase",
  allow_rebase_explicit: "rebase",
  allow_fast_forward_only_merge: "rebase",
};

function pullRequestRule(protection: Field, project: Field): BranchRule {
  return {
    type: "pull_request",
    parameters: {
      required_approving_review_count: count(at(protection, "required_approvals")),
      dismiss_stale_reviews_on_push: flag(at(protection, "dismiss_stale_approvals")),
      allowed_merge_methods: Object.entries(ways).flatMap(([key, way]) =>
        flag(at(project, key)) ? [way] : [],
      ),
    },
  };
}
