import { afterAll, describe, expect, test } from "vitest";
import { memoryForge } from "../../ports/forge-memory.ts";
import { nodePorts } from "../../ports/node-ports.ts";
import { fitted, type Part } from "../../reporters/fitted.ts";
import { roomFor } from "../../reporters/proposal/enclosures.ts";
import { plainPaint } from "../../reporters/report.ts";
import { forgeWith } from "../../testing/forge-life.ts";
import { all, proposeWebsite, revision, students, swap, website } from "../../testing/proposal/changes.ts";
import { closeLives, type Life, openLife } from "../../testing/proposal/life.ts";
import { judgedProposal } from "../proposal.ts";
import { enclosures } from "./enclosures.ts";

afterAll(closeLives);

/** What stands beside the table of approvals of pull request 7, without the zero-width spaces that break mentions. */
async function beside(life: Life, base: string, head: string): Promise<readonly Part[]> {
  life.branch("main");
  const forge = memoryForge(forgeWith(life, { base, head, reviews: [] }));
  const invocation = {
    options: { root: life.folder, today: "2026-11-22", repository: "example-org/backup" },
    positionals: ["7"],
    ports: { ...nodePorts, forge: async () => forge },
    directory: life.folder,
    locale: undefined,
    paint: plainPaint,
    out: () => {},
    notice: () => {},
  };
  const found = await judgedProposal(invocation);
  if (!("sheet" in found)) throw new Error("not judged");
  return enclosures(invocation, found, { url: "https://github.example/example-org/backup", commit: head });
}

const whole = (parts: readonly Part[]): string =>
  parts
    .map(({ text }) => text)
    .join("\n")
    .replaceAll("\u200b", "");

describe("beside the table of approvals stand", () => {
  const life = openLife();
  const { base, head } = proposeWebsite(life);
  const parts = beside(life, base, head);

  test("what the change means, in the words of the form", async () => {
    const [changes] = await parts;
    expect(changes?.text).toContain("## 變更的意義");
    expect(changes?.text).toContain("| 資訊備份需求 | 官方網站每週備份。 | 官方網站每日備份。 |");
  });

  test("what the check finds, with links to the proposed commit", async () => {
    const [, findings] = await parts;
    expect(findings?.text).toContain(`/blob/${head}/plans/website.yaml#L`);
  });

  test("the form as it would be merged, folded, with the digest that is approved", async () => {
    const [, , form, ...others] = await parts;
    expect(others).toEqual([]);
    expect(form?.text).toMatch(/^<details><summary>.*<\/summary>\n\n`sha256:[0-9a-f]{64}`\n\n### /);
    expect(form?.text).toContain("| 資訊備份需求 | 官方網站每日備份。 |");
    expect(form?.text.trimEnd()).toMatch(/<\/details>$/);
  });
});

test("a form shows the merge, not the branch, where both sides changed the plan", async () => {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(website, all(revision(3), swap("官方網站每週備份", "官方網站每日備份")));
  const head = life.commit();
  life.branch("main");
  life.write(website, swap("duration: PT6H", "duration: PT5H"));
  life.commit("On main meanwhile");
  const text = whole(await beside(life, base, head));
  expect(text).toContain("| 資訊備份需求 | 官方網站每日備份。 |");
  expect(text).toContain("5 小時");
});

test("a proposal that cannot be merged has neither changes nor forms, and says so", async () => {
  const life = openLife();
  const { base, head } = proposeWebsite(life);
  life.branch("main");
  life.write(website, all(revision(3), swap("官方網站每週備份", "官方網站每月備份")));
  life.commit("On main meanwhile");
  const parts = await beside(life, base, head);
  expect(parts).toHaveLength(1);
  expect(whole(parts)).toContain("無法與目標分支合併");
});

test("a plan that cannot be read has no form", async () => {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(website, "id: [\n");
  const text = whole(await beside(life, base, life.commit()));
  expect(text).not.toContain("<details>");
  expect(text).toContain("無法讀取");
});

test("what a comment cannot hold is left out whole, and named", async () => {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(website, all(revision(3), swap("官方網站每週備份。", "官方網站每日備份。")));
  life.write(
    students,
    (text) => `${swap(/^revision: 1$/m, "revision: 2")(text)}remarks: "${"*".repeat(1_900)}"\n`,
  );
  const parts = await beside(life, base, life.commit());
  const table = { name: "table", text: "x\n".repeat(25_000) };
  const comment = fitted([table, ...parts], roomFor("comment", "zh-TW", { hasArtifact: true }));
  expect(comment.length).toBeLessThan(65_536);
  expect(comment).toMatch(
    /^> 篇幅有限，未列出：.*`plans\/student-records\.yaml`.*附件（artifact）「proposal」/m,
  );
  expect(comment.split("<details>").length).toBe(comment.split("</details>").length);
});

// The package has no types of its own.
const name: string = "markdown-it";
interface Token {
  readonly type: string;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly Token[] | null;
}
const { default: MarkdownIt } = (await import(name)) as {
  default: new (options: object) => { readonly parse: (text: string, env: object) => readonly Token[] };
};

/** What a page would be made of: kinds of tokens, tags, and where links lead. */
function made(parts: readonly Part[]): {
  readonly kinds: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly string[];
} {
  const text = parts.map((one) => one.text).join("\n");
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(text, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const html = [...tokens, ...inline].filter(({ type }) => type.startsWith("html"));
  return {
    kinds: [...tokens, ...inline].map(({ type }) => type).filter((type) => type !== "text"),
    tags: html.flatMap(({ content }) => content.match(/<[^>]*>/g) ?? []),
    links: inline.flatMap(({ attrs }) => (attrs ?? []).map(([, value]) => value)),
  };
}

const withText = (text: string): Promise<readonly Part[]> => {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  const quoted = JSON.stringify(text);
  life.branch("proposal");
  life.write(website, all(revision(3), swap(/^requirement: .*$/m, `requirement: ${quoted}`)));
  life.write("registry/systems.yaml", swap("name: 官方網站", `name: ${quoted}`));
  return beside(life, base, life.commit());
};

test.each([
  "</details><script>alert(1)</script><!--",
  "@everyone @example-org/team #1 https://a.example www.a.example",
  "[x](javascript:alert(1)) ![x](https://a.example/x.png)",
  "a | b `c` ``` ::error::x ##[error]y",
])("%j in a plan and in the name of its system changes nothing but text", async (text) => {
  const [parts, plain] = await Promise.all([withText(text), withText("文字")]);
  const [given, expected] = [made(parts), made(plain)];
  expect(given.kinds).toEqual(expected.kinds);
  expect(given.tags).toEqual(expected.tags);
  expect(given.links.map((one) => one.replace(/[0-9a-f]{40}/, ""))).toEqual(
    expected.links.map((one) => one.replace(/[0-9a-f]{40}/, "")),
  );
  const all = parts.map((one) => one.text).join("\n");
  expect(all).not.toMatch(/@every|@example-org|^\s*::|##\[/m);
});
