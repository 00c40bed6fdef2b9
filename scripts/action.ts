import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as core from "@actions/core";
import { type Invocation, NotPublished, UsageError } from "./commands/command.ts";
import { forgeFor, reasonOf } from "./commands/forge-place.ts";
import { commandNamed } from "./commands/index.ts";
import { enclosures } from "./commands/proposal/enclosures.ts";
import { eventSubject } from "./commands/proposal/event.ts";
import { judgedProposal } from "./commands/proposal.ts";
import { stickyComment } from "./commands/sticky-comment.ts";
import { judged } from "./commands/validate.ts";
import type { Locale } from "./core/localized.ts";
import { exit } from "./core/verdict.ts";
import { main } from "./main.ts";
import type { Forge } from "./ports/forge.ts";
import { nodePorts } from "./ports/node-ports.ts";
import type { FilePages } from "./reporters/file-pages.ts";
import { findingsSection } from "./reporters/findings-section.ts";
import { fitted } from "./reporters/fitted.ts";
import { github } from "./reporters/github.ts";
import { markdown } from "./reporters/markdown.ts";
import { printable } from "./reporters/printable.ts";
import { roomFor } from "./reporters/proposal/enclosures.ts";
import { proposalMarkdown } from "./reporters/proposal/markdown.ts";
import { proposalText } from "./reporters/proposal/text.ts";
import { plainPaint } from "./reporters/report.ts";
import { sarif } from "./reporters/sarif.ts";

// A run that does not reach its end is a bug, never a success.
process.exitCode = 70;

/** Relative paths in inputs are meant from where the workflow works. */
const directory = process.env["GITHUB_WORKSPACE"] ?? process.cwd();

const repositoryPage = `${process.env["GITHUB_SERVER_URL"]}/${process.env["GITHUB_REPOSITORY"]}`;
const run = process.env["GITHUB_RUN_ID"] ?? "";
/** This run on the forge's pages, where there are such. */
const runPage = /^\d+$/.test(run) ? `${repositoryPage}/actions/runs/${run}` : undefined;
const filePages = (commit: string | null): FilePages | undefined =>
  commit === null ? undefined : { url: repositoryPage, commit };

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

/** Judges once; says it as annotations, in the summary of the job, as one comment and as SARIF where these are asked for. */
async function validate(): Promise<number> {
  const { report, isEmpty } = judged(invocation(["root", "at", "base", "today", "locale"]));
  process.stdout.write(github(report));
  const section = findingsSection(report, filePages(input("head") || report.revision));
  const whole = { name: "", text: markdown(report) };
  const parts =
    report.against === undefined ? ([whole] as const) : ([{ name: "", text: section }, whole] as const);
  await summarize(fitted(parts, roomFor("summary", report.locale, { hasArtifact: false })));
  const number = Number(input("pull-request"));
  if (input("comment") === "true" && number > 0) {
    const { forge } = await forgeFor(invocation(["repository"]));
    await comment(forge, number, "findings", section, report.locale);
  }
  const log = input("sarif");
  const code = isEmpty ? exit.cannotJudge : report.exitCode;
  return log === "" ? code : written(log, sarif(report), code);
}

/** Judges the approvals of a pull request; says it in the log, the summary, and one comment that it keeps up to date. */
async function proposal(): Promise<number> {
  const asked = proposalAsked();
  const found = await judgedProposal(asked);
  if (!("sheet" in found)) return found.code;
  const { sheet, head, forge } = found;
  process.stdout.write(proposalText(sheet));
  const table = { name: "", text: proposalMarkdown(sheet) };
  const parts = [table, ...(await enclosures(asked, found, filePages(head)))] as const;
  const file = input("output");
  const more = { hasArtifact: file !== "", ...(runPage !== undefined && { run: runPage }) };
  await summarize(fitted(parts, roomFor("summary", sheet.locale, more)));
  if (input("comment") === "true" && sheet.number !== undefined) {
    const text = fitted(parts, roomFor("comment", sheet.locale, more));
    await comment(forge, sheet.number, "approvals", text, sheet.locale);
  }
  return file === "" ? found.code : written(file, parts.map(({ text }) => text).join("\n"), found.code);
}

/** The pull request that an input names; without one what the event that started the run is about. */
function proposalAsked(): Invocation {
  const names = ["root", "today", "locale", "repository"];
  const number = input("pull-request");
  if (number !== "") return invocation(names, [number]);
  const path = process.env["GITHUB_EVENT_PATH"] ?? "";
  if (path === "") return invocation(names);
  const subject = eventSubject(process.env["GITHUB_EVENT_NAME"] ?? "", readFileSync(path, "utf8"));
  if ("pullRequest" in subject) return invocation(names, [String(subject.pullRequest)]);
  const { base, head, into } = subject.queue;
  const asked = invocation(names);
  return { ...asked, options: { ...asked.options, "merge-group": `${base}..${head}`, into } };
}

/** Keeps one comment of a kind. A fork's token may not comment; the verdict stands in the summary all the same. */
async function comment(
  forge: Forge,
  number: number,
  kind: string,
  text: string,
  language: Locale,
): Promise<void> {
  const said = await stickyComment(forge, number, kind, text);
  if (!said.known) process.stderr.write(`backproof: ${printable(reasonOf(said, language))}\n`);
}

/** Writes a file that an input names; where that fails, a good verdict ends as not published. */
function written(path: string, text: string, code: number): number {
  try {
    nodePorts.writeFile(resolve(directory, path), text);
    return code;
  } catch (error) {
    process.stderr.write(`backproof: ${printable(new NotPublished(path, error).message)}\n`);
    return code === exit.good ? exit.notPublished : code;
  }
}

/** Any other command, with the inputs that it knows as options. After issues were kept, the summary lists what is due, be it nothing. */
async function other(name: string): Promise<number> {
  const code = await ran(name, [], (text) => process.stdout.write(text));
  if (name !== "issues" && name !== "due") return code;
  let list = "";
  await ran("due", ["--format", "markdown"], (text) => {
    list += text;
  });
  await summarize(list);
  return code;
}

async function ran(name: string, more: readonly string[], out: (text: string) => void): Promise<number> {
  const known = (await commandNamed(name))?.options.map((option) => option.name);
  const names = ["root", "at", "base", "today", "locale", "repository", "output", "key"];
  const args = names
    // The list for the summary is no result to keep in a file.
    .filter(
      (one) => known?.includes(one) !== false && input(one) !== "" && !(one === "output" && more.length > 0),
    )
    .flatMap((one) => [`--${one}`, input(one)]);
  const flags = ["recheck", "protections"].filter((one) => known?.includes(one) && input(one) === "true");
  args.push(...flags.map((one) => `--${one}`));
  const { ports, notice } = invocation([]);
  return main([name, ...more, ...args], { ports, directory, isColourful: false, out, notice });
}

async function act(): Promise<number> {
  const name = input("command");
  if (name === "" || name === "validate") return validate();
  return name === "proposal" ? proposal() : other(name);
}

try {
  const code = await act();
  core.setOutput("exit-code", code);
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`backproof: ${printable(error.localized[locale ?? "zh-TW"])}\n`);
  core.setOutput("exit-code", exit.cannotJudge);
  process.exitCode = exit.cannotJudge;
}
