import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { openSsh } from "../ports/signatures-openssh.ts";
import { closeLives, openLife } from "./proposal/life.ts";

const engine = fileURLToPath(new URL("../../", import.meta.url));
const script = join(engine, ".github/collector-key.sh");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backproof-job-"));
  writeFileSync(join(folder, "output"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(closeLives);

/** Runs the step of the workflow with a secret as a job has it: empty where there is none. */
function step(secret: string): { readonly output: string; readonly log: string } {
  const { status, stdout, stderr } = spawnSync("bash", [script], {
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: join(folder, "output"),
      COLLECTOR_KEY: secret,
    },
  });
  expect(status).toBe(0);
  return { output: readFileSync(join(folder, "output"), "utf8"), log: stdout + stderr };
}

test.each<[string, (key: string) => string]>([
  ["as it was made", (key) => key],
  ["without its last line break", (key) => key.trimEnd()],
  ["with the line ends of Windows", (key) => key.replaceAll("\n", "\r\n")],
])("a key pasted %s can sign, and only its owner can read it", (_, pasted) => {
  const made = join(folder, "made");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "example", "-f", made]);
  const file = join(folder, "collector-key");
  writeFileSync(file, "left by another job", { mode: 0o644 });
  const { output, log } = step(pasted(readFileSync(made, "utf8")));
  expect(output).toBe(`file=${file}\n`);
  expect(log).toBe("");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(openSsh.privateKey(file)).toEqual(openSsh.publicKey(made));
});

test("without the secret there is no file and no --key", () => {
  expect(step("")).toEqual({ output: "", log: "" });
  expect(existsSync(join(folder, "collector-key"))).toBe(false);
});

test("the action hands the key file on, and a wrong one stops it before it asks or writes", () => {
  const life = openLife();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "./scripts/register.mjs", "scripts/action.ts"],
    {
      cwd: engine,
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        GITHUB_REPOSITORY: "example-org/backup",
        GITHUB_API_URL: "http://127.0.0.1:9",
        GITHUB_TOKEN: "example-token",
        GITHUB_OUTPUT: join(folder, "output"),
        INPUT_COMMAND: "collect",
        INPUT_ROOT: life.folder,
        INPUT_KEY: join(folder, "collector-key"),
      },
    },
  );
  expect(stderr).toContain("找不到金鑰檔");
  expect(status).toBe(2);
  expect(life.git("status", "--porcelain")).toBe("");
});
