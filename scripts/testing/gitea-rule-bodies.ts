import type { BranchRules } from "../core/protections.ts";

type Rules = BranchRules | undefined;

const parametersOf = (of: Rules, type: string): Readonly<Record<string, unknown>> | undefined =>
  of?.rules.find((one) => one.type === type)?.parameters;

/** A branch as Gitea tells of it; the name of what protects it is for administrators. */
export function branchBody(of: Rules, isAdmin: boolean): object {
  const isProtected = (of?.rules.length ?? 0) > 0;
  const checks = parametersOf(of, "required_status_checks")?.["required_status_checks"] ?? [];
  return {
    name: "main",
    protected: isProtected,
    required_approvals: 0,
    enable_status_check: Array.isArray(checks) && checks.length > 0,
    status_check_contexts: Array.isArray(checks) ? checks.map(({ context }) => context) : [],
    effective_branch_protection_name: isProtected && isAdmin ? "main" : "",
  };
}

export function protectionBody(of: Rules): object {
  const reviews = parametersOf(of, "pull_request");
  return {
    rule_name: "main",
    enable_push: reviews === undefined,
    enable_force_push: !of?.rules.some(({ type }) => type === "non_fast_forward"),
    block_on_outdated_branch:
      parametersOf(of, "required_status_checks")?.["strict_required_status_checks_policy"] ?? false,
    required_approvals: reviews?.["required_approving_review_count"] ?? 0,
    dismiss_stale_approvals: reviews?.["dismiss_stale_reviews_on_push"] ?? false,
  };
}
