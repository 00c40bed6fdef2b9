import type { FileFacts } from "../core/file-facts.ts";
import { type Collected, type Judgement, judge } from "../core/judge.ts";
import type { Locale } from "../core/localized.ts";
import { buildModel, type Model } from "../core/model.ts";
import type { Moment } from "../core/moment.ts";
import type { ReadText } from "../core/present.ts";
import { sizeOf } from "../core/registers.ts";
import type { Rule } from "../core/rule.ts";
import type { PlainDate } from "../core/time/plain-date.ts";
import { collect } from "../ports/collect.ts";
import { type KeptFacts, nothingKept } from "../ports/kept-facts.ts";
import type { Files } from "../ports/ports.ts";
import { type Invocation, UsageError } from "./command.ts";
import { type JudgedFiles, judgedFiles } from "./judged-files.ts";
import { anyZone, commitNamed, dayAsked, dayTyped, momentOf, type Named } from "./moment.ts";

/** The data that an invocation asks about, with the day to judge them as of. */
export interface LoadedData {
  readonly root: string;
  readonly collected: Collected;
  readonly today: PlainDate;
  readonly readText: ReadText;
  readonly revision: string | null;
  /** The folder of the data in the repository of `revision`, ending in `/`; absent at the top. */
  readonly prefix?: string;
  /** What `revision` was asked for as; absent for a working tree. */
  readonly moment?: Moment;
  readonly locale: Locale;
  /** What was read, byte for byte; only where an audit pack is asked for. */
  readonly judged?: JudgedFiles;
}

export interface Loaded extends LoadedData {
  readonly judgement: Judgement;
  readonly rules: readonly Rule[];
}

/** Finds, reads and judges the repository that an invocation asks about. */
export function load(invocation: Invocation, at = invocation.options["at"] as string | undefined): Loaded {
  return judgedBy(invocation, loadData(invocation, at));
}

/** As {@link load}, of files that are no commit yet. */
export function loadFiles(invocation: Invocation, files: Files): Loaded {
  return judgedBy(invocation, dataOf(invocation, rootOf(invocation), { files }));
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
  const isKept = mayKeep && invocation.options["no-cache"] !== true;
  const kept = isKept ? ports.keptFacts(root) : nothingKept;
  if (at === undefined) return dataOf(invocation, root, { files: ports.filesAt(root) }, kept);
  return loadCommit(invocation, root, commitNamed(invocation, root, at, isNeeded), kept);
}

/** What of a commit to read. */
export interface Wanted {
  /** Paths that the questions to come ask about; all where absent. */
  readonly isNeeded?: (path: string) => boolean;
  /** Whether facts may be kept for later runs: not of commits that are looked at once. */
  readonly mayKeep?: boolean;
}

/** As {@link loadData}, of a commit that was found before. */
export function loadCommit(
  invocation: Invocation,
  root: string,
  named: Named,
  kept: KeptFacts = nothingKept,
): LoadedData {
  const data = dataOf(invocation, root, named, kept);
  return { ...data, moment: momentOf(named, zoneOf(data.collected.files)) };
}

function dataOf(
  invocation: Invocation,
  root: string,
  { files, commit, prefix }: Partial<Named> & { readonly files: Files },
  kept: KeptFacts = nothingKept,
): LoadedData {
  const { ports, options } = invocation;
  const judged = options["audit"] === true ? judgedFiles(files) : undefined;
  const collected = collect(judged ?? files, ports.reading(), { kept, signatures: ports.signatures });
  return {
    root,
    collected,
    today: todayOf(invocation, root, collected.files),
    readText: textReader(files),
    revision: commit ?? null,
    ...(prefix !== undefined && { prefix }),
    locale: invocation.locale ?? localeOf(collected.files),
    ...(judged !== undefined && { judged }),
  };
}

/** What rules would see of the data; undefined when procedure or parameters cannot be read. */
export function modelOf({ collected, today }: LoadedData): Model | undefined {
  return buildModel({ ...collected, today });
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

/** The day to judge as of: that of `--today`, else that of `--at`, else the present one. */
function todayOf(invocation: Invocation, root: string, files: readonly FileFacts[]): PlainDate {
  const { options, ports } = invocation;
  const given = options["today"] as string | undefined;
  if (given === undefined) return dayAsked(invocation, root) ?? ports.clock.today(zoneOf(files));
  const day = dayTyped(given);
  if (day === undefined) {
    throw new UsageError({
      "zh-TW": `--today 的「${given}」不是日期。請寫成 2026-11-22（或 115/11/22）。`,
      en: `--today "${given}" is not a date. Write it as 2026-11-22 (or 115/11/22).`,
    });
  }
  return day;
}

function zoneOf(files: readonly FileFacts[]): string {
  const parameters = files.find(({ kind }) => kind === "parameters")?.value as
    | { timezone?: string }
    | undefined;
  return parameters?.timezone ?? anyZone;
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
