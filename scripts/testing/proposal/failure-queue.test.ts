import { afterAll, describe, expect, test } from "vitest";
import { runIn } from "../forge-life.ts";
import { all, requirement, revision, students, swap, website } from "./changes.ts";
import { closeLives, type Life, openLife } from "./life.ts";
import { both, eight, groupOf, joinQueue, type Played, propose, queueFrom, seven } from "./queue.ts";
import { review } from "./verdicts.ts";

afterAll(closeLives, 60_000);

/** What was done on the queue's branch itself, after number 7 was merged there. */
const thenDirectly =
  (change: (life: Life) => void) =>
  (life: Life): Played => {
    const one = joinQueue(life, seven(life), "merge");
    change(life);
    life.commit("Commit directly");
    return groupOf(life, [one]);
  };

const good = 0;
const failed = 1;
const unknown = 3;

describe("the failure modes of approvals.md, section 4: a merge queue (7)", () => {
  test.each<readonly [string, (life: Life) => Played, number, readonly string[]]>([
    [
      "7 two plans, both approved, by merge commits",
      both("merge"),
      good,
      ["#7, #8", "wang：算數", "kuo：算數"],
    ],
    ["7 the same squashed, so that no head is part of the group", both("squash"), good, ["#7, #8"]],
    ["7 the same rebased", both("rebase"), good, ["#7, #8"]],
    [
      "7 one is not approved",
      (life) => {
        const one = seven(life);
        const other = { ...eight(life), reviews: [] };
        return groupOf(life, [joinQueue(life, one, "merge"), joinQueue(life, other, "merge")]);
      },
      failed,
      ["plans/website.yaml r3", "plans/student-records.yaml r2", "尚缺"],
    ],
    [
      "7 each half of a plan is approved, their combination by nobody",
      (life) => {
        const one = seven(life);
        const change = all(revision(3), swap("generations: 8", "generations: 4"));
        const other = propose(life, 8, website, change, (head) => [review("wang", head)]);
        return groupOf(life, [joinQueue(life, one, "merge"), joinQueue(life, other, "merge")]);
      },
      failed,
      ["保留世代數"],
    ],
    [
      "7 one is revised on top of the other, each approved as it is",
      (life) => {
        const one = seven(life);
        life.branch(one.branch);
        const change = all(revision(4), swap("effectiveFrom: 2026-11-01", "effectiveFrom: 2026-12-01"));
        const other = propose(life, 8, website, change, (head) => [review("wang", head)], one.branch);
        return groupOf(life, [joinQueue(life, one, "merge"), joinQueue(life, other, "merge")]);
      },
      good,
      ["r4"],
    ],
    [
      "7 the approver of one wrote another that changes the same plan",
      (life) => {
        const one = { ...seven(life), author: "wang" as const, reviews: [] };
        const change = all(
          revision(3),
          requirement("官方網站每日備份。"),
          swap("generations: 8", "generations: 4"),
        );
        const other = propose(life, 8, website, change, (head) => [review("wang", head)]);
        return groupOf(life, [joinQueue(life, one, "merge"), joinQueue(life, other, "merge")]);
      },
      failed,
      ["不得核准"],
    ],
    [
      "7 a plan is committed directly onto the queue",
      thenDirectly((life) => life.write(students, all(revision(2), requirement("不再備份。")))),
      failed,
      ["沒有任何 pull request 提出此變更", "不屬於任何併入此分支的 pull request"],
    ],
    [
      "7 something that nobody approves is committed directly",
      thenDirectly((life) => life.write("README.md", "direct\n")),
      unknown,
      ["不屬於任何併入此分支的 pull request"],
    ],
    [
      "7 a merge adds something of its own",
      (life) => {
        const one = seven(life);
        queueFrom(life);
        life.git("merge", "-q", "--no-ff", "--no-commit", one.branch);
        life.write("README.md", "slipped in\n");
        life.commit("Merge");
        return groupOf(life, [one]);
      },
      unknown,
      ["不屬於任何併入此分支的 pull request"],
    ],
    [
      "7 a squash adds something of its own",
      (life) => {
        const one = seven(life);
        queueFrom(life);
        life.git("merge", "-q", "--squash", one.branch);
        life.write("README.md", "slipped in\n");
        const commit = life.commit("Squash");
        return groupOf(life, [{ ...one, queued: [commit] }]);
      },
      failed,
      ["不屬於任何併入此分支的 pull request"],
    ],
    [
      "7 the pull request went on after it was queued",
      (life) => {
        const one = joinQueue(life, seven(life), "merge");
        life.branch(one.branch);
        life.write(website, swap("generations: 8", "generations: 4"));
        const head = life.commit("Push on");
        life.branch("queue");
        return groupOf(life, [{ ...one, head }]);
      },
      failed,
      ["沒有任何 pull request 提出此變更"],
    ],
    [
      "7 its pull request was given up",
      (life) => groupOf(life, [{ ...joinQueue(life, seven(life), "merge"), state: "closed" }]),
      failed,
      ["沒有任何 pull request 提出此變更"],
    ],
    [
      "7 its pull request is for another branch",
      (life) => groupOf(life, [{ ...joinQueue(life, seven(life), "merge"), into: "archive" }]),
      failed,
      ["沒有任何 pull request 提出此變更"],
    ],
    [
      "7 what stands before it in the queue is not approved",
      (life) => {
        const one = joinQueue(life, { ...seven(life), reviews: [] }, "merge");
        const base = life.git("rev-parse", "HEAD");
        const other = joinQueue(life, eight(life), "merge");
        return { ...groupOf(life, [one, other]), base };
      },
      failed,
      ["plans/website.yaml r3"],
    ],
    [
      "7 control files have an owner's approval in one of two",
      (life) => {
        const one = seven(life);
        const other = propose(
          life,
          8,
          "scripts/check.ts",
          () => "export const one = 1;\n",
          (head) => [review("zhao", head)],
        );
        return groupOf(life, [joinQueue(life, one, "merge"), joinQueue(life, other, "merge")]);
      },
      good,
      ["scripts/check.ts"],
    ],
    [
      "7 control files are committed directly onto the queue",
      thenDirectly((life) => life.write("scripts/check.ts", "export const one = 1;\n")),
      failed,
      ["scripts/check.ts"],
    ],
  ])("%s", async (_, play, code, words) => {
    const life = openLife();
    const { state, base, head } = play(life);
    life.branch("main");
    const ran = await runIn(life, ["proposal", "--merge-group", `${base}..${head}`], state);
    for (const word of words) expect(ran.out).toContain(word);
    expect(ran.code, ran.out + ran.notice).toBe(code);
  });
});
