import type { FileFacts } from "../core/file-facts.ts";
import { type Collected, type Judgement, judge } from "../core/judge.ts";
import type { Locale } from "../core/localized.ts";
import { buildModel, type Model } from "../core/model.ts";
import type { ReadText } from "../core/present.ts";
import { sizeOf } from "../core/registers.ts";
import type { Rule } from "../core/rule.ts";
import { isPlainDate, type PlainDate } from "../core/time/plain-date.ts";
import { suggestDate } from "../core/time/roc-date.ts";
import { collect } from "../ports/collect.ts";
import { type KeptFacts, nothingKept } from "../ports/kept-facts.ts";
import type { Commit, Files } from "../ports/ports.ts";
import { type Invocation, UsageError } from "./command.ts";
import { type JudgedFiles, judgedFiles } from "./judged-files.ts";

/** The data that an invocation asks about, with the day to judge them as of. */
export interface LoadedData {
  readonly root: string;
  readonly collected: Collected;
  readonly today: PlainDate;
  readonly readText: ReadText;
  readonly revision: string | null;
  /** The folder of the data in the repository of `revision`, ending in `/`; absent at the top. */
  readonly prefix?: string;
  readonly locale: Locale;
  /** What was read, byte for byte; only where an audit pack is asked for. */
  readonly judged?: JudgedFiles;
}

export interface Loaded extends LoadedData {
  readonly judgement: Judgement;
  readonly rules: readonly Rule[];
}

const anyZone = "Asia/Taipei";

/** Finds, reads and judges the repository that an invocation asks about. */
export function load(invocation: Invocation, at = invocation.options["at"] as string | undefined): Loaded {
  return judgedBy(invocation, loadData(invocation, at));
}

/** As {@link load}, of files that are no commit yet. */
export function loadFiles(invocation: Invocation, files: Files): Loaded {
  return judgedBy(invocation, dataOf(invocation, rootOf(invocation), { files, commit: null }));
}

function judgedBy({ ports }: Invocation, data: LoadedData): Loaded {
  const rules = ports.rules();
  return { ...data, rules, judgement: judge(data.collected, rules, data.today) };
}

/** As {@link load} without the judgement, for what asks other questions of the data. */
export function loadData(
  invocation: Invocation,
  at = invocation.options["at"] as string | undefined,
  { isNeeded, mayKeep = at === undefined }: Wanted = {},
): LoadedData {
  const { ports } = invocation;
  const root = rootOf(invocation);
  const source =
    at === undefined
      ? { files: ports.filesAt(root), commit: null }
      : commitAt(invocation, root, at, isNeeded);
  const isKept = mayKeep && invocation.options["no-cache"] !== true;
  return dataOf(invocation, root, source, isKept ? ports.keptFacts(root) : nothingKept);
}

/** What of a commit to read. */
export interface Wanted {
  /** Paths that the questions to come ask about; all where absent. */
  readonly isNeeded?: (path: string) => boolean;
  /** Whether facts may be kept for later runs: not of commits that are looked at once. */
  readonly mayKeep?: boolean;
}

function dataOf(
  invocation: Invocation,
  root: string,
  { files, commit, prefix }: Omit<Commit, "commit"> & { readonly commit: string | null },
  kept: KeptFacts = nothingKept,
): LoadedData {
  const { ports, options } = invocation;
  const judged = options["audit"] === true ? judgedFiles(files) : undefined;
  const collected = collect(judged ?? files, ports.reading(), { kept, signatures: ports.signatures });
  return {
    root,
    collected,
    today: todayOf(invocation, collected.files),
    readText: textReader(files),
    revision: commit,
    ...(prefix !== undefined && { prefix }),
    locale: invocation.locale ?? localeOf(collected.files),
    ...(judged !== undefined && { judged }),
  };
}

/** What rules would see of the data; undefined when procedure or parameters cannot be read. */
export function modelOf({ collected, today }: LoadedData): Model | undefined {
  return buildModel({ ...collected, today });
}

function commitAt(
  { ports }: Invocation,
  root: string,
  revision: string,
  isNeeded?: (path: string) => boolean,
): Commit {
  const found = ports.commitAt(root, revision, isNeeded);
  if ("files" in found) return found;
  throw new UsageError({
    "zh-TW": `找不到提交「${revision}」（${found.failure || "這裡不是 git 儲存庫，或沒有這個提交"}）。`,
    en: `There is no commit "${revision}" here (${found.failure || "no git repository, or no such commit"}).`,
  });
}

/** The folder that holds the data; throws a UsageError where there is none. */
export function rootOf({ options, ports, directory }: Invocation): string {
  const given = options["root"] as string | undefined;
  const root = given ?? ports.findRoot(directory);
  if (root === undefined || !ports.isFolder(`${root}/policy`)) {
    throw new UsageError({
      "zh-TW": `${given ?? directory} 及其上層沒有 policy/ 目錄，無從檢核。請以 --root 指定資料儲存庫的根目錄。`,
      en: `There is no policy/ folder in ${given ?? directory}${given === undefined ? " or above it" : ""}, so nothing can be judged. Name the root of the data with --root.`,
    });
  }
  return root;
}

/** The day to judge as of. People type dates here, so those of the Republic calendar are understood. */
function todayOf({ options, ports }: Invocation, files: readonly FileFacts[]): PlainDate {
  const given = options["today"] as string | undefined;
  if (given === undefined) {
    const parameters = files.find(({ kind }) => kind === "parameters")?.value as
      | { timezone?: string }
      | undefined;
    return ports.clock.today(parameters?.timezone ?? anyZone);
  }
  const day = isPlainDate(given) ? given : suggestDate(given);
  if (day === undefined) {
    throw new UsageError({
      "zh-TW": `--today 的「${given}」不是日期。請寫成 2026-11-22（或 115/11/22）。`,
      en: `--today "${given}" is not a date. Write it as 2026-11-22 (or 115/11/22).`,
    });
  }
  return day;
}

function localeOf(files: readonly FileFacts[]): Locale {
  const procedure = files.find(({ kind }) => kind === "procedure")?.value as { locale?: Locale } | undefined;
  return procedure?.locale ?? "zh-TW";
}

/** Texts of files, each read when it is first asked for. */
export function textReader(files: Files): ReadText {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, decoded(files, path));
    return known.get(path);
  };
}

function decoded(files: Files, path: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.read(path, sizeOf(path).bytes));
  } catch {
    // No text, no excerpt: that the file cannot be read is a finding of its own.
    return undefined;
  }
}
