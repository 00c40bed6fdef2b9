import { type Changes, changesBetween, type SubjectChange } from "../core/changes/changes.ts";
import { subjectsOf, type Tree } from "../core/changes/subjects.ts";
import { exit } from "../core/verdict.ts";
import type { DiffReport } from "../reporters/diff/diff-report.ts";
import { diffJson } from "../reporters/diff/json.ts";
import { diffMarkdown } from "../reporters/diff/markdown.ts";
import { diffText } from "../reporters/diff/text.ts";
import { type Command, UsageError } from "./command.ts";
import { type LoadedData, loadData, modelOf } from "./load.ts";
import { atOption, commonOptions, formatOption } from "./options.ts";
import { publish } from "./publish.ts";

const anyZone = "Asia/Taipei";

export const diff: Command = {
  name: "diff",
  summary: {
    "zh-TW": "變更的意義：逐欄比對、保護變強或變弱、哪些核准失效",
    en: "what a change means, field by field, and which approvals it voids",
  },
  options: [
    formatOption(["text", "markdown", "json"]),
    {
      name: "base",
      type: "string",
      value: "REV|DATE",
      text: {
        "zh-TW": "與哪一提交（commit）或哪一日比較；預設 HEAD",
        en: "commit or day to compare with; default HEAD",
      },
    },
    {
      ...atOption,
      text: {
        "zh-TW": "變更後的提交（commit）或日期；預設為工作目錄",
        en: "commit or day after the change; default: the working tree",
      },
    },
    {
      name: "subject",
      type: "string",
      value: "ID",
      text: { "zh-TW": "只列出此對象", en: "print this subject only" },
    },
    {
      name: "allow-unknown",
      type: "boolean",
      text: { "zh-TW": "有檔案無法讀取不視為失敗", en: "files that cannot be read do not fail" },
    },
    ...commonOptions.filter(({ name }) => name !== "quiet"),
  ],
  run: (invocation) => {
    const { options, ports, paint } = invocation;
    const head = loadData(invocation);
    const base = loadData(invocation, String(options["base"] ?? "HEAD"));
    const sides = [treeOf(base), treeOf(head)] as const;
    const changes = changesBetween(...sides, ports.reading().schemas);
    const isKnown = changes.unread.length === 0 || options["allow-unknown"] === true;
    const report: DiffReport = {
      tool: { name: "backproof", version: ports.version },
      base: base.revision,
      head: head.revision,
      ...(options["base"] !== undefined && base.moment !== undefined && { baseMoment: base.moment }),
      ...(head.moment !== undefined && { headMoment: head.moment }),
      locale: head.locale,
      zone: modelOf(head)?.repository.zone ?? anyZone,
      changes: narrowed(changes, options["subject"] as string | undefined, sides),
      exitCode: isKnown ? exit.good : exit.unknown,
    };
    const format = String(options["format"] ?? "text");
    if (format === "json") publish(invocation, diffJson(report));
    else if (format === "markdown") publish(invocation, diffMarkdown(report));
    else publish(invocation, diffText(report, paint));
    return isKnown ? exit.good : exit.unknown;
  },
};

/** A side of a comparison. */
export function treeOf({ collected, readText }: LoadedData): Tree {
  return { ...collected, readText };
}

/** Narrows what is printed to a subject with its records and receipts; what could not be read stays in view. */
function narrowed(changes: Changes, subject: string | undefined, sides: readonly Tree[]): Changes {
  if (subject === undefined) return changes;
  const isMeant = ({ id, system }: Pick<SubjectChange, "id" | "system">): boolean =>
    id === subject || system === subject || id.startsWith(`${subject}/`);
  const isFileMeant = (path: string): boolean =>
    path.endsWith(`/${subject}.yaml`) || path.includes(`/${subject}/`);
  const ids = sides.flatMap((side) => [...subjectsOf(side).values()].map(({ id }) => id));
  if (!ids.includes(subject)) {
    throw new UsageError({
      "zh-TW": `比較的兩邊都沒有「${subject}」這個對象。`,
      en: `Neither side has a subject "${subject}".`,
    });
  }
  return {
    ...changes,
    subjects: changes.subjects.filter(isMeant),
    unchanged: changes.unchanged.filter(({ from, to }) => isFileMeant(from) || isFileMeant(to)),
  };
}
