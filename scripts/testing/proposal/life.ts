import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { edited } from "../institution.ts";
import { writeTree } from "../write-tree.ts";

/** A git repository of the small institution in which a case plays, with `main` checked out. */
export interface Life {
  readonly folder: string;
  /** Runs git and returns its output, trimmed. */
  readonly git: (...args: string[]) => string;
  /** Changes a file of the work tree; a text as a whole, or by a function of what it says. Null removes it. */
  readonly write: (path: string, change: string | null | ((text: string) => string)) => void;
  /** Commits everything and returns the id. */
  readonly commit: (message?: string) => string;
  /** Goes to a branch, made here if it is new. */
  readonly branch: (name: string) => void;
}

export const owners = `# Example owners
*            @example-zhao
/policy/     @example-zhao
/schemas/    @example-zhao
/scripts/    @example-zhao
/.github/    @example-org/control
`;

/** Besides the small institution's own people: accounts for all who act here, and a supervisor of one unit only. */
const people = {
  "/people/1/forge": { id: 102, login: "example-chen" },
  "/people/3/forge": { id: 104, login: "example-zhao" },
  "/people/4/forge": { id: 105, login: "example-hsu" },
  "/people/5/forge": { id: 106, login: "example-kuo" },
  "/people/5/roles/-": { role: "supervisor", units: ["教務處"], from: "2026-01-01" },
};

let template: string | undefined;
const made: string[] = [];

function run(folder: string, args: readonly string[]): string {
  const settings = ["user.name=Example", "user.email=example@example.org", "commit.gpgsign=false"];
  const output = execFileSync("git", ["-C", folder, ...settings.flatMap((one) => ["-c", one]), ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return output.trim();
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "backproof-life-"));
  made.push(folder);
  return folder;
}

function prepared(): string {
  if (template !== undefined) return template;
  const folder = newFolder();
  writeTree(folder, edited({ "policy/people.yaml": people }));
  writeTree(folder, { ".github/CODEOWNERS": owners, "scripts/check.ts": "export {};\n" });
  run(folder, ["init", "-q", "-b", "main"]);
  run(folder, ["add", "-A"]);
  run(folder, ["commit", "-qm", "Adopt"]);
  template = folder;
  return folder;
}

/** A fresh copy of the institution's repository. */
export function openLife(): Life {
  const folder = newFolder();
  cpSync(prepared(), folder, { recursive: true });
  const git = (...args: string[]): string => run(folder, args);
  return {
    folder,
    git,
    write: (path, change) => {
      const file = join(folder, path);
      if (change === null) {
        rmSync(file);
        return;
      }
      const text = typeof change === "string" ? change : change(readFileSync(file, "utf8"));
      if (typeof change !== "string" && text === readFileSync(file, "utf8"))
        throw new Error(`nothing changed in ${path}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    commit: (message = "Change") => {
      git("add", "-A");
      git("commit", "-qm", message);
      return git("rev-parse", "HEAD");
    },
    branch: (name) => {
      const known = git("branch", "--list", name) !== "";
      git("checkout", "-q", ...(known ? [name] : ["-b", name]));
    },
  };
}

/** Removes every repository that was opened. */
export function closeLives(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  template = undefined;
}
