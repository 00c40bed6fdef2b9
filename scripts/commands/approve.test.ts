import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { nodePorts } from "../ports/node-ports.ts";
import { type Edits, edited } from "../testing/institution.ts";
import { runMain } from "../testing/run-main.ts";
import { writeTree } from "../testing/write-tree.ts";

const plan = "plans/website.yaml";
const receipt = "records/approvals/website/3.yaml";
const revised: Edits = {
  [plan]: { "/revision": 3, "/effectiveFrom": "2026-12-01", "/items/0/retention": "P30D" },
};
const approving = ["approve", "website", "--as", "wang", "--key"];

let keys: string;
let root: string;
let keyFile: string;
let key: string;

beforeAll(() => {
  keys = mkdtempSync(join(tmpdir(), "backproof-keys-"));
  keyFile = join(keys, "key");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "example", "-f", keyFile]);
  key = readFileSync(`${keyFile}.pub`, "utf8").split(" ").slice(0, 2).join(" ");
});
afterAll(() => rmSync(keys, { recursive: true }));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "backproof-approve-"));
  return () => rmSync(root, { recursive: true });
});

/** The register of people with the supervisor's key. */
const withKey = (days: object = { from: "2026-01-01" }): Edits => ({
  "policy/people.yaml": { "/people/2/keys": [{ key, ...days }] },
});

function institution(edits: Edits): void {
  const files = Object.entries(edited(edits)).map(([path, text]) => [
    path,
    text.replace(/^# yaml-lang.*\n/, ""),
  ]);
  writeTree(root, Object.fromEntries(files));
}

/** Runs a command line on the institution, answering what it asks. */
async function run(
  args: readonly string[],
  { answer, now = "2026-11-22T10:00:00+08:00" }: { readonly answer?: string; readonly now?: string } = {},
): Promise<{ readonly code: number; readonly out: string; readonly notice: string }> {
  return runMain([...args, "--root", root], {
    ports: {
      ...nodePorts,
      clock: { now: () => now, today: () => now.slice(0, 10) },
      ask: async () => answer,
    },
    directory: root,
  });
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("a supervisor signs a revision", () => {
  test("after seeing the form and what changed, and the repository then passes", async () => {
    institution({ ...withKey(), ...revised });
    const { code, out } = await run([...approving, keyFile, "--statement", "同意。"], { answer: "核准" });
    expect(code).toBe(0);
    expect(out).toContain("# 資通系統備份計畫表");
    expect(out).toContain("備份項目 site › 保留週期由「P60D」改為「P30D」");
    expect(read(receipt)).toContain("-----BEGIN SSH SIGNATURE-----");
    const { code: judged, out: verdict } = await run(["validate"]);
    expect(verdict).not.toContain("website");
    expect(judged).toBe(0);
  });

  test("and of the plan only the day of approval changes", async () => {
    institution({ ...withKey(), ...revised });
    const before = read(plan);
    await run([...approving, keyFile, "--yes"]);
    expect(read(plan)).toBe(before.replace("approvedOn: 2026-10-25", "approvedOn: 2026-11-22"));
  });

  test("a deputy signs in the days of the deputyship, and the receipt says for whom", async () => {
    institution({ ...revised, "policy/people.yaml": { "/people/4/keys": [{ key, from: "2026-01-01" }] } });
    const now = "2026-10-09T23:59:00+08:00";
    const { code } = await run(["approve", "website", "--as", "hsu", "--key", keyFile, "--yes"], { now });
    expect(code).toBe(0);
    expect(read(receipt)).toContain("actingFor: wang");
  });

  test("of a record, whose content is kept as well", async () => {
    institution({
      ...withKey(),
      "records/approvals/rt-2026-001/1.yaml": null,
      "records/restorations/2026/rt-2026-001.yaml": { "/approval": undefined },
    });
    const { code } = await run(["approve", "rt-2026-001", "--as", "wang", "--key", keyFile, "--yes"]);
    expect(code).toBe(0);
    expect(read("records/approvals/rt-2026-001/1.yaml")).toContain("content:\n  id: rt-2026-001\n");
    expect(read("records/restorations/2026/rt-2026-001.yaml")).toMatch(
      /\napproval: \{ approver: wang, approvedOn: 2026-11-22 \}\n$/,
    );
  });
});

describe("what may not be signed is refused, and nothing is written", () => {
  test.each<[string, () => Edits, string, string]>([
    ["a revision that is approved already", () => ({}), "wang", "已經核准"],
    ["a revision that leaves one out", () => ({ [plan]: { "/revision": 4 } }), "wang", "缺少前一版"],
    ["by whoever prepared it", () => revised, "lin", "不得核准自己的文件"],
    ["by someone who is no supervisor", () => revised, "zhao", "不是秘書室主管"],
    ["by a deputy outside the deputyship", () => revised, "hsu", "也不是其代理人"],
    ["by nobody on file", () => revised, "ghost", "沒有「ghost」這個人"],
    ["with a key that is not on file", () => ({ ...revised, "policy/people.yaml": {} }), "wang", "未登錄"],
    [
      "with a key retired the day before",
      () => ({ ...revised, ...withKey({ from: "2026-01-01", to: "2026-11-21" }) }),
      "wang",
      "不得使用",
    ],
    [
      "with a key of tomorrow",
      () => ({ ...revised, ...withKey({ from: "2026-11-23" }) }),
      "wang",
      "不得使用",
    ],
  ])("%s", async (_, edits, person, words) => {
    institution({ ...withKey(), ...edits() });
    const { code, notice } = await run(["approve", "website", "--as", person, "--key", keyFile, "--yes"]);
    expect(notice).toContain(words);
    expect(code).toBe(1);
    expect(existsSync(join(root, receipt))).toBe(false);
  });

  test.each<[string, string | undefined, number]>([
    ["another answer", "好", 1],
    ["no answer", "", 1],
    ["no terminal", undefined, 2],
  ])("%s cancels", async (_, answer, expected) => {
    institution({ ...withKey(), ...revised });
    const before = read(plan);
    const { code } = await run([...approving, keyFile], answer === undefined ? {} : { answer });
    expect(code).toBe(expected);
    expect(existsSync(join(root, receipt))).toBe(false);
    expect(read(plan)).toBe(before);
  });

  test.each<[string, readonly string[], number]>([
    ["an unknown document", ["approve", "nothing", "--as", "wang", "--key", "KEY"], 2],
    ["no document", ["approve", "--as", "wang", "--key", "KEY"], 2],
    ["no key", ["approve", "website", "--as", "wang"], 2],
    ["a key that is not there", ["approve", "website", "--as", "wang", "--key", "/nowhere/key"], 1],
    ["a chosen day", ["approve", "website", "--as", "wang", "--key", "KEY", "--today", "2026-01-01"], 2],
  ])("%s", async (_, args, expected) => {
    institution({ ...withKey(), ...revised });
    expect((await run(args.map((arg) => (arg === "KEY" ? keyFile : arg)))).code).toBe(expected);
  });

  test("a folder of receipts that leads elsewhere", async () => {
    institution({
      ...withKey(),
      ...revised,
      "records/approvals/website/1.yaml": null,
      "records/approvals/website/2.yaml": null,
      [plan]: { "/revision": 1, "/effectiveFrom": "2026-12-01" },
    });
    rmSync(join(root, "records/approvals/website"), { recursive: true, force: true });
    symlinkSync(keys, join(root, "records/approvals/website"));
    const { code } = await run([...approving, keyFile, "--yes"]);
    expect(code).toBe(4);
    expect(existsSync(join(keys, "1.yaml"))).toBe(false);
  });
});

test("English is spoken on demand", async () => {
  institution({ ...withKey(), ...revised });
  const { out, notice } = await run([...approving, keyFile, "--yes", "--locale", "en"]);
  expect(out).toContain("Changed since the approval before");
  expect(notice).toContain(`Signed; ${receipt} was written.`);
});
