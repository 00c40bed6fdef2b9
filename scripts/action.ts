import { resolve } from "node:path";
import * as core from "@actions/core";
import { type Invocation, UsageError } from "./commands/command.ts";
import { reasonOf } from "./commands/forge-place.ts";
import { judgedProposal } from "./commands/proposal.ts";
import { stickyComment } from "./commands/sticky-comment.ts";
import { judged } from "./commands/validate.ts";
import { exit } from "./core/verdict.ts";
import { main } from "./main.ts";
import { nodePorts } from "./ports/node-ports.ts";
import { github } from "./reporters/github.ts";
import { markdown } from "./reporters/markdown.ts";
import { printable } from "./reporters/printable.ts";
import { proposalMarkdown } from "./reporters/proposal/markdown.ts";
import { proposalText } from "./reporters/proposal/text.ts";
import { plainPaint } from "./reporters/report.ts";
import { sarif } from "./reporters/sarif.ts";

// A run that does not reach its end is a bug, never a success.
process.exitCode = 70;

/** Relative paths in inputs are meant from where the workflow works. */
const directory = process.env["GITHUB_WORKSPACE"] ?? process.cwd();

const input = (name: string): string => core.getInput(name);
const given = input("locale");
const locale = given === "en" || given === "zh-TW" ? given : undefined;

/** What the inputs ask for. The committed blobs are judged, not the work tree, which attributes and filters may have changed. */
function invocation(names: readonly string[], positionals: readonly string[] = []): Invocation {
  const values = names.map((name) => [name, input(name)] as const).filter(([, value]) => value !== "");
  return {
    options: Object.fromEntries(values),
    positionals,
    ports: nodePorts,
    directory,
    locale,
    paint: plainPaint,
    out: (text) => process.stdout.write(text),
    notice: (text) => process.stderr.write(text),
  };
}

async function summarize(text: string): Promise<void> {
  if (process.env["GITHUB_STEP_SUMMARY"] !== undefined) await core.summary.addRaw(text, true).write();
}

/** Judges once; says it as annotations, as the summary of the job, and as SARIF where that is asked for. */
async function validate(): Promise<number> {
  const { report, isEmpty } = judged(invocation(["root", "at", "base", "today", "locale"]));
  process.stdout.write(github(report));
  await summarize(markdown(report));
  const log = input("sarif");
  if (log !== "") nodePorts.writeFile(resolve(directory, log), sarif(report));
  return isEmpty ? exit.cannotJudge : report.exitCode;
}

/** Judges the approvals of a pull request; says it in the log, the summary, and one comment that it keeps up to date. */
async function proposal(): Promise<number> {
  const found = await judgedProposal(
    invocation(["root", "today", "locale", "repository"], [input("pull-request")]),
  );
  if (!("sheet" in found)) return found.code;
  process.stdout.write(proposalText(found.sheet));
  const text = proposalMarkdown(found.sheet);
  await summarize(text);
  if (input("comment") !== "true") return found.code;
  const said = await stickyComment(found.forge, found.sheet.number, "approvals", text);
  // A fork's token may not comment; the verdict stands in the summary all the same.
  if (!said.known) process.stderr.write(`backproof: ${printable(reasonOf(said, found.sheet.locale))}\n`);
  return found.code;
}

/** Any other command, with the inputs that it knows as options. */
function other(name: string): Promise<number> {
  const names = ["root", "today", "locale", "repository", "output"];
  const args = names.flatMap((one) => (input(one) === "" ? [] : [`--${one}`, input(one)]));
  const { ports, out, notice } = invocation([]);
  return main([name, ...args], { ports, directory, isColourful: false, out, notice });
}

async function run(): Promise<number> {
  const name = input("command");
  if (name === "" || name === "validate") return validate();
  return name === "proposal" ? proposal() : other(name);
}

try {
  const code = await run();
  core.setOutput("exit-code", code);
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`backproof: ${printable(error.localized[locale ?? "zh-TW"])}\n`);
  core.setOutput("exit-code", exit.cannotJudge);
  process.exitCode = exit.cannotJudge;
}
