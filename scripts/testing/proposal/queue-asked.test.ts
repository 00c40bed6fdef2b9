import { afterAll, expect, test } from "vitest";
import type { Forge } from "../../ports/forge.ts";
import { runIn } from "../forge-life.ts";
import { closeLives, openLife } from "./life.ts";
import { both, groupOf, joinQueue, seven } from "./queue.ts";

afterAll(closeLives, 60_000);

const unknown = 3;

test.each(["pullRequestsAt", "reviews", "commits", "timeline", "pushers"] as const satisfies (keyof Forge)[])(
  "7 unknown where %s cannot be read",
  async (call) => {
    const life = openLife();
    const { state, base, head } = both("merge")(life);
    life.branch("main");
    const outage = (asked: keyof Forge) => (asked === call ? "out of reach" : undefined);
    const args = ["proposal", "--merge-group", `${base}..${head}`];
    expect((await runIn(life, args, { ...state, outage })).code).toBe(unknown);
  },
);

test.each<readonly [string, (base: string, head: string) => readonly string[], number]>([
  ["a head that was not fetched", (base) => ["--merge-group", `${base}..${"1".repeat(40)}`], unknown],
  ["nothing between the two", (base) => ["--merge-group", `${base}..${base}`], 2],
  ["one commit alone", (base) => ["--merge-group", base], 2],
  ["what looks like an option", (base) => ["--merge-group", `--all..${base}`], 2],
  ["a group and a number", (base, head) => ["7", "--merge-group", `${base}..${head}`], 2],
])("%s is no group", async (_, args, code) => {
  const life = openLife();
  const { state, base, head } = groupOf(life, [joinQueue(life, seven(life), "merge")]);
  life.branch("main");
  expect((await runIn(life, ["proposal", ...args(base, head)], state)).code).toBe(code);
});

test("as JSON a group names its pull requests, and has no number of its own", async () => {
  const life = openLife();
  const { state, base, head } = both("merge")(life);
  life.branch("main");
  const args = ["proposal", "--merge-group", "main..queue", "--format", "json"];
  const { pullRequest, mergeGroup, verdict } = JSON.parse((await runIn(life, args, state)).out);
  expect([pullRequest, mergeGroup, verdict]).toEqual([
    null,
    { base, head, into: "main", numbers: [7, 8] },
    "approved",
  ]);
});
