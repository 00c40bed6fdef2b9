import * as core from "@actions/core";
import { main } from "./main.ts";
import { nodePorts } from "./ports/node-ports.ts";

// A run that does not reach its end is a bug, never a success.
process.exitCode = 70;

// The committed blobs are judged, not the work tree, which attributes and filters may have changed.
const common = [
  "--root",
  core.getInput("root", { required: true }),
  ...["at", "base", "today", "locale"].flatMap(option),
];

/** Runs the program and keeps what it prints. */
async function printed(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> {
  let text = "";
  const code = await main([...args, ...common], {
    ports: nodePorts,
    directory: process.cwd(),
    isColourful: false,
    out: (part) => {
      text += part;
    },
    notice: (part) => process.stderr.write(part),
  });
  return { code, text };
}

function option(name: string): string[] {
  const value = core.getInput(name);
  return value === "" ? [] : [`--${name}`, value];
}

const { code, text: annotations } = await printed("validate", "--format", "github");
process.stdout.write(annotations);
if (process.env["GITHUB_STEP_SUMMARY"] !== undefined) {
  await core.summary.addRaw((await printed("validate", "--format", "markdown")).text, true).write();
}
core.setOutput("exit-code", code);
process.exitCode = code;
