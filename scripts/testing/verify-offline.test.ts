import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestOf } from "../core/digest.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import {
  type Check,
  checks,
  commitAll,
  example,
  few,
  git,
  page,
  parts,
  partsFor,
  printed,
  replaced,
  repositoryOf,
  shown,
} from "./offline-check.ts";
import { pasted, requireTools } from "./shown-commands.ts";
import { writeTree } from "./write-tree.ts";

let folder = "";
let count = 0;
let sound: Record<Check, string>;

function repository(files: Readonly<Record<string, string>> = few): string {
  count += 1;
  return repositoryOf(join(folder, `repository-${count}`), files);
}

beforeAll(() => {
  requireTools("git", "jq", "yq", "sha256sum", "ssh-keygen");
  folder = mkdtempSync(join(tmpdir(), "backproof-verify-"));
  sound = printed(repository());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the commands of the page print what it says on the whole example, and nothing where it says nothing", () => {
  const directory = repository(example);
  const { status, outputs, errors } = pasted(parts, directory, { TMPDIR: join(directory, ".git") });
  expect(errors).toBe("");
  expect(status).toBe(0);
  expect(outputs).toEqual(shown.map(({ output }) => output ?? ""));
  // Each check has its own place on the page: one that went missing would print nothing and seem content.
  for (const check of checks)
    expect(partsFor(check).length, check).toBe(partsFor().length + (check === "clone" ? 0 : 1));
}, 60_000);

test("another reader of YAML comes to the same", () => {
  const other = /^to_json\(\) \{ for .*\}$/m.exec(page)?.[0] ?? "";
  expect(other).toContain("yaml --json");
  const commands = parts.map((part) => part.replace(/^to_json\(\).*$/m, other));
  expect(commands).not.toEqual(parts);
  const path = fileURLToPath(new URL("../../node_modules/.bin", import.meta.url));
  expect(printed(repository(), { commands, path })).toEqual(sound);
}, 60_000);

const accounting = "plans/accounting.yaml";
const first = "records/approvals/accounting/1.yaml";
const second = "records/approvals/accounting/2.yaml";
const restoreTest = "records/restorations/2025/rt-2025-010.yaml";
const shorter = ["retention: P90D", "retention: P9D"] as const;

/** A receipt whose content was changed and whose digest was made to fit. */
function refitted(path: string, ...pairs: readonly (readonly [from: string, to: string])[]): string {
  const text = replaced(path, ...pairs);
  const receipt = readYaml(text).value as unknown as { readonly content: Record<string, unknown> };
  return text.replace(/^digest: .*$/m, `digest: ${digestOf("plan", receipt.content)}`);
}

/** Another approver of revision 2, as deputy of the one who approved it, on a day. */
const deputised = (day: string): string =>
  replaced(
    second,
    ["approver: lin-shifan", "approver: chang-fanli"],
    ["unit: 主計室 }", "unit: 主計室, actingFor: lin-shifan }"],
    ["2025-12-24T", `${day}T`],
  );
const approvedBy = (person: string): string =>
  replaced(second, ["approver: lin-shifan", `approver: ${person}`]);

const changed = (path: string): string => `M\t${path}\n`;
type Case = readonly [
  what: string,
  files: () => Readonly<Record<string, string>>,
  /** What a check prints then; the others print what they do for the sound repository. */
  differs: Partial<Record<Check, string | RegExp>>,
];

const cases: readonly Case[] = [
  [
    "a comment more and other quotes",
    () => ({ [accounting]: `# 註解\n${replaced(accounting, ["PT3H", '"PT3H"'])}` }),
    {},
  ],
  [
    "a plan changed after its approval",
    () => ({ [accounting]: replaced(accounting, shorter) }),
    { present: /^(.*\n)\1(?!\1).*\n$/, uncovered: /^plan accounting 2\n/m },
  ],
  [
    "the content of an earlier receipt changed",
    () => ({ [first]: replaced(first, shorter) }),
    {
      unfounded: /plan accounting 1 sha256:85ee/,
      uncovered: /^plan accounting 1\n/m,
      altered: changed(first),
      handedOver: / 1 BAD accounting@1\n +1 good\n/,
    },
  ],
  [
    "an earlier receipt changed with its digest",
    () => ({ [first]: refitted(first, shorter) }),
    { chain: "accounting 2\n", altered: changed(first) },
  ],
  [
    "plan and receipt changed together",
    () => ({ [accounting]: replaced(accounting, shorter), [second]: refitted(second, shorter) }),
    { present: /^(?!.*6bdf7fcf6da9)(.*\n)\1\1$/, altered: changed(second) },
  ],
  [
    "the result of a restore test changed after its approval",
    () => ({ [restoreTest]: replaced(restoreTest, ["result: fail", "result: pass"]) }),
    {
      record: /^(.*)\n(?!\1)/,
      unfounded: /restoration rt-2025-010 1/,
      uncovered: /restoration rt-2025-010 1/,
    },
  ],
  [
    "an approver who no longer held the role that day",
    () => ({ [second]: approvedBy("chou-qianren") }),
    { role: "accounting 2 chou-qianren 2025-12-24\n", altered: changed(second) },
  ],
  [
    "an approver of another unit",
    () => ({ [second]: approvedBy("chang-fanli") }),
    { role: "accounting 2 chang-fanli 2025-12-24\n", altered: changed(second) },
  ],
  [
    "a deputy on the last day of deputising",
    () => ({ [second]: deputised("2026-02-13") }),
    { altered: changed(second) },
  ],
  [
    "a deputy on the day after",
    () => ({ [second]: deputised("2026-02-14") }),
    { role: "accounting 2 chang-fanli 2026-02-14\n", altered: changed(second) },
  ],
  [
    "a plan approved by the person who prepared it",
    () => ({ [second]: approvedBy("chen-dawen") }),
    {
      role: "accounting 2 chen-dawen 2025-12-24\n",
      own: "accounting 2 chen-dawen\n",
      altered: changed(second),
    },
  ],
  [
    "a receipt that claims a signature",
    () => ({ [second]: replaced(second, ["level: L0", "level: L2"]) }),
    { unsigned: "accounting 2\n", altered: changed(second) },
  ],
  [
    "a receipt that claims a collector's signature",
    () => ({ [second]: replaced(second, ["level: L0", "level: L1"]) }),
    { unwitnessed: "accounting 2\n", altered: changed(second) },
  ],
];

test.each(cases)("%s", (_, files, differs) => {
  const directory = repository();
  writeTree(directory, files());
  commitAll(directory);
  const found = printed(directory);
  for (const check of checks) {
    const expected = differs[check] ?? sound[check];
    if (typeof expected === "string") expect(found[check], check).toBe(expected);
    else expect(found[check], check).toMatch(expected);
  }
});

describe("the clone", () => {
  test("whose work tree was edited is read as it was committed", () => {
    const directory = repository();
    writeTree(directory, { [second]: replaced(second, shorter) });
    expect(printed(directory)).toEqual(sound);
  });

  test("that lost a receipt inside a merge shows the removal", () => {
    const directory = repository();
    git(directory, "checkout", "-qb", "side");
    writeTree(directory, { "plans/note.txt": "x\n" });
    commitAll(directory);
    git(directory, "checkout", "-q", "main");
    git(directory, "merge", "-q", "--no-ff", "--no-commit", "side");
    git(directory, "rm", "-q", second);
    git(directory, "commit", "-qm", "Merge side");
    const found = printed(directory);
    expect(found.altered).toBe(`D\t${second}\n`);
    expect(found.uncovered).toContain("plan accounting 2\n");
  });

  test("that is cut short says so", () => {
    const whole = repository();
    writeTree(whole, { "plans/note.txt": "x\n" });
    commitAll(whole);
    const cut = join(folder, "cut");
    git(folder, "clone", "-q", "--depth", "1", `file://${whole}`, cut);
    expect(printed(cut, { commands: partsFor() }).clone).toBe("true\n");
  });

  test("whose objects are replaced names them and is read without the replacement", () => {
    const directory = repository();
    writeTree(directory, { [second]: replaced(second, shorter) });
    commitAll(directory);
    const [head = "", before = ""] = git(directory, "rev-parse", "HEAD", "HEAD~1").trim().split("\n");
    git(directory, "replace", head, before);
    const found = printed(directory);
    expect(found.clone).toBe(`false\n${head}\n`);
    expect(found.altered).toBe(changed(second));
  });
});
