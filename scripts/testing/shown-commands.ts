import { spawnSync } from "node:child_process";

/** What a reader needs beside a POSIX shell, and the Debian package that has it. */
const packages = {
  git: "git",
  jq: "jq",
  yq: "yq",
  sha256sum: "coreutils",
  "ssh-keygen": "openssh-client",
} as const;

/** Whether a tool is there; of the two programs named `yq`, the one that Debian packages. */
function isThere(tool: keyof typeof packages): boolean {
  if (tool === "yq")
    return spawnSync("yq", ["-c", "."], { input: "a: 1\n" }).stdout?.toString() === '{"a":1}\n';
  return spawnSync("sh", ["-c", 'command -v "$1"', "sh", tool]).status === 0;
}

/** Fails with the way to mend it when a machine lacks a tool: a test that is left out proves nothing. */
export function requireTools(...tools: readonly (keyof typeof packages)[]): void {
  const missing = tools.filter((tool) => !isThere(tool));
  if (missing.length === 0) return;
  const wanted = missing.map((tool) => packages[tool]).join(" ");
  throw new Error(`no ${missing.join(", ")} on this machine; on Debian: apt-get install ${wanted}`);
}

/** Commands of a document, with the output printed right below them, if any. */
export interface Shown {
  readonly commands: string;
  readonly output?: string;
}

/** The `sh` blocks of a Markdown text in order; a `text` block that follows is what they print. */
export function shownCommands(markdown: string): Shown[] {
  const blocks = [...markdown.matchAll(/^```(sh|text)\n([\s\S]*?)^```$(?:\n*(?=```text$))?/gm)];
  return blocks.flatMap(([whole, language, body = ""], index) => {
    if (language !== "sh") return [];
    const next = blocks[index + 1];
    return [{ commands: body, ...(whole.endsWith("\n") && next?.[2] !== undefined && { output: next[2] }) }];
  });
}

export interface Pasted {
  readonly status: number | null;
  /** What each part printed; fewer than the parts when one of them ended the shell. */
  readonly outputs: readonly string[];
  readonly errors: string;
}

/** Pastes commands part by part into one POSIX shell, as a reader would, away from the settings of this machine. */
export function pasted(
  parts: readonly string[],
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Pasted {
  const ending = "\u001e";
  const script = parts.map((part) => `${part}\nprintf '\\036'\n`).join("");
  const { status, stdout, stderr, error } = spawnSync("sh", ["-s"], {
    cwd: directory,
    input: script,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      HOME: directory,
      LC_ALL: "C.UTF-8",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      ...environment,
    },
  });
  if (error !== undefined) throw error;
  return { status, outputs: stdout.split(ending).slice(0, -1), errors: stderr };
}
