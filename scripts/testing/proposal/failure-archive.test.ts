import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receiptPath } from "../../core/procedure/approvals.ts";
import { type CollectedLife, collectedLife, receipt } from "../collected-life.ts";
import { runIn } from "../forge-life.ts";
import { closeLives } from "./life.ts";

let collected: CollectedLife;
beforeAll(async () => {
  collected = await collectedLife();
});
afterAll(closeLives);

/** Messages of `validate` on the work tree of the life, about the plan whose approval was collected. */
async function messages(): Promise<readonly string[]> {
  const { out } = await runIn(collected.life, ["validate", "--format", "json"], collected.edited());
  const { assessments } = JSON.parse(out) as {
    assessments: readonly {
      rule: string;
      subject: { id: string };
      findings: readonly { message: string }[];
    }[];
  };
  return assessments
    .filter(({ rule }) => rule === "approval-matches-content" || rule === "plan-approved-before-use")
    .filter(({ subject }) => subject.id === "website")
    .flatMap(({ rule, findings }) => findings.map(({ message }) => `${rule}/${message}`));
}

describe("the failure modes of approvals.md, section 4: what is kept (24, 27, 28)", () => {
  test("24 what was collected lies on the main branch and is whole", async () => {
    collected.reset();
    expect(collected.life.git("ls-tree", "--name-only", "HEAD", receipt)).toBe(receipt);
    expect(await messages()).toEqual([]);
  });

  test.each<[string, () => void, string]>([
    [
      "a receipt between others is taken out of the tree",
      () => collected.life.write(receiptPath("website", 2), null),
      "approval-matches-content/revisions-missing",
    ],
    [
      "the receipt before it is rewritten to approve something else",
      () =>
        collected.life.write(receiptPath("website", 2), (text) =>
          text.replace(/^digest: sha256:../m, "digest: sha256:00"),
        ),
      "approval-matches-content/content-altered",
    ],
    [
      "its link to the receipt before it is cut",
      () => collected.life.write(receipt, (text) => text.replace(/^previous: .*\n/m, "")),
      "approval-matches-content/chain-broken",
    ],
  ])("24 %s, and history rewritten: the break is named", async (_, change, expected) => {
    collected.reset();
    change();
    collected.life.git("add", "-A");
    collected.life.git("commit", "-q", "--amend", "-m", "Nothing happened");
    expect(await messages()).toContain(expected);
  });

  test("27 a receipt names people by their numbers: no address, login, picture or text of a review", () => {
    collected.reset();
    const kept = collected.text(receipt);
    expect(kept).toMatch(/^approver: wang$/m);
    expect(kept).toMatch(/^forgeId: \d+$/m);
    expect(kept).not.toMatch(/@|login|avatar|https?:/);
    const { author } = collected.given;
    expect(author?.login).toBeTruthy();
    expect(kept).not.toContain(author?.login);
  });

  test.each(["github", "gitlab", "gitea"])(
    "28 a receipt from %s differs in where it was witnessed only",
    async (kind) => {
      collected.reset();
      const before = collected.text(receipt);
      collected.life.write(receipt, null);
      collected.life.commit("Lose the receipt");
      const { given, forge, life } = collected;
      const { notice } = await runIn(
        life,
        [
          "collect",
          "--forge",
          kind,
          "--repository",
          "example-org/backup",
          "--api-url",
          "https://forge.example",
        ],
        forge([given]),
      );
      expect(notice).toBe("");
      const lines = collected.text(receipt).split("\n");
      expect(lines.filter((line) => !before.split("\n").includes(line))).toEqual(
        kind === "github" ? [] : [`  forge: ${kind}`],
      );
    },
  );
});
