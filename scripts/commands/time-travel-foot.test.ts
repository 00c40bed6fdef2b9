import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { edited } from "../testing/institution.ts";
import { type PastDays, pastDays } from "../testing/past-days.ts";
import { writeTree } from "../testing/write-tree.ts";

let past: PastDays;
beforeAll(() => {
  past = pastDays();
});
afterAll(() => past.remove());

describe("every foot names the commit and its day", () => {
  test.each([
    ["validate", []],
    ["validate", ["--format", "markdown"]],
    ["due", []],
    ["due", ["--format", "markdown"]],
    ["diff", ["--base", "2026-03-01"]],
    ["diff", ["--base", "2026-03-01", "--format", "markdown"]],
    ["history", []],
  ])("%s %j", async (command, more) => {
    const { out } = await past.run([command, "--at", "2026-04-30", ...more]);
    expect(out.replaceAll("&#44;", ",")).toContain(
      `Commit ${past.ids["midnight"]?.slice(0, 12)} of 2026-04-11, the last on the main line by 2026-04-30`,
    );
  });

  test("in Chinese too", async () => {
    const { out } = await past.run(["validate", "--at", "2026-04-30", "--locale", "zh-TW"]);
    expect(out).toContain(
      `提交 ${past.ids["midnight"]?.slice(0, 12)}（2026-04-11），為主分支截至 2026-04-30 的最後一個提交`,
    );
  });

  test.each([
    ["due", [], "at"],
    ["diff", ["--base", "2026-03-01"], "at"],
    ["history", [], "at"],
  ])("%s as JSON", async (command, more, key) => {
    const { out } = await past.run([command, "--at", "2026-04-30", "--format", "json", ...more]);
    const moment = {
      asked: "2026-04-30",
      date: "2026-04-30",
      commit: past.ids["midnight"],
      day: "2026-04-11",
    };
    expect(JSON.parse(out)).toHaveProperty(key, moment);
  });

  test("explain tells it beside its answer", async () => {
    expect((await past.run(["explain", "5.9", "--at", "2026-04-30"])).notice).toContain("of 2026-04-11");
  });

  test("the pages of a report", async () => {
    const pages = join(past.folder, "out");
    await past.run(["report", "--at", "2026-04-30", "--output", pages]);
    expect(readFileSync(join(pages, "README.md"), "utf8")).toMatch(
      new RegExp(`2026-04-30.*${past.ids["midnight"]}.*2026-04-11`),
    );
  });

  test("the JSON of findings stays valid by its schema", async () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/findings.v1.schema.json", import.meta.url), "utf8"),
    ) as object;
    const validate = new Ajv2020().compile(schema);
    validate(await past.judged("--at", "2026-04-30"));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe("what cannot be judged is said", () => {
  test("a day before the first commit", async () => {
    const { code, notice } = await past.run(["validate", "--at", "2026-02-28"]);
    expect(code).toBe(2);
    expect(notice).toContain("2026-02-28 is before the first commit here (2026-03-01)");
  });

  test("a day that does not exist", async () => {
    const { code, notice } = await past.run(["validate", "--at", "2026-02-30"]);
    expect(code).toBe(2);
    expect(notice).toContain('There is no commit "2026-02-30" here (no git repository, or no such commit)');
  });

  test("a folder without commits", async () => {
    const bare = mkdtempSync(join(tmpdir(), "backproof-unborn-"));
    writeTree(bare, edited({}));
    try {
      expect((await past.run(["validate", "--at", "2026-04-10"], bare)).notice).toContain(
        "The commit of 2026-04-10 cannot be known",
      );
      past.git(["init", "-q"], undefined, bare);
      expect((await past.run(["validate", "--at", "2026-04-10"], bare)).code).toBe(2);
    } finally {
      rmSync(bare, { recursive: true });
    }
  });

  test("a shallow clone reaches as far as it reaches", async () => {
    const shallow = mkdtempSync(join(tmpdir(), "backproof-shallow-"));
    execFileSync("git", ["clone", "-q", "--depth", "1", `file://${past.folder}`, shallow], {
      stdio: "ignore",
    });
    try {
      const { code, notice } = await past.run(["validate", "--at", "2026-05-31"], shallow);
      expect(code).toBe(2);
      expect(notice).toContain("This clone is shallow and reaches back to 2026-06-01 only");
      expect(notice).toContain("git fetch --unshallow");
      const { out } = await past.run(["validate", "--at", "2026-06-01", "--format", "json"], shallow);
      expect(JSON.parse(out)).toHaveProperty("revision", past.ids["last"]);
    } finally {
      rmSync(shallow, { recursive: true });
    }
  });
});

describe("a hostile name is a name, never an option", () => {
  test.each([
    "--output=/tmp/backproof-written",
    "--upload-pack=true",
    "-n1",
    "HEAD..HEAD~1",
    "HEAD\nHEAD~1",
    "^HEAD",
  ])("%j", async (asked) => {
    const { code, notice } = await past.run(["validate", `--at=${asked}`]);
    expect(code).toBe(2);
    expect(notice).toContain("There is no commit");
  });

  test("a tag that is called HEAD does not take its place", async () => {
    past.git(["update-ref", "refs/tags/HEAD", past.ids["first"] ?? ""]);
    try {
      expect(past.named((await past.judged("--at", "2026-12-31")).revision)).toBe("last");
    } finally {
      past.git(["update-ref", "-d", "refs/tags/HEAD"]);
    }
  });

  test("a program that the repository names for signatures is not run", async () => {
    const trace = join(past.folder, "ran");
    const program = join(past.folder, "program");
    writeFileSync(program, `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
    past.git(["config", "log.showSignature", "true"]);
    for (const key of ["gpg.program", "gpg.ssh.program", "gpg.x509.program"])
      past.git(["config", key, program]);
    past.git(["config", "gpg.format", "ssh"]);
    try {
      await past.run(["history"]);
      await past.judged("--at", "2026-04-10");
      expect(() => readFileSync(trace)).toThrow();
    } finally {
      for (const key of [
        "log.showSignature",
        "gpg.program",
        "gpg.ssh.program",
        "gpg.x509.program",
        "gpg.format",
      ])
        past.git(["config", "--unset", key]);
    }
  });
});

describe("what is done today is not done in the past", () => {
  test.each([
    ["issues on the forge", ["issues", "--repository", "example/backups", "--at", "2026-04-10"], "--dry-run"],
    ["an anchor", ["history", "anchor", "--as", "lin", "--at", "2026-04-10"], "--at cannot name a day"],
    ["the adoption", ["history", "adopt", "--as", "lin", "--at", "HEAD"], "--at cannot name anything else"],
    ["the judgement of a proposal", ["proposal", "1", "--at", "2026-04-10"], "--at"],
    ["a receipt", ["collect", "--at", "2026-04-10"], "--at"],
    ["an approval", ["approve", "website", "--at", "2026-04-10"], "--at"],
    ["a migration", ["migrate", "rename-id", "--at", "2026-04-10"], "--at"],
  ])("%s", async (_, args, expected) => {
    const { code, notice } = await past.run(args);
    expect(code).toBe(2);
    expect(notice).toContain(expected);
  });
});
