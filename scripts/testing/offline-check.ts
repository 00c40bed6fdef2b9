import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { texts } from "./institution.ts";
import { pasted, shownCommands } from "./shown-commands.ts";
import { writeTree } from "./write-tree.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const page = readFileSync(join(root, "docs/verify-offline.md"), "utf8");
export const shown = shownCommands(page);
export const parts = shown.map(({ commands }) => commands);

/** Each check of the page, by words that only its commands have. */
const marks = {
  clone: "--is-shallow-repository",
  present: '"$work/plans.json" | digests plan',
  record: "receipt rt-2025-010 1",
  unfounded: "comm -13",
  uncovered: "comm -23",
  chain: "group_by(.subject.id)",
  redone: "--slurpfile migrations",
  role: "--slurpfile registry",
  own: ".content.preparedBy",
  altered: "--diff-filter=MDT",
  signed: "verified backup-plan-approval",
  unsigned: ".signature == null",
  witnessed: "verified backup-plan-witness",
  unwitnessed: ".witnessSignature == null",
  sharedKeys: "as $own",
  handedOver: "sort | uniq -c",
} as const;
export type Check = keyof typeof marks;
export const checks = Object.keys(marks) as readonly Check[];

/** What the example institution has of everything that is approved, with the registry of people. */
export const example: Readonly<Record<string, string>> = {
  ...texts(root, "plans"),
  ...texts(root, "policy"),
  ...texts(root, "records/approvals"),
  ...texts(root, "records/restorations"),
  ...texts(root, "records/disposals"),
  ...texts(root, "records/exceptions"),
};

/** A few subjects of the example, enough for every check: each case runs all of them. */
export const few = Object.fromEntries(
  Object.entries(example).filter(([path]) =>
    /accounting|rt-2025-010|exc-2026-00[34]|dsp-2025-001|wvr-parking|people/.test(path),
  ),
);

/** A file of the example with one text put for another; fails when that text is not there, so that no case tests nothing. */
export function replaced(path: string, ...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    return text.replace(from, to);
  }, example[path] ?? "");
}

export function git(directory: string, ...args: readonly string[]): string {
  const person = ["-c", "user.name=Example", "-c", "user.email=example@example.org"];
  return execFileSync("git", ["-C", directory, ...person, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export function commitAll(directory: string): void {
  git(directory, "add", "-A");
  git(directory, "commit", "-qm", "Change data");
}

/** A new repository that holds these files in one commit of its branch `main`. */
export function repositoryOf(directory: string, files: Readonly<Record<string, string>>): string {
  writeTree(directory, files);
  git(directory, "init", "-q", "-b", "main");
  commitAll(directory);
  return directory;
}

/** What the page's commands print in a repository, by check; whatever they complain of is thrown. */
export function printed(
  directory: string,
  { commands = parts, path = "" }: { readonly commands?: readonly string[]; readonly path?: string } = {},
): Record<Check, string> {
  const { outputs, errors } = pasted(commands, directory, {
    // Folders of the commands' own `mktemp` go away with the test's.
    TMPDIR: join(directory, ".git"),
    ...(path !== "" && { PATH: `${path}${delimiter}${process.env["PATH"]}` }),
  });
  if (errors !== "" || outputs.length !== commands.length) throw new Error(errors || "the shell ended early");
  const entries = checks.map((check) => {
    const place = commands.findIndex((part) => part.includes(marks[check]));
    return [check, outputs[place] ?? ""] as const;
  });
  return Object.fromEntries(entries) as Record<Check, string>;
}

/** The commands that prepare, and those of some checks; for cases that need no more. */
export function partsFor(...wanted: readonly Check[]): string[] {
  const others = checks.filter((check) => check !== "clone" && !wanted.includes(check));
  return parts.filter((part) => !others.some((check) => part.includes(marks[check])));
}
