import { afterAll, describe, expect, test } from "vitest";
import type { Forge } from "../ports/forge.ts";
import { forgeWith, runIn } from "../testing/forge-life.ts";
import { proposeStudents, proposeWebsite } from "../testing/proposal/changes.ts";
import { closeLives, openLife } from "../testing/proposal/life.ts";
import { review } from "../testing/proposal/verdicts.ts";

afterAll(closeLives);

/** An open proposal of the website's plan; `main` is checked out, as where a workflow runs. */
function open(reviews: (head: string) => ReturnType<typeof review>[] = () => []) {
  const life = openLife();
  const { base, head } = proposeWebsite(life);
  life.branch("main");
  return { life, state: forgeWith(life, { base, head, reviews: reviews(head) }) };
}

describe("the check of a pull request", () => {
  test("passes when the right person approved what would be merged", async () => {
    const { life, state } = open((head) => [review("wang", head)]);
    const { code, out } = await runIn(life, ["proposal", "7"], state);
    expect(out).toContain("結果：已核准");
    expect(out).toContain("wang：算數");
    expect(code).toBe(0);
  });

  test("fails when nobody did, and says who could", async () => {
    const { life, state } = open();
    const { code, out } = await runIn(life, ["proposal", "7", "--locale", "en"], state);
    expect(out).toContain("not approved");
    expect(out).toContain("Missing: the approval of a supervisor of 秘書室 or a deputy (wang)");
    expect(code).toBe(1);
  });

  test("asks for the digest where a core system is concerned", async () => {
    const life = openLife();
    const { base, head } = proposeStudents(life);
    life.branch("main");
    const state = forgeWith(life, { base, head, reviews: [review("wang", head)] });
    const { code, out } = await runIn(life, ["proposal", "7"], state);
    expect(out).toMatch(/approve student-records sha256:[0-9a-f]{12}/);
    expect(code).toBe(1);
  });

  test("is judged by the policy that is checked out, not by the proposal's own", async () => {
    const life = openLife();
    const { base } = proposeWebsite(life);
    life.write("policy/people.yaml", (text) => text.replace("role: backup_manager", "role: supervisor"));
    const head = life.commit("Promote oneself");
    life.branch("main");
    const state = forgeWith(life, { base, head, reviews: [review("lin", head)] });
    const { code, out } = await runIn(life, ["proposal", "7"], state);
    expect(out).toContain("policy/people.yaml");
    expect(code).toBe(1);
  });

  test.each([
    "pullRequest",
    "reviews",
    "commits",
    "timeline",
    "pushers",
  ] as const satisfies readonly (keyof Forge)[])("does not know where %s cannot be read", async (call) => {
    const { life, state } = open((head) => [review("wang", head)]);
    const broken = {
      ...state,
      outage: (asked: keyof Forge) => (asked === call ? "out of reach" : undefined),
    };
    expect((await runIn(life, ["proposal", "7"], broken)).code).toBe(3);
  });

  test("does not count who may not write, and does not know where rights cannot be read", async () => {
    const { life, state } = open((head) => [review("wang", head)]);
    const refused = await runIn(life, ["proposal", "7", "--locale", "en"], { ...state, readers: [103] });
    expect(refused.out).toContain("may not write to the repository");
    expect(refused.code).toBe(1);
    const outage = (call: keyof Forge) => (call === "mayWrite" ? "out of reach" : undefined);
    expect((await runIn(life, ["proposal", "7"], { ...state, outage })).code).toBe(3);
  });

  test("does not know where the proposal was not fetched", async () => {
    const { life, state } = open((head) => [review("wang", head)]);
    life.git("branch", "-D", "proposal");
    life.git("reflog", "expire", "--expire=now", "--all");
    life.git("gc", "-q", "--prune=now");
    expect((await runIn(life, ["proposal", "7"], state)).code).toBe(3);
  });
});

test("the line that a strict review must say can be copied from the page, and counts as it was copied", async () => {
  const life = openLife();
  const { base, head } = proposeStudents(life);
  life.branch("main");
  const asked = await runIn(
    life,
    ["proposal", "7", "--format", "markdown"],
    forgeWith(life, { base, head, reviews: [] }),
  );
  const [line = ""] = /(?<=`)approve student-records sha256:[0-9a-f]{12}(?=`)/.exec(asked.out) ?? [];
  expect(line).not.toBe("");
  for (const body of [line, line.replaceAll("-", "-\u200b")]) {
    const state = forgeWith(life, { base, head, reviews: [review("wang", head, { body })] });
    expect((await runIn(life, ["proposal", "7"], state)).code).toBe(0);
  }
});

test("as JSON it gives codes, people and what is missing", async () => {
  const { life, state } = open((head) => [review("kuo", head)]);
  const { out } = await runIn(life, ["proposal", "7", "--format", "json"], state);
  const { version, verdict, documents } = JSON.parse(out);
  expect([version, verdict, documents[0].id, documents[0].revision]).toEqual([
    1,
    "not-approved",
    "website",
    3,
  ]);
  expect(documents[0].reviews[0]).toMatchObject({ person: "kuo", account: 106, standing: "refused" });
  expect(documents[0].missing).toContain("wang");
});

test("as Markdown it is one table, and nothing of the proposal gets out of it", async () => {
  const { life, state } = open((head) => [
    review("outsider", head, { author: { id: 900, login: "x|[a](b)@everyone", isBot: false } }),
  ]);
  const { out } = await runIn(life, ["proposal", "7", "--format", "markdown"], state);
  expect(out).not.toMatch(/<script|@everyone|\]\(b\)/);
  for (const row of out.split("\n").filter((line) => line.startsWith("| `plans")))
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
});

test.each([
  ["no number", []],
  ["a word", ["x"]],
  ["two numbers", ["1", "2"]],
])("%s is bad usage", async (_, args) => {
  const { life, state } = open();
  expect((await runIn(life, ["proposal", ...args], state)).code).toBe(2);
});
