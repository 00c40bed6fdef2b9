import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const engine = fileURLToPath(new URL("../../", import.meta.url));

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly id?: string;
      readonly run?: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

/** `action.yml` as it stands. */
export const action = parse(readFileSync(`${engine}action.yml`, "utf8")) as Metadata;

export interface Step {
  readonly code: number;
  /** Standard output and standard error as they came. */
  readonly log: string;
}

/**
 * Runs the judging step of `action.yml` as a runner would: inputs with their defaults, expressions replaced by what the
 * `github` context holds, the command given to bash. The steps that install Node and packages are left out.
 */
export async function useAction(
  given: Readonly<Record<string, string>>,
  github: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string>>,
): Promise<Step> {
  const named = Object.keys(given).filter((name) => action.inputs[name] === undefined);
  if (named.length > 0) throw new Error(`action.yml has no input ${named.join(", ")}`);
  const context: Record<string, unknown> = { github: { ...github, action_path: engine.replace(/\/$/, "") } };
  const inputs = Object.entries(action.inputs).map(([name, one]) => [name, filled(one.default, context)]);
  context["inputs"] = { ...Object.fromEntries(inputs), ...given };
  const step = action.runs.steps.find(({ id }) => id === "judge");
  const env = Object.entries(step?.env ?? {}).map(([name, value]) => [name, filled(value, context)]);
  const job = spawn("bash", ["-e", "-c", step?.run ?? "exit 99"], {
    cwd: environment["GITHUB_WORKSPACE"],
    env: { PATH: process.env["PATH"], CI: "true", ...environment, ...Object.fromEntries(env) },
  });
  let log = "";
  for (const stream of [job.stdout, job.stderr])
    stream.on("data", (chunk: Buffer) => {
      log += chunk.toString("utf8");
    });
  const code = await new Promise<number>((resolve) => job.on("close", (status) => resolve(status ?? -1)));
  return { code, log };
}

/** A text with its expressions replaced; only paths into a context are known, and what is not there is empty, as on GitHub. */
function filled(text: string, context: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, path: string) => {
    let value: unknown = context;
    for (const key of path.split("."))
      value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
    return value === undefined || value === null ? "" : String(value);
  });
}
