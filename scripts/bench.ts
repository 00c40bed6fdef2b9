import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileName } from "./core/kind.ts";
import { kinds } from "./ports/schemas-node.ts";
import { multiplied } from "./testing/corpus.ts";
import { texts } from "./testing/institution.ts";
import { longHistory } from "./testing/long-history.ts";
import { writeTree } from "./testing/write-tree.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const manyRounds = 5;

interface Contender {
  readonly name: string;
  /** Commands that together read the same files once. */
  readonly commands: readonly (readonly string[])[];
}

function seconds(commands: Contender["commands"], folder: string): number {
  const start = process.hrtime.bigint();
  for (const [program = "", ...args] of commands) {
    const { error } = spawnSync(program, args, {
      cwd: folder,
      stdio: "ignore",
      env: { ...process.env, NODE_NO_WARNINGS: "1", XDG_CACHE_HOME: join(folder, ".cache"), CI: "" },
    });
    if (error !== undefined) throw error;
  }
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Runs all contenders in turn, round after round, so that a busy machine slows them alike; prints medians and ratios to the first. */
function race(title: string, folder: string, contenders: readonly Contender[], rounds: number): void {
  const times = contenders.map((): number[] => []);
  const warmUps = rounds > 1 ? 1 : 0;
  for (let round = 0; round < rounds + warmUps; round++) {
    for (const [index, { commands }] of contenders.entries()) {
      const time = seconds(commands, folder);
      if (round >= warmUps) times[index]?.push(time);
    }
  }
  const base = times[0] ?? [];
  process.stdout.write(`\n${title}\n`);
  for (const [index, { name }] of contenders.entries()) {
    const own = times[index] ?? [];
    const ratio = median(own.map((time, round) => time / (base[round] ?? Number.NaN)));
    process.stdout.write(
      `  ${name.padEnd(34)} ${median(own).toFixed(3).padStart(8)} s  ${ratio.toFixed(2).padStart(8)} x\n`,
    );
  }
}

/** ajv-cli reads one schema a call, so it gets one call a kind. */
function ajvCli(program: string, files: Readonly<Record<string, string>>): Contender {
  const commands = kinds.flatMap((kind) => {
    const own = Object.keys(files).filter((path) => fileName(path)?.kind === kind);
    const others = [...kinds, "common"]
      .filter((one) => one !== kind)
      .flatMap((one) => ["-r", join(root, `schemas/${one}.schema.json`)]);
    const data = own.flatMap((path) => ["-d", path]);
    return own.length === 0
      ? []
      : [
          [
            process.execPath,
            program,
            "validate",
            "--spec=draft2020",
            "--strict=false",
            "--validate-formats=false",
            "-s",
            join(root, `schemas/${kind}.schema.json`),
            ...others,
            ...data,
          ],
        ];
  });
  return { name: "ajv-cli (schema only)", commands };
}

/** v8r, told its schema, needs no catalogue from the network; it reads dates as YAML 1.1 does and so complains of them. */
function v8r(program: string, files: Readonly<Record<string, string>>): Contender {
  const commands = kinds.flatMap((kind) => {
    const own = Object.keys(files).filter((path) => fileName(path)?.kind === kind);
    return own.length === 0
      ? []
      : [[process.execPath, program, "-s", join(root, `schemas/${kind}.schema.json`), ...own]];
  });
  return { name: "v8r (schema only)", commands };
}

/** Other validators are measured when they lie beside us: `npm i --prefix DIR ajv-cli@5 v8r@6`, then `--peers DIR`. */
function peers(files: Readonly<Record<string, string>>): Contender[] {
  const at = process.argv.indexOf("--peers");
  const home = at < 0 ? undefined : process.argv[at + 1];
  if (home === undefined) return [];
  const found: Contender[] = [];
  const ajv = join(home, "node_modules/ajv-cli/dist/index.js");
  if (existsSync(ajv)) found.push(ajvCli(ajv, files));
  const other = join(home, "node_modules/v8r/src/index.js");
  if (existsSync(other)) found.push(v8r(other, files));
  return found;
}

const data = ["policy", "registry", "plans", "records"];
const example = Object.assign({}, ...data.map((path) => texts(root, path))) as Record<string, string>;
const program = join(root, "dist/cli.js");
if (!existsSync(program)) throw new Error("build first: npm run build");
const start: Contender = { name: "node -e 0", commands: [[process.execPath, "-e", "0"]] };
const validate = [process.execPath, program, "validate", "--today", "2026-11-22", "--quiet"];
const judge: Contender = {
  name: "backproof validate (everything)",
  commands: [[...validate, "--no-cache"]],
};
const again: Contender = { name: "the same once more, facts kept", commands: [validate] };

for (const copies of [1, 6]) {
  const folder = mkdtempSync(join(tmpdir(), "backproof-bench-"));
  try {
    const files = copies === 1 ? example : multiplied(example, copies);
    writeTree(folder, files);
    cpSync(join(root, "schemas"), join(folder, "schemas"), { recursive: true });
    const count = Object.keys(files).filter((path) => fileName(path) !== undefined).length;
    const size = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const title = `${count} files, ${(size / 2 ** 20).toFixed(1)} MiB`;
    race(title, folder, [start, judge, again], manyRounds);
    // Peers take seconds to minutes over the same files, so one round tells enough.
    const others = copies === 1 ? peers(files) : [];
    if (others.length > 0) race(`${title}, beside others`, folder, [judge, ...others], 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A history of some hundred commits, and git's own walk over it as what nothing can be faster than. */
async function raceHistory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "backproof-bench-"));
  try {
    spawnSync("git", ["init", "-q", "-b", "main", folder]);
    const later = Object.fromEntries(
      Object.entries(multiplied(example, 2)).filter(
        ([path]) => example[path] === undefined && !/^(?:policy|registry)\//.test(path),
      ),
    );
    const from = Date.UTC(2026, 10, 1) / 1000;
    await longHistory(folder, example, later, { filesPerCommit: 1, secondsApart: 60, from });
    spawnSync("git", ["-C", folder, "reset", "-q", "--hard"]);
    const walk = ["log", "--first-parent", "--raw", "--no-renames", "--sparse", "HEAD", "--", ...data];
    const audit = [process.execPath, program, "history", "--quiet"];
    const contenders: Contender[] = [
      { name: "git log --raw", commands: [["git", ...walk]] },
      { name: "backproof history (first audit)", commands: [[...audit, "--no-cache"]] },
      { name: "the same once more", commands: [audit] },
    ];
    race(`${Object.keys(later).length + 1} commits`, folder, contenders, manyRounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await raceHistory();
