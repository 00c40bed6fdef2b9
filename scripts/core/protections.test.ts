import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type BranchRule, gaps } from "./protections.ts";

const file = new URL("../../.github/rulesets/default-branch.json", import.meta.url);
const wanted: readonly BranchRule[] = JSON.parse(readFileSync(file, "utf8")).rules;

/** The rules of the file, of which those of one type differ like this. */
function but(type: string, change: Readonly<Record<string, unknown>>): readonly BranchRule[] {
  return wanted.map((one) =>
    one.type === type ? { type, parameters: { ...one.parameters, ...change } } : one,
  );
}

const lacks = (rules: readonly BranchRule[], untold: readonly string[] = []): readonly string[] =>
  gaps(wanted, { rules, untold }).map(
    ({ name, which, isKnown }) => `${name}${which === undefined ? "" : ` ${which}`}${isKnown ? "" : "?"}`,
  );

test("the ruleset of the repository asks for nothing beyond itself", () => {
  expect(lacks(wanted)).toEqual([]);
});

test.each<[string, readonly BranchRule[], readonly string[]]>([
  ["nothing at all", [], ["deletion", "non_fast_forward", "pull_request", "required_status_checks"]],
  [
    "no rule against force pushes",
    wanted.filter(({ type }) => type !== "non_fast_forward"),
    ["non_fast_forward"],
  ],
  [
    "no approval asked for",
    but("pull_request", { required_approving_review_count: 0 }),
    ["required_approving_review_count"],
  ],
  ["more approvals than asked for", but("pull_request", { required_approving_review_count: 2 }), []],
  [
    "a number in quotes",
    but("pull_request", { required_approving_review_count: "1" }),
    ["required_approving_review_count"],
  ],
  [
    "nobody asked who owns",
    but("pull_request", { require_code_owner_review: false }),
    ["require_code_owner_review"],
  ],
  [
    "squashes allowed",
    but("pull_request", { allowed_merge_methods: ["merge", "squash"] }),
    ["allowed_merge_methods"],
  ],
  [
    "all ways to merge allowed",
    but("pull_request", { allowed_merge_methods: undefined }),
    ["allowed_merge_methods"],
  ],
  [
    "a check left out",
    but("required_status_checks", { required_status_checks: [{ context: "data", integration_id: 15_368 }] }),
    [
      "required_status_checks approvals",
      "required_status_checks test (20)",
      "required_status_checks test (22)",
      "required_status_checks test (24)",
    ],
  ],
  [
    "no checks among the rule of checks",
    but("required_status_checks", { required_status_checks: null }),
    [
      "required_status_checks approvals",
      "required_status_checks data",
      "required_status_checks test (20)",
      "required_status_checks test (22)",
      "required_status_checks test (24)",
    ],
  ],
])("a branch with %s", (_, rules, expected) => {
  expect(lacks(rules)).toEqual(expected);
});

test("a check that anybody may report is told from a missing one", () => {
  const anybody = but("required_status_checks", {
    required_status_checks: ["approvals", "data", "test (20)", "test (22)", "test (24)"].map((context) => ({
      context,
      integration_id: context === "data" ? 1 : 15_368,
    })),
  });
  expect(lacks(anybody)).toEqual(["integration_id data"]);
});

test("of two rulesets the stricter setting counts", () => {
  const loose = { type: "pull_request", parameters: { required_approving_review_count: 0 } };
  expect(lacks([loose, ...wanted])).toEqual([]);
});

test("what the forge does not tell may be there", () => {
  expect(lacks([], ["deletion", "non_fast_forward"])).toEqual([
    "deletion?",
    "non_fast_forward?",
    "pull_request",
    "required_status_checks",
  ]);
  expect(lacks(wanted, ["pull_request"])).toEqual(["pull_request?"]);
});
