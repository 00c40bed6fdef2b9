import { afterAll, describe, expect, test } from "vitest";
import { proposeWebsite, swap } from "./changes.ts";
import { closeLives, type Life, openLife, owners } from "./life.ts";
import type { Play } from "./plays.ts";
import { account, type Case, commitsBy, judged, known, lines, review } from "./verdicts.ts";

afterAll(closeLives);

const script = "scripts/check.ts";
const workflow = ".github/workflows/check.yml";
const team = "@example-org/control";

/** A proposal that changes a script and a workflow, approved by the owner of scripts, that differs like this. */
function controls(change: (life: Life, head: string, base: string) => Partial<Case> = () => ({})): Play {
  return (life) => {
    const base = life.git("rev-parse", "main");
    life.branch("proposal");
    life.write(script, "export const checked = true;\n");
    const head = life.commit();
    return { base, head, reviews: [review("zhao", head)], ...change(life, head, base) };
  };
}

/** The same, with another CODEOWNERS on the target branch. */
function ownedBy(text: string | null): Play {
  return (life) => {
    life.write(".github/CODEOWNERS", text);
    life.commit("Owners");
    return controls()(life);
  };
}

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

const gone = { kind: "force-pushed", at: "2026-11-21T00:00:00Z", actor: account("lin") } as const;

describe("a change of control files", () => {
  test.each<readonly [string, Play, readonly string[]]>([
    ["approved by the owner", controls(), [`${script} approved: zhao counts`]],
    [
      "approved by somebody else",
      controls((_, head) => ({ reviews: [review("wang", head)] })),
      [`${script} not-approved: wang not-owner`],
    ],
    [
      "approved by the owner, who also wrote it",
      controls((l, head, base) => ({ commits: known(commitsBy(l, base, head, "zhao")) })),
      [`${script} not-approved: zhao took-part`],
    ],
    [
      "changed after the approval",
      controls((l, head) => {
        l.write(script, "export const checked = false;\n");
        return { head: l.commit(), reviews: [review("zhao", head)] };
      }),
      [`${script} not-approved: zhao file-changed`],
    ],
    [
      "another file changed after the approval",
      controls((l, head) => {
        l.write("README.md", "# Example\n");
        return { head: l.commit(), reviews: [review("zhao", head)] };
      }),
      [`${script} approved: zhao counts`],
    ],
    [
      "removed after the approval of a change",
      controls((l, head) => {
        l.write(script, null);
        return { head: l.commit(), reviews: [review("zhao", head)] };
      }),
      [`${script} not-approved: zhao file-changed`],
    ],
    [
      "made executable after the approval",
      controls((l, head) => {
        l.git("update-index", "--chmod=+x", script);
        l.git("commit", "-qm", "Mode");
        return { head: l.git("rev-parse", "HEAD"), reviews: [review("zhao", head)] };
      }),
      [`${script} not-approved: zhao file-changed`],
    ],
    [
      "force-pushed after the approval",
      controls(() => ({ timeline: known([gone]) })),
      [`${script} not-approved: zhao before-move`],
    ],
    [
      "with events that cannot be read",
      controls(() => ({ timeline: { known: false, because: "HTTP 500" } })),
      [`${script} unknown: zhao timeline-unknown`],
    ],
    [
      "reviewed at a commit that is gone",
      controls(() => ({ reviews: [review("zhao", "1234567890".repeat(4))] })),
      [`${script} not-approved: zhao commit-unreachable`],
    ],
    [
      "owned by a team whose member approves",
      teamWork({ owners: new Map([[team, known([104])]]) }),
      [`${workflow} approved: zhao counts`],
    ],
    [
      "owned by a team of others",
      teamWork({ owners: new Map([[team, known([103])]]) }),
      [`${workflow} not-approved: zhao not-owner`],
    ],
    [
      "owned by a team whose members cannot be read",
      teamWork({ owners: new Map([[team, { known: false, because: "HTTP 403" }]]) }),
      [`${workflow} unknown: zhao owner-unknown`],
    ],
    ["owned by a team that nobody looked up", teamWork({}), [`${workflow} unknown: zhao owner-unregistered`]],
    ["without CODEOWNERS", ownedBy(null), [`${script} not-approved: codeowners-missing`]],
    ["that no line covers", ownedBy("/policy/ @example-zhao\n"), [`${script} not-approved: no-owner`]],
    [
      "that a later line gives to nobody",
      ownedBy(`${owners}/scripts/\n`),
      ["CODEOWNERS owners-empty", `${script} not-approved: no-owner`],
    ],
    [
      "under CODEOWNERS with a fault elsewhere",
      ownedBy(`${owners}/docs/[a]/ @example-zhao\n`),
      ["CODEOWNERS pattern-unsupported", `${script} approved: zhao counts`],
    ],
  ])("%s", (_, play, expected) => {
    const life = openLife();
    const judgement = judged(life, play(life));
    expect(lines(judgement)).toEqual(expected);
    const isGood = expected.length === 1 && expected[0]?.includes(" approved:");
    expect(judgement.verdict === "approved").toBe(isGood);
  });
});

test("what leans on a broken register of the target branch is unknown", () => {
  const life = openLife();
  life.write("registry/systems.yaml", swap("systems:", "systems: ["));
  life.commit("Break");
  const { base, head } = proposeWebsite(life);
  expect(lines(judged(life, { base, head, reviews: [review("wang", head)] }))[0]).toMatch(
    /^website unknown: .*target-unreadable/,
  );
});

test("without a readable register of people nobody has approved anything", () => {
  const life = openLife();
  life.write("policy/people.yaml", swap("people:", "people: ["));
  life.commit("Break");
  const { base, head } = proposeWebsite(life);
  const judgement = judged(life, { base, head, reviews: [review("wang", head)] });
  expect(judgement.verdict).toBe("unknown");
  expect(lines(judgement)[0]).toBe("proposal unknown: accounts-unknown");
});

test("what decides nothing is remarked on: approver named otherwise, hasty approval, unknown hands", () => {
  const life = openLife();
  const { base } = proposeWebsite(life);
  life.write("plans/website.yaml", swap("approval: {approver: wang", "approval: {approver: hsu"));
  const head = life.commit();
  const commits = commitsBy(life, base, head, "lin").map((one) => ({
    ...one,
    author: account("outsider"),
    message: "Revise\n\nCo-authored-by: Z <z@example.org>",
  }));
  const timeline = known([{ ...gone, at: "2026-11-20T01:59:01Z" }]);
  const judgement = judged(life, {
    base,
    head,
    reviews: [review("wang", head)],
    commits: known(commits),
    timeline,
  });
  expect(lines(judgement)).toEqual(["website approved: wang counts"]);
  expect(judgement.documents[0]?.remarks.map(({ code }) => code)).toEqual([
    "approved-hastily",
    "approver-differs",
  ]);
  expect([...new Set(judgement.remarks.map(({ code }) => code))].sort()).toEqual([
    "co-author-unresolved",
    "contributor-unregistered",
  ]);
});
