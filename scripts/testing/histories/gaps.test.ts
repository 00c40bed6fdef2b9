import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { exit } from "../../core/verdict.ts";
import { main } from "../../main.ts";
import { gitHistory } from "../../ports/history-git.ts";
import { nodePorts } from "../../ports/node-ports.ts";
import { smallInstitution } from "../institution.ts";
import { writeTree } from "../write-tree.ts";
import { judgedRepository } from "./judged.ts";
import * as r from "./records.ts";
import { type Built, build, git } from "./repository.ts";
import type { Told } from "./tell.ts";

const made: string[] = [];
const repository = (
  told: readonly Told[] = [{ name: "gone", at: "11-10", edit: { [r.check]: null } }],
): Built => {
  const built = build(told);
  made.push(built.root);
  return built;
};
const empty = (): string => {
  const root = mkdtempSync(join(tmpdir(), "backproof-gap-"));
  made.push(root);
  return root;
};
const cloned = (from: string, ...how: readonly string[]): string => {
  const to = empty();
  git("/", ["clone", "-q", "--no-local", ...how, `file://${from}`, to]);
  return to;
};
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

/** What `history` prints, and its exit code. */
async function audited(root: string): Promise<readonly [number, string]> {
  let text = "";
  const out = (more: string): void => {
    text += more;
  };
  const args = ["history", "--root", root, "--today", "2026-12-01", "--locale", "en"];
  const code = await main(args, { ports: nodePorts, directory: root, isColourful: false, out, notice: out });
  return [code, text];
}

/** Each history hides a deletion; where it cannot be seen whole nothing is said of records, and nothing passes. */
test.each<[string, string, string, () => string]>([
  ["a shallow clone", "shallow", "git fetch --unshallow", () => cloned(repository().root, "--depth", "1")],
  [
    "a partial clone",
    "partial",
    "git fetch --refetch",
    () => {
      const { root } = repository();
      git(root, ["config", "uploadpack.allowFilter", "true"]);
      return cloned(root, "--filter=blob:none");
    },
  ],
  [
    "grafts",
    "grafted",
    "Remove .git/info/grafts",
    () => {
      const { root, id } = repository();
      mkdirSync(join(root, ".git/info"), { recursive: true });
      writeFileSync(join(root, ".git/info/grafts"), `${id("gone")}\n`);
      return root;
    },
  ],
  [
    "a replaced commit",
    "replaced",
    "git replace -d",
    () => {
      const { root, id } = repository();
      git(root, ["replace", id("gone"), id("adoption")]);
      return root;
    },
  ],
  [
    "a replaced file",
    "replaced",
    "git replace -d",
    () => {
      const { root } = repository();
      const blob = git(root, ["rev-parse", `main:${r.restoration}`]);
      git(root, ["replace", blob, git(root, ["rev-parse", `main:${r.plan}`])]);
      return root;
    },
  ],
  [
    "an object that is missing",
    "missing",
    "git fsck",
    () => {
      const { root } = repository();
      return withoutObject(root, git(root, ["rev-parse", `main~1:${r.check}`]));
    },
  ],
  [
    "a commit that is missing",
    "missing",
    "git fsck",
    () => {
      const { root } = repository([
        { at: "11-09" },
        { name: "gone", at: "11-10", edit: { [r.check]: null } },
      ]);
      return withoutObject(root, git(root, ["rev-parse", "main~1"]));
    },
  ],
  [
    "no branch checked out",
    "detached",
    "git switch main",
    () => {
      const { root, id } = repository();
      git(root, ["update-ref", "--no-deref", "HEAD", id("gone")]);
      git(root, ["checkout", "-q", "--detach", "-f"]);
      return root;
    },
  ],
  [
    "a repository without a commit",
    "unborn",
    "commit everything",
    () => {
      const root = empty();
      git(root, ["init", "-q", "-b", "main"]);
      return root;
    },
  ],
  [
    "a setting that git stumbles over",
    "unreadable",
    ".git/config",
    () => {
      const { root } = repository();
      git(root, ["config", "core.compression", "99"]);
      return root;
    },
  ],
  [
    "a format of a later git",
    "unreadable",
    "a git that is too old",
    () => {
      const { root } = repository();
      git(root, ["config", "core.repositoryFormatVersion", "9"]);
      return root;
    },
  ],
  ["no repository", "no-repository", "Run git init", empty],
])("%s is unknown", async (_, gap, mend, make) => {
  const root = make();
  // Policy has to be there for anything to be judged.
  writeTree(root, smallInstitution());
  expect(gitHistory(root).gaps.map(({ kind }) => kind)).toContain(gap);
  const [code, text] = await audited(root);
  expect(code).toBe(exit.unknown);
  expect(text).toContain(mend);
  expect(text).not.toContain(r.check);
});

test("what nobody adopted is unknown", () => {
  const { root } = build([{ at: "11-10", edit: { [r.check]: null } }], {
    base: smallInstitution(),
    isUnadopted: true,
  });
  made.push(root);
  expect(judgedRepository(root, "2026-12-01")).toEqual([
    "warning unadopted policy/procedure.yaml",
    "unknown history-complete",
  ]);
});

test("a whole clone says what its origin says", () => {
  const { root } = repository();
  expect(judgedRepository(cloned(root), "2026-12-01")).toEqual([`error deleted ${r.check}`]);
});

test.each([
  ["i18n.logOutputEncoding", "UTF-16"],
  ["log.showRoot", "false"],
  ["log.showSignature", "true"],
  ["diff.orderFile", "/nowhere"],
  ["diff.relative", "true"],
  ["diff.renames", "copies"],
  ["color.ui", "always"],
])("what a repository sets about printing changes nothing: %s", (name, value) => {
  const { root } = build([{ at: "11-10", edit: { [r.check]: null } }], { under: "it/backup/" });
  made.push(root.slice(0, -"it/backup/".length));
  git(root, ["config", name, value]);
  expect(judgedRepository(root, "2026-12-01")).toEqual([`error deleted ${r.check}`]);
});

test("a commit that is named needs no branch", () => {
  const { root, id } = repository();
  git(root, ["update-ref", "--no-deref", "HEAD", id("gone")]);
  git(root, ["checkout", "-q", "--detach", "-f"]);
  expect(judgedRepository(root, "2026-12-01", id("gone"))).toEqual([`error deleted ${r.check}`]);
  expect(judgedRepository(root, "2026-12-01", id("adoption"))).toEqual([]);
});

/** The repository again with one object less. */
function withoutObject(root: string, id: string): string {
  const pack = git(root, ["rev-list", "--objects", "--all", "--no-object-names"]).split("\n");
  const kept = pack.filter((one) => one !== id);
  const name = git(
    root,
    ["pack-objects", "-q", join(root, ".git/objects/pack/pack")],
    `${kept.join("\n")}\n`,
  );
  const folder = join(root, ".git/objects/pack");
  for (const file of readdirSync(folder))
    if (!file.includes(name)) rmSync(join(folder, file), { force: true });
  return root;
}
