import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvalNamespace, approvalText } from "../core/approval-text.ts";
import type { Documents } from "../core/types.generated.ts";
import { witnessNamespace, witnessText } from "../core/witness-text.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { few, partsFor, printed, replaced, repositoryOf } from "./offline-check.ts";
import { requireTools } from "./shown-commands.ts";

const people = "policy/people.yaml";
const receipt = "records/approvals/accounting/2.yaml";
/** Revision 2 was approved at this time by this person, and its collector signed on the day after. */
const approvedAt = "2025-12-24T11:15:00+08:00";
const signedAt = "2025-12-25T00:05:00+08:00";

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

/** A signature by plain OpenSSH, as lines of a block in YAML. */
function signature(text: string, key: string, namespace: string, indent: string): string {
  const file = join(folder, "approval.txt");
  writeFileSync(file, text);
  rmSync(`${file}.sig`, { force: true });
  execFileSync("ssh-keygen", ["-q", "-Y", "sign", "-n", namespace, "-f", keyFile(key), file], {
    stdio: "ignore",
  });
  return readFileSync(`${file}.sig`, "utf8").trimEnd().replaceAll(/^/gm, indent);
}

const read = (text: string): Documents["receipt"] => readYaml(text).value as unknown as Documents["receipt"];

/** The receipt at L2 with a signature over its own text, as the engine writes that text down. */
function signed(
  text: string,
  { key = "own", namespace: purpose = approvalNamespace as string } = {},
): string {
  const lines = signature(approvalText(read(text)), key, purpose, "  ");
  return text.replace("level: L0\n", `level: L2\nsignature: |\n${lines}\n`);
}

/** The receipt at L1, with what its collector saw on the forge and signed. */
function witnessed(
  text: string,
  { key = "own", namespace: purpose = witnessNamespace as string } = {},
): string {
  const seen = `witness:
  forge: github
  repository: example-org/backup
  review: 81
  pullRequest: 7
  reviewedCommit: ${"1f".repeat(20)}
  mergedCommit: ${"2e".repeat(20)}
`;
  const who = { collector: "nightly", signedAt };
  const lines = signature(witnessText({ ...read(text + seen), witnessSignature: who }), key, purpose, "    ");
  const own = `witnessSignature:\n  collector: nightly\n  signedAt: ${signedAt}\n  signature: |\n${lines}\n`;
  return text.replace("level: L0\n", "level: L1\n") + seen + own;
}

const publicKey = (): string =>
  readFileSync(`${keyFile("own")}.pub`, "utf8")
    .split(" ")
    .slice(0, 2)
    .join(" ");

/** The registry with the approver's public key, for some days. */
function registry(days: string): string {
  const login = "login: example-lin }\n";
  return replaced(people, [login, `${login}    keys:\n      - { key: "${publicKey()}", ${days} }\n`]);
}

/** The registry with the collector's public key, for some days. */
function withCollector(days: string): string {
  return `${replaced(people)}collectors:\n  - { id: nightly, keys: [{ key: "${publicKey()}", ${days} }] }\n`;
}

function found(register: string, text: string): ReturnType<typeof printed> {
  count += 1;
  const files = { ...few, [people]: register, [receipt]: text };
  const directory = repositoryOf(join(folder, `repository-${count}`), files);
  const commands = partsFor("signed", "unsigned", "witnessed", "unwitnessed", "sharedKeys");
  return printed(directory, { commands });
}

const always = "from: 2024-08-01";
const plain = (): string => replaced(receipt);

type Case = [what: string, state: "good" | "BAD", text: () => string, days?: string];

test.each<Case>([
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
  ["a signature made as a collector's", "BAD", () => signed(plain(), { namespace: witnessNamespace })],
  ["a key on its first day", "good", () => signed(plain()), "from: 2025-12-24"],
  ["a key a day before its first", "BAD", () => signed(plain()), "from: 2025-12-25"],
  ["a key on its last day", "good", () => signed(plain()), `${always}, to: 2025-12-24`],
  ["a key a day after its last", "BAD", () => signed(plain()), `${always}, to: 2025-12-23`],
])("of an approver, %s is %s", (_, state, text, days = always) => {
  expect(found(registry(days), text())).toMatchObject({
    signed: `${state} accounting 2 lin-shifan\n`,
    unsigned: "",
    witnessed: "",
  });
});

test.each<Case>([
  ["a signature over the receipt", "good", () => witnessed(plain())],
  ["another review", "BAD", () => witnessed(plain()).replace("review: 81", "review: 82")],
  [
    "an account put in later",
    "BAD",
    () => witnessed(plain()).replace("  review: 81", "  proposer: 5\n  review: 81"),
  ],
  [
    "another approver",
    "BAD",
    () => witnessed(plain()).replace("approver: lin-shifan", "approver: chang-fanli"),
  ],
  ["another moment", "BAD", () => witnessed(plain()).replace(signedAt, "2025-12-25T00:06:00+08:00")],
  ["another key", "BAD", () => witnessed(plain(), { key: "other" })],
  ["a signature made as an approver's", "BAD", () => witnessed(plain(), { namespace: approvalNamespace })],
  ["a key on its first day", "good", () => witnessed(plain()), "from: 2025-12-25"],
  ["a key a day after its last", "BAD", () => witnessed(plain()), `${always}, to: 2025-12-24`],
])("of a collector, %s is %s", (_, state, text, days = always) => {
  expect(found(withCollector(days), text())).toMatchObject({
    signed: "",
    witnessed: `${state} accounting 2 nightly\n`,
    unwitnessed: "",
    sharedKeys: "",
  });
});

test("a key on file for both an approver and a collector is named", () => {
  const both = `${registry(always)}collectors:\n  - { id: nightly, keys: [{ key: "${publicKey()}", ${always} }] }\n`;
  expect(found(both, plain()).sharedKeys).toBe(`nightly ${publicKey()}\n`);
});
