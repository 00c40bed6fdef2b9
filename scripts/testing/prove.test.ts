import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type KeptLife, keptLife } from "./kept-life.ts";
import { pasted, requireTools, shownCommands } from "./shown-commands.ts";
import { collectorsKey, edits, makeKeys, removeKeys, witnessed } from "./signed-receipt.ts";

/** All that a proof may lean on. */
const tools = ["sh", "git", "sha256sum", "ssh-keygen", "grep", "sort", "mktemp"];
const plan = "plans/website.yaml";
const check = "records/checks/2026/website-2026-10.yaml";
const odd = "records/evidence/2026/it's 備份 $(id).txt";

let life: KeptLife;
let folder = "";
let clone = "";
let bin = "";

/** Institution, adoption, a signed revision, an anchor, an edit of it, a deletion; then a clone of a bundle of it all. */
beforeAll(async () => {
  requireTools("git", "sha256sum", "ssh-keygen");
  folder = mkdtempSync(join(tmpdir(), "backproof-prove-"));
  bin = join(folder, "bin");
  mkdirSync(bin);
  for (const tool of tools)
    symlinkSync(
      execFileSync("sh", ["-c", `command -v ${tool}`], { encoding: "utf8" }).trim(),
      join(bin, tool),
    );
  makeKeys();
  life = await keptLife({
    ...edits(collectorsKey(), witnessed()),
    [odd]: "機房照片\n",
  });
  const text = life.text(plan);
  life.set("2026-11-24T10:00:00+08:00");
  life.write({
    [plan]: text
      .replace(/^revision: \d+$/m, "revision: 3")
      .replace(/^effectiveFrom: .*$/m, "effectiveFrom: 2026-12-01")
      .replace("P60D", "P90D"),
  });
  const approved = await life.run(
    "approve",
    "website",
    "--as",
    "wang",
    "--key",
    life.keyFile,
    "--yes",
    "--statement",
    "同意 it's fine。",
  );
  if (approved.code !== 0) throw new Error(approved.notice);
  life.commit("Revise the plan", "王 $(主管) `x`");
  life.set("2026-12-01T10:00:00+08:00");
  const anchored = await life.run("history", "anchor", "--as", "lin");
  if (anchored.code !== 0) throw new Error(anchored.notice);
  life.commit("Write the anchor of the month");
  life.set("2026-12-02T10:00:00+08:00");
  life.remove(check);
  life.commit("Tidy up");
  const bundle = join(folder, "all.bundle");
  life.git("bundle", "create", "-q", bundle, "main");
  clone = join(folder, "clone");
  execFileSync("git", ["clone", "-q", "-b", "main", bundle, clone], { stdio: "pipe" });
}, 120_000);
afterAll(() => {
  life.close();
  removeKeys();
  rmSync(folder, { recursive: true });
});

const environment = (): Readonly<Record<string, string>> => ({ PATH: bin, TMPDIR: folder });

test("the shell that checks has neither node nor readers of YAML and JSON", () => {
  const { outputs } = pasted(["command -v node yq jq npx backproof; echo none"], clone, environment());
  expect(outputs).toEqual(["none\n"]);
});

describe.each(["zh-TW", "en"])(
  "in a clone of a bundle, every command prints what the proof says (%s)",
  (locale) => {
    test.each<[string, string, readonly string[]]>([
      [
        "a plan with a revision signed by its approver",
        "website",
        ["ssh-keygen -Y verify", "backup-plan-approval", "bp-plan/v1"],
      ],
      ["a receipt that its collector signed", "website/2", ["backup-plan-witness"]],
      ["a restoration with evidence", "rt-2026-001", ["sha256sum -c", "bp-restoration/v1"]],
      ["a record that is gone", check, ["git ls-tree"]],
      ["an anchor", "anchor-2026-12", ["list "]],
      ["evidence under an odd name", odd, ["'\\''"]],
      ["a register of checks", "student-records-2026-10", ["list "]],
    ])(
      "%s",
      async (_, record, marks) => {
        const { code, out, notice } = await life.run(
          "history",
          "prove",
          record,
          "--format",
          "markdown",
          "--locale",
          locale,
        );
        expect([code, notice]).toEqual([0, ""]);
        for (const mark of marks) expect(out).toContain(mark);
        const shown = shownCommands(out);
        const { outputs, errors, status } = pasted(
          shown.map(({ commands }) => commands),
          clone,
          environment(),
        );
        expect(errors).toBe("");
        expect(status).toBe(0);
        expect(outputs).toEqual(shown.map(({ output }) => output ?? ""));
      },
      60_000,
    );
  },
);

test("the text is a script that prints what it says behind #>", async () => {
  const { out } = await life.run("history", "prove", plan, "--locale", "en");
  const { outputs, errors } = pasted([out], clone, environment());
  const expected = [...out.matchAll(/^#> (.*)$/gm)].map(([, line]) => `${line}\n`).join("");
  expect(errors).toBe("");
  expect(outputs).toEqual([expected]);
  expect(out).toMatch(/^# \[signature\] The approver's own signature \(L2\): wang signed/m);
  expect(out).toContain("# [policy] Keeping: its keeping has no end yet (it is in force).");
});

test.each<[string, (text: string) => string]>([
  ["the plan", (text) => text.replace("P90D", "P9D")],
  ["a receipt", (text) => text.replace("同意", "不同意")],
])(
  "a history written anew with another wording of %s does not print the same",
  async (what, change) => {
    const { out } = await life.run("history", "prove", "website", "--format", "markdown");
    const forged = join(folder, `forged-${what.length}`);
    execFileSync("git", ["clone", "-q", clone, forged], { stdio: "pipe" });
    const path = what === "the plan" ? plan : "records/approvals/website/3.yaml";
    const before = readFileSync(join(forged, path), "utf8");
    expect(change(before)).not.toBe(before);
    writeFileSync(join(forged, path), change(before));
    const identity = ["-c", "user.name=x", "-c", "user.email=x@example.edu"];
    execFileSync("git", [...identity, "-C", forged, "commit", "-qam", "x", "--amend"], { stdio: "pipe" });
    execFileSync("git", ["-C", forged, "remote", "remove", "origin"]);
    execFileSync("git", ["-C", forged, "reflog", "expire", "--expire=now", "--all"]);
    execFileSync("git", ["-C", forged, "gc", "-q", "--prune=now"], { stdio: "pipe" });
    const shown = shownCommands(out);
    const { outputs } = pasted(
      shown.map(({ commands }) => commands),
      forged,
      environment(),
    );
    expect(outputs).not.toEqual(shown.map(({ output }) => output ?? ""));
  },
  60_000,
);
