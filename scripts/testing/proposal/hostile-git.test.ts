import { chmodSync, existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { proposedFiles } from "../../ports/proposal-git.ts";
import { reading } from "../institution.ts";
import { all, proposeWebsite, requirement, revision, swap, website } from "./changes.ts";
import { closeLives, type Life, openLife } from "./life.ts";
import { judged, lines, review } from "./verdicts.ts";

afterAll(closeLives);

test.each<readonly [string, (life: Life) => void, readonly string[]]>([
  [
    "a link in the place of a plan",
    (l) => {
      l.write(website, null);
      symlinkSync("/etc/passwd", join(l.folder, website));
    },
    ["website not-approved: unreadable", "plans/website.yaml symlink"],
  ],
  [
    "a submodule in the place of a plan",
    (l) => {
      l.write(website, null);
      const commit = l.git("rev-parse", "HEAD");
      l.git("update-index", "--replace", "--cacheinfo", `160000,${commit},plans/website.yaml`);
    },
    ["website not-approved: unreadable", "plans/website.yaml not-a-file"],
  ],
  [
    "a name like an option",
    (l) => l.write("plans/--output=pwned.yaml", "id: x\n"),
    ["plans/--output=pwned.yaml odd-name"],
  ],
  [
    "a name with a line break",
    (l) => l.write("plans/a\n::error::b.yaml", "id: x\n"),
    ["plans/a\n::error::b.yaml odd-name"],
  ],
  [
    "another extension",
    (l) => l.write("plans/website.yml", "id: website\n"),
    ["plans/website.yml wrong-extension"],
  ],
  [
    "attributes beside the plans",
    (l) => l.write("plans/.gitattributes", "*.yaml -diff\n"),
    ["plans/.gitattributes odd-name"],
  ],
  ["no YAML", (l) => l.write(website, "a: [\n"), ["website not-approved: unreadable"]],
])("%s is a fault with a name, whoever approves", (_, change, expected) => {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  change(life);
  life.git("add", "-A", "--", ...(expected[1]?.endsWith("not-a-file") ? ["registry"] : ["."]));
  life.git("commit", "-qm", "Hostile");
  const head = life.git("rev-parse", "HEAD");
  const judgement = judged(life, { base, head, reviews: [review("wang", head)] });
  expect(lines(judgement)).toEqual(expected);
  expect(judgement.verdict).toBe("not-approved");
  expect(existsSync(join(life.folder, "pwned.yaml"))).toBe(false);
});

test("a merge driver that the repository names does not run, and the repository gets no new objects", () => {
  const life = openLife();
  const canary = join(life.folder, ".git/canary");
  const driver = join(life.folder, ".git/driver.sh");
  writeFileSync(driver, `#!/bin/sh\ntouch ${canary}\n`);
  chmodSync(driver, 0o755);
  life.git("config", "merge.evil.driver", driver);
  writeFileSync(join(life.folder, ".git/info/attributes"), "*.yaml merge=evil\n");
  const { head } = proposeWebsite(life);
  life.branch("main");
  life.write(website, swap("windowMinutes: 60", "windowMinutes: 90"));
  const base = life.commit("Move on");
  const before = life.git("count-objects");
  const judgement = judged(life, { base, head, reviews: [review("wang", head)] });
  expect(lines(judgement)).toEqual(["website not-approved: wang content-changed"]);
  expect(existsSync(canary)).toBe(false);
  expect(life.git("count-objects")).toBe(before);
  // The driver is a real one: git runs it where the repository's settings hold.
  life.git("merge", "-q", "--no-edit", "proposal");
  expect(existsSync(canary)).toBe(true);
});

test.each(["main", "HEAD", "--output=pwned.txt", "", "HEAD^{tree}", "1234567"])(
  "a commit is named by its full id only: %j is not there",
  (head) => {
    const life = openLife();
    const base = life.git("rev-parse", "HEAD");
    expect(proposedFiles(life.folder, { base, head, reviewed: [] }, reading)).toEqual({
      known: false,
      because: { code: "commit-missing", commit: head },
    });
  },
);

test("a tree is no commit, and commits without a common past are no proposal", () => {
  const life = openLife();
  const base = life.git("rev-parse", "HEAD");
  const tree = life.git("rev-parse", "HEAD^{tree}");
  const lone = life.git("commit-tree", "-m", "Lone", tree);
  const answer = (head: string) => proposedFiles(life.folder, { base, head, reviewed: [] }, reading);
  expect(answer(tree)).toMatchObject({ known: false, because: { code: "commit-missing" } });
  expect(answer(lone)).toMatchObject({ known: false, because: { code: "git-failed" } });
});

test("a shallow clone cannot tell what a merge would give", () => {
  const life = openLife();
  const { base, head } = proposeWebsite(life);
  writeFileSync(join(life.folder, ".git/shallow"), `${base}\n`);
  expect(proposedFiles(life.folder, { base, head, reviewed: [] }, reading)).toEqual({
    known: false,
    because: { code: "history-shallow" },
  });
});

test("data in a folder of a larger repository is found, and so are the control files at its top", () => {
  const life = openLife();
  life.git("mv", "-k", "plans", "policy", "registry", "records", ".github/");
  life.write("data/keep", "");
  for (const folder of ["plans", "policy", "registry", "records"])
    life.git("mv", `.github/${folder}`, `data/${folder}`);
  const base = life.commit("Move the data");
  life.branch("proposal");
  life.write(`data/${website}`, all(revision(3), requirement("官方網站每日備份。")));
  life.write(".github/CODEOWNERS", "* @example-lin\n");
  life.write("data/policy/people.yaml", (text) => `${text}# noted\n`);
  const head = life.commit();
  const inData = { ...life, folder: join(life.folder, "data") };
  expect(lines(judged(inData, { base, head, reviews: [review("wang", head)] }))).toEqual([
    "website approved: wang counts",
    "controls mixed",
    ".github/CODEOWNERS unknown: wang owner-unregistered",
    "data/policy/people.yaml not-approved: wang not-owner",
  ]);
});
