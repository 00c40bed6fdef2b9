import { spawnSync } from "node:child_process";

// What a hostile repository could make git run, or where it could make git look, is switched off here.
const environment = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_ALLOW_PROTOCOL: "",
  LC_ALL: "C",
};
const settings = [
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.fsmonitor=false",
  // `git log` would run the program that the repository names for signatures.
  "-c",
  "log.showSignature=false",
  // A file beside the objects that says which commit follows which; only the commits themselves are believed.
  "-c",
  "core.commitGraph=false",
  // What a repository may set about printing would change what is read here.
  ...[
    "i18n.logOutputEncoding=UTF-8",
    "log.showRoot=true",
    "diff.relative=false",
    "diff.orderFile=/dev/null",
  ].flatMap((setting) => ["-c", setting]),
  "-c",
  "safe.directory=*",
  "--literal-pathspecs",
];
const mostOutput = 2 ** 30;

/** Git answered with an error, or is not there. */
export class GitFailed extends Error {
  /** What git said; empty where it was told to be quiet. */
  readonly reason: string;

  constructor(command: string, reason: string) {
    super(`git ${command}: ${reason}`);
    this.name = "GitFailed";
    this.reason = reason;
  }
}

/** Runs one git command in a folder, without a shell, and returns its output; `more` adds to its environment. */
export function git(
  folder: string,
  args: readonly string[],
  input?: string,
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const { status, stdout, stderr, error } = spawnSync("git", [...settings, "-C", folder, ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...environment, ...more },
    maxBuffer: mostOutput,
    ...(input !== undefined && { input }),
  });
  const name = args[0] ?? "";
  if (error !== undefined) throw new GitFailed(name, error.message);
  if (status !== 0) throw new GitFailed(name, stderr.toString("utf8").trim());
  return stdout;
}
