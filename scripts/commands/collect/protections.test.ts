import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import type { BranchRule, BranchRules } from "../../core/protections.ts";
import type { Forge } from "../../ports/forge.ts";
import { forgeWith, runIn } from "../../testing/forge-life.ts";
import { closeLives, openLife } from "../../testing/proposal/life.ts";
import { protectionTexts, rulesetFile } from "./protection-texts.ts";

afterAll(closeLives);

const own = readFileSync(new URL(`../../../${rulesetFile}`, import.meta.url), "utf8");
const rules: readonly BranchRule[] = JSON.parse(own).rules;

/** A repository that keeps a ruleset, on a forge that enforces these rules. */
function place(branchRules: BranchRules, kept: string | null = own) {
  const life = openLife();
  if (kept !== null) life.write(rulesetFile, kept);
  life.write("README.md", "# Example\n");
  const head = life.commit("Keep the ruleset");
  return { life, state: { ...forgeWith(life, { base: head, head, reviews: [] }), branchRules } };
}

const compare = ({ life, state }: ReturnType<typeof place>, ...more: string[]) =>
  runIn(life, ["collect", "--protections", ...more], state);

describe("the protection of the default branch is compared with the ruleset in the repository", () => {
  test("all there", async () => {
    const { code, out } = await compare(place({ rules, untold: [] }));
    expect([code, out]).toEqual([0, `${protectionTexts.whole["zh-TW"]}\n`]);
  });

  test("switched off: each rule in a line that says what it protects from", async () => {
    const { code, out } = await compare(place({ rules: [], untold: [] }), "--locale", "en");
    expect(code).toBe(1);
    expect(out.split("\n").slice(0, 4)).toEqual([
      "The default branch lacks deletion, which protects from: the default branch removed.",
      "The default branch lacks non_fast_forward, which protects from: history rewritten by a force push.",
      "The default branch lacks pull_request, which protects from: pushes that skip review.",
      "The default branch lacks required_status_checks, which protects from: a merge in spite of a failed check.",
    ]);
    expect(out).toContain("Have an administrator import");
  });

  test("what the forge does not tell is not known, and nothing known to be missing hides behind it", async () => {
    const all = rules.map(({ type }) => type);
    const untold = await compare(place({ rules, untold: all }));
    expect(untold.code).toBe(3);
    expect(untold.out).toContain("平台未透露主分支有無 deletion，防的是：刪除主分支。");
    const some = await compare(place({ rules: [], untold: all.slice(1) }));
    expect(some.code).toBe(1);
  });

  test("a forge out of reach is not known", async () => {
    const { life, state } = place({ rules, untold: [] });
    const outage = (call: keyof Forge) => (call === "branchRules" ? "out of reach" : undefined);
    const { code, notice } = await runIn(life, ["collect", "--protections"], { ...state, outage });
    expect([code, notice]).toEqual([3, "backproof: out of reach\n"]);
  });

  test("a ruleset that is only in the work tree asks for nothing yet", async () => {
    const found = place({ rules, untold: [] });
    found.life.write(rulesetFile, JSON.stringify({ rules: [{ type: "required_signatures" }] }));
    expect((await compare(found)).code).toBe(0);
  });

  test("a rule of an institution's own is asked for as well", async () => {
    const kept = JSON.stringify({ rules: [{ type: "required_signatures" }] });
    const { code, out } = await compare(place({ rules, untold: [] }, kept), "--locale", "en");
    expect([code, out.split("\n")[0]]).toEqual([1, "The default branch lacks required_signatures."]);
  });

  test.each([
    ["no file", ""],
    ["no JSON", "{"],
    ["no rules", "{}"],
    ["an empty list of rules", '{"rules": []}'],
    ["rules without a type", '{"rules": [{}]}'],
    ["nothing", "null"],
  ])("with %s there is nothing to compare, which is no success", async (name, kept) => {
    const found = place({ rules, untold: [] }, name === "no file" ? null : kept);
    expect((await compare(found)).code).toBe(2);
  });
});

test("each rule and setting of the ruleset has words, those of the set-up page", () => {
  const setup = readFileSync(new URL("../../../docs/github-setup.md", import.meta.url), "utf8");
  const rows = setup.split("\n").flatMap((line) => {
    const [, name, from] = /^\| `([a-z_]+)`[^|]*\| ([^|]+) \|/.exec(line) ?? [];
    return name === undefined ? [] : [[name, from] as const];
  });
  expect(rows.length).toBeGreaterThan(10);
  for (const [name, from = ""] of rows) {
    const [zh, en] = from.split("<br>");
    const told = protectionTexts.gap({ name, isKnown: true });
    expect(told["zh-TW"]).toBe(`主分支沒有 ${name}，防的是：${zh}。`);
    expect(told.en).toBe(`The default branch lacks ${name}, which protects from: ${en}.`);
  }
});
