import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvalNamespace, approvalText } from "../core/approval-text.ts";
import type { Documents } from "../core/types.generated.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { few, partsFor, printed, replaced, repositoryOf } from "./offline-check.ts";
import { requireTools } from "./shown-commands.ts";

const people = "policy/people.yaml";
const receipt = "records/approvals/accounting/2.yaml";
/** Revision 2 was approved at this time by this person. */
const approvedAt = "2025-12-24T11:15:00+08:00";

let folder = "";
let count = 0;
const keyFile = (name: string): string => join(folder, name);

beforeAll(() => {
  requireTools("git", "jq", "yq", "sha256sum", "ssh-keygen");
  folder = mkdtempSync(join(tmpdir(), "backproof-signed-"));
  for (const name of ["own", "other"])
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "example", "-f", keyFile(name)]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The receipt at L2 with a signature over its own text, as the engine writes that text down. */
function signed(text: string, { key = "own", namespace: purpose = approvalNamespace } = {}): string {
  const file = join(folder, "approval.txt");
  writeFileSync(file, approvalText(readYaml(text).value as unknown as Documents["receipt"]));
  rmSync(`${file}.sig`, { force: true });
  execFileSync("ssh-keygen", ["-q", "-Y", "sign", "-n", purpose, "-f", keyFile(key), file], {
    stdio: "ignore",
  });
  const lines = readFileSync(`${file}.sig`, "utf8").trimEnd().replaceAll("\n", "\n  ");
  return text.replace("level: L0\n", `level: L2\nsignature: |\n  ${lines}\n`);
}

/** The registry with the approver's public key, for some days. */
function registry(days: string): string {
  const [type = "", key = ""] = readFileSync(`${keyFile("own")}.pub`, "utf8").split(" ");
  const login = "login: example-lin }\n";
  return replaced(people, [login, `${login}    keys:\n      - { key: "${type} ${key}", ${days} }\n`]);
}

const always = "from: 2024-08-01";
const plain = (): string => replaced(receipt);

test.each<[what: string, state: "good" | "BAD", text: () => string, days?: string]>([
  ["a signature over the receipt", "good", () => signed(plain())],
  [
    "one over a statement of several lines",
    "good",
    () => signed(replaced(receipt, ["statement: 同意。", 'statement: "同意。\\napprover: wang-xiaoming"'])),
  ],
  ["one over no statement", "good", () => signed(replaced(receipt, ["statement: 同意。\n", ""]))],
  ["another statement", "BAD", () => signed(plain()).replace("statement: 同意。", "statement: 同意實施。")],
  ["another digest", "BAD", () => signed(plain()).replace("digest: sha256:6b", "digest: sha256:6c")],
  ["another time", "BAD", () => signed(plain()).replace(approvedAt, "2025-12-23T11:15:00+08:00")],
  ["another account", "BAD", () => signed(plain()).replace("forgeId: 90000102", "forgeId: 90000103")],
  ["another person's key", "BAD", () => signed(plain(), { key: "other" })],
  ["a signature for another purpose", "BAD", () => signed(plain(), { namespace: "git" })],
  ["a key on its first day", "good", () => signed(plain()), "from: 2025-12-24"],
  ["a key a day before its first", "BAD", () => signed(plain()), "from: 2025-12-25"],
  ["a key on its last day", "good", () => signed(plain()), `${always}, to: 2025-12-24`],
  ["a key a day after its last", "BAD", () => signed(plain()), `${always}, to: 2025-12-23`],
])("%s is %s", (_, state, text, days = always) => {
  count += 1;
  const directory = repositoryOf(join(folder, `repository-${count}`), {
    ...few,
    [people]: registry(days),
    [receipt]: text(),
  });
  const found = printed(directory, { commands: partsFor("signed", "unsigned") });
  expect(found.signed).toBe(`${state} accounting 2 lin-shifan\n`);
  expect(found.unsigned).toBe("");
});
