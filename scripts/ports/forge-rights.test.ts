import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { gaps } from "../core/protections.ts";
import {
  type GiteaServer,
  answerNext as giteaAnswersNext,
  giteaServer,
  openGitea,
} from "../testing/gitea-server.ts";
import { answerNext, openGithub, startGithub } from "../testing/github-forge.ts";
import type { GithubServer } from "../testing/github-server.ts";
import { bot, manager, protections, supervisor, world } from "../testing/github-world.ts";
import {
  type GitlabServer,
  known,
  openGitlab,
  openGitlabAnswering,
  startGitlab,
} from "../testing/gitlab-server.ts";
import type { Account, Forge } from "./forge.ts";
import { memoryForge } from "./forge-memory.ts";

let github: GithubServer;
let gitlab: GitlabServer;
let gitea: GiteaServer;
beforeAll(async () => {
  [github, gitlab, gitea] = await Promise.all([startGithub(), startGitlab(), giteaServer()]);
});
afterAll(() => Promise.all([github, gitlab, gitea].map((server) => server.close())));
afterEach(() => expect([...github.violations, ...gitlab.violations, ...gitea.violations]).toEqual([]));

/** A forge of each kind whose state differs like this. */
const forges: readonly (readonly [string, (change?: object) => Forge])[] = [
  ["memory", (change) => memoryForge({ ...world(), ...change })],
  ["GitHub", (change) => changed(openGithub(github).forge, () => github.state, change)],
  ["GitLab", (change) => changed(openGitlab(gitlab).forge, () => gitlab.state, change)],
  ["Gitea", (change) => changed(openGitea(gitea).forge, () => gitea.state.forge, change)],
];

function changed(forge: Forge, state: () => object, change: object = {}): Forge {
  Object.assign(state(), change);
  return forge;
}

describe.each(forges)("a forge: %s", (_, open) => {
  test.each([
    ["may", supervisor, true],
    ["may not", manager, false],
  ])("tells that an account %s write", async (_name, account, may) => {
    expect(await known(open().mayWrite(account))).toBe(may);
  });

  test("tells which person's account the token is", async () => {
    expect(await known(open({ me: manager }).ownAccount())).toEqual(manager);
  });

  test("a branch that nothing protects lacks every rule", async () => {
    const found = await known(open({ branchRules: { rules: [], untold: [] } }).branchRules());
    expect(gaps(protections, found)).toEqual(protections.map(({ type }) => ({ name: type, isKnown: true })));
  });
});

describe.each(forges.filter(([name]) => name !== "memory"))("a forge: %s", (_, open) => {
  test.each<[string, Account]>([
    ["an account that is gone", { id: 7777, login: "gone", isBot: false }],
    ["a name that passed to another account", { ...supervisor, id: 7777 }],
  ])("does not tell whether %s may write", async (_name, account) => {
    expect(await open().mayWrite(account)).toMatchObject({ known: false });
  });
});

describe("GitHub", () => {
  test("keeps its account from an app, which is no fault", async () => {
    expect(await known(openGithub(github).forge.ownAccount())).toBeUndefined();
  });

  test.each(["401", "500", "secondary limit, an hour"] as const)(
    "%s is no word that the token is an app's",
    async (name) => {
      const { forge } = openGithub(github);
      github.faults.push({ name, operation: "users/get-authenticated" });
      expect(await forge.ownAccount()).toMatchObject({ known: false });
    },
  );

  test.each(["maintain", "constructor", ""])(
    "a permission %j of its own is not known",
    async (permission) => {
      const { forge } = openGithub(github);
      const body = { permission, user: { id: supervisor.id } };
      answerNext(github, "repos/get-collaborator-permission-level", [200, {}, body]);
      expect(await forge.mayWrite(supervisor)).toMatchObject({ known: false });
    },
  );

  test("tells every rule of the default branch with its settings", async () => {
    expect(await known(openGithub(github).forge.branchRules())).toEqual({ rules: protections, untold: [] });
  });

  test("a rule whose settings are no settings makes all unknown", async () => {
    const { forge } = openGithub(github);
    answerNext(github, "repos/get-branch-rules", [200, {}, [{ type: "deletion", parameters: [] }]]);
    expect(await forge.branchRules()).toMatchObject({ known: false });
  });
});

describe("what a forge does not tell of a branch is not known to be missing", () => {
  const open = (forge: Forge) => known(forge.branchRules());

  test("GitLab tells of deletion, of pushes by developers, of discussions and of ways to merge", async () => {
    const found = gaps(protections, await open(openGitlab(gitlab).forge));
    expect(found.filter(({ isKnown }) => isKnown)).toEqual([]);
    expect(found.map(({ name }) => name)).not.toContain("deletion");
    expect(found.map(({ name }) => name)).not.toContain("required_review_thread_resolution");
    expect(found.map(({ name }) => name)).toContain("non_fast_forward");
  });

  test.each<[string, object, object, string]>([
    ["squash is allowed", { squash_option: "default_off" }, {}, "allowed_merge_methods"],
    ["merges are fast-forward", { merge_method: "ff" }, {}, "allowed_merge_methods"],
    [
      "discussions may stay open",
      { only_allow_merge_if_all_discussions_are_resolved: false },
      {},
      "required_review_thread_resolution",
    ],
  ])("on GitLab where %s", async (_name, project, branch, name) => {
    const settings = {
      default_branch: "main",
      merge_method: "merge",
      squash_option: "never",
      only_allow_merge_if_all_discussions_are_resolved: true,
      ...project,
    };
    const forge = openGitlabAnswering(gitlab, {
      project: settings,
      branch: { protected: true, developers_can_push: false, ...branch },
    });
    expect(gaps(protections, await open(forge))).toContainEqual({ name, isKnown: true });
  });

  test("GitLab where developers may push past review", async () => {
    const branch = { protected: true, developers_can_push: true };
    const found = await open(openGitlabAnswering(gitlab, { branch }));
    expect(found.rules.map(({ type }) => type)).toEqual(["deletion"]);
  });

  test("Gitea tells an administrator all that it has", async () => {
    const found = gaps(protections, await open(openGitea(gitea).forge));
    expect(found.filter(({ isKnown }) => isKnown)).toEqual([]);
    expect(found.map(({ name }) => name)).not.toContain("pull_request");
  });

  test("and others less", async () => {
    const { forge } = openGitea(gitea);
    gitea.state.isAdmin = false;
    const found = gaps(protections, await open(forge));
    expect(found).toContainEqual({ name: "pull_request", isKnown: false });
    expect(found).toContainEqual({ name: "non_fast_forward", isKnown: false });
  });

  test.each([
    ["may be pushed to", { enable_push: true }, "pull_request"],
    ["may be force-pushed", { enable_push: true, enable_force_push: true }, "non_fast_forward"],
    ["needs no approval", { required_approvals: 0 }, "required_approving_review_count"],
    ["may be behind when it is merged", {}, "strict_required_status_checks_policy"],
  ])("a branch on Gitea that %s", async (_name, change, name) => {
    const { forge } = openGitea(gitea);
    giteaAnswersNext(gitea, "protection", { required_approvals: 1, ...change });
    expect(gaps(protections, await open(forge))).toContainEqual({ name, isKnown: true });
  });
});

test("a bot's own account is known where the forge tells it", async () => {
  expect(await known(openGitea(gitea).forge.ownAccount())).toMatchObject({ isBot: true });
  expect(await known(openGitlab(gitlab).forge.ownAccount())).toEqual(bot);
});
