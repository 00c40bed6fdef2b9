import { afterAll, describe, expect, test } from "vitest";
import { proposeWebsite } from "./changes.ts";
import { closeLives, openLife, owners } from "./life.ts";
import { ran, record, renaming } from "./migrating.ts";
import type { Play } from "./plays.ts";
import { account, type Case, commitsBy, judged, known, lines, review } from "./verdicts.ts";

afterAll(closeLives);

const script = "scripts/check.ts";
const workflow = ".github/workflows/check.yml";
const team = "@example-org/control";

/** A change of a workflow, whose owner is a team. */
function teamWork(change: Partial<Case>): Play {
  return (life) => {
    const base = life.git("rev-parse", "main");
    life.branch("proposal");
    life.write(workflow, "on: push\n");
    const head = life.commit();
    return { base, head, reviews: [review("zhao", head)], ...change };
  };
}

/** The same, owned by a team of these people. */
const teamOf = (...numbers: number[]): Partial<Case> => ({ owners: new Map([[team, known(numbers)]]) });

describe("control files take two owners, where CODEOWNERS names that many", () => {
  const both = (head: string) => [review("zhao", head), review("wang", head)];
  /** The workflow's team has these members, and its proposal these reviews. */
  const reviewedBy =
    (reviews: (head: string) => Case["reviews"], change: Partial<Case>): Play =>
    (life) => {
      const one = teamWork({})(life);
      return { ...one, reviews: reviews(one.head), ...change };
    };
  const zhaos = (head: string) => [review("zhao", head)];
  test.each<readonly [string, Play, string]>([
    ["one of two approves", reviewedBy(zhaos, teamOf(103, 104)), "not-approved: second-owner; zhao counts"],
    ["both approve", reviewedBy(both, teamOf(103, 104)), "approved: zhao counts; wang counts"],
    [
      "one approves, and somebody else",
      reviewedBy((head) => [...zhaos(head), review("chen", head)], teamOf(103, 104)),
      "not-approved: second-owner; zhao counts; chen not-owner",
    ],
    [
      "the other approved something else",
      reviewedBy((head) => [...zhaos(head), review("wang", "1234567890".repeat(4))], teamOf(103, 104)),
      "not-approved: second-owner; zhao counts; wang commit-unreachable",
    ],
    [
      "one of two proposes and the other approves",
      reviewedBy(zhaos, { ...teamOf(103, 104), author: account("wang") }),
      "approved: zhao counts",
    ],
    [
      "the only owner proposes, and nobody is left to approve",
      reviewedBy(zhaos, { ...teamOf(104), author: account("zhao") }),
      "not-approved: zhao took-part",
    ],
    [
      "a commit claims to be an owner's",
      (life) => {
        const one = reviewedBy(zhaos, teamOf(103, 104))(life);
        return { ...one, commits: known(commitsBy(life, one.base, one.head, "wang")) };
      },
      "not-approved: second-owner; zhao counts",
    ],
    [
      "the other owner is not on file",
      reviewedBy(zhaos, teamOf(104, 777)),
      "not-approved: second-owner; zhao counts",
    ],
    [
      "one person has both accounts",
      reviewedBy(both, {
        ...teamOf(103, 104),
        accounts: [103, 104].map((id) => ({ person: "zhao", id, login: `account-${id}` })),
      }),
      "approved: zhao counts",
    ],
    ["there is no other", reviewedBy(zhaos, teamOf(104)), "approved: zhao counts"],
  ])("%s", (_, play, expected) => {
    const life = openLife();
    expect(lines(judged(life, play(life)))).toEqual([`${workflow} ${expected}`]);
  });

  test("where a second owner cannot be known, one is not enough", () => {
    const life = openLife();
    life.write(".github/CODEOWNERS", `${owners}/.github/ @example-zhao ${team}\n`);
    life.commit("Owners");
    const play = teamWork({ owners: new Map([[team, { known: false, because: "HTTP 403" }]]) });
    expect(lines(judged(life, play(life)))).toEqual([`${workflow} unknown: owner-unknown; zhao counts`]);
  });
});

describe("control files and what they judge never change together", () => {
  const alongside =
    (path: string, text: string): Play =>
    (life) => {
      const base = life.git("rev-parse", "main");
      life.branch("proposal");
      life.write(script, "export const checked = true;\n");
      life.write(path, text);
      const head = life.commit();
      return { base, head, reviews: [review("zhao", head)] };
    };
  test.each<readonly [string, string, boolean]>([
    ["a plan", "plans/new.yaml", true],
    ["a record", "records/checks/2026/new.yaml", true],
    ["evidence", "records/evidence/log.txt", true],
    ["a file beside", "README.md", false],
    ["a register", "registry/new.yaml", false],
    ["another control file", "schemas/new.json", false],
    ["a plan of another folder's", "docs/plans/website.yaml", false],
  ])("with %s", (_, path, isMixed) => {
    const life = openLife();
    const judgement = judged(life, alongside(path, "x: 1\n")(life));
    expect(lines(judgement).includes("controls mixed")).toBe(isMixed);
    expect(judgement.controls?.verdict).toBe(isMixed ? "not-approved" : "approved");
  });

  test("all approved, each by the right person, and refused all the same", () => {
    const life = openLife();
    const { base } = proposeWebsite(life);
    life.write(script, "export const checked = true;\n");
    const head = life.commit();
    const reviews = [review("zhao", head), review("wang", head)];
    const judgement = judged(life, { base, head, reviews });
    expect(judgement.documents[0]?.verdict).toBe("approved");
    expect(judgement.controls?.files[0]?.verdict).toBe("approved");
    expect(judgement.verdict).toBe("not-approved");
  });

  test.each([
    ["alone", [], false],
    ["with another control file beside", ["scripts/check.ts"], true],
  ] as const)("a person is renamed everywhere at once, %s", async (_, beside, isMixed) => {
    const life = openLife();
    const base = life.git("rev-parse", "main");
    life.branch("proposal");
    expect((await ran(life, renaming("person", "chen", "chen-2"))).notice).toBe("");
    for (const path of beside) life.write(path, "export const checked = true;\n");
    const head = life.commit("Rename");
    const judgement = judged(life, { base, head, reviews: [review("zhao", head)] });
    const changed = judgement.controls?.files.map(({ path }) => path);
    expect(changed).toContain("policy/people.yaml");
    expect(lines(judgement).includes("controls mixed")).toBe(isMixed);
  });

  test("a person's old migration, touched again, lets nothing in", async () => {
    const life = openLife();
    await ran(life, renaming("person", "chen", "chen-2"));
    life.commit("Rename");
    const { base } = proposeWebsite(life);
    life.write(record, (text) => `${text}# noted\n`);
    life.write("policy/people.yaml", (text) => `${text}# noted\n`);
    const head = life.commit();
    expect(lines(judged(life, { base, head, reviews: [] }))).toContain("controls mixed");
  });

  test("a waiver may come with the plan that it is for", () => {
    const life = openLife();
    const { base } = proposeWebsite(life);
    life.write("policy/waivers/wvr-kiosk.yaml", (text) => `${text}# noted\n`);
    const head = life.commit();
    const reviews = [review("zhao", head), review("wang", head)];
    expect(judged(life, { base, head, reviews }).controls?.verdict).toBe("approved");
  });
});
