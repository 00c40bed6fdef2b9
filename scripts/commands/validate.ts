import type { PresentedAssessment } from "../core/present.ts";
import type { ExitCode } from "../core/verdict.ts";
import { summarize } from "../core/verdict.ts";
import { github } from "../reporters/github.ts";
import { json } from "../reporters/json.ts";
import { junit } from "../reporters/junit.ts";
import { markdown } from "../reporters/markdown.ts";
import type { FindingsReport, Reporter } from "../reporters/report.ts";
import { sarif } from "../reporters/sarif.ts";
import { text } from "../reporters/text.ts";
import { againstBase } from "./against-base.ts";
import type { Command, Invocation } from "./command.ts";
import { UsageError } from "./command.ts";
import { findingsReport, hasSubjects } from "./findings-report.ts";
import { load } from "./load.ts";
import { atOption, commonOptions, formatOption } from "./options.ts";
import { publish } from "./publish.ts";

const reporters: Readonly<Record<string, Reporter>> = { text, json, github, sarif, junit, markdown };

export const validate: Command = {
  name: "validate",
  summary: {
    "zh-TW": "完整檢核：YAML、結構、關聯與全部規則",
    en: "the whole judgement: YAML, schema, links, rules",
  },
  options: [
    formatOption(Object.keys(reporters)),
    atOption,
    {
      name: "base",
      type: "string",
      value: "REV|DATE",
      text: {
        "zh-TW": "與某一提交或某日比較，只有新增的不通過才算失敗",
        en: "compare with a commit or a day: only new failures count",
      },
    },
    {
      name: "changed-only",
      type: "boolean",
      text: { "zh-TW": "搭配 --base：只列出新增的發現事項", en: "with --base: print only what is new" },
    },
    {
      name: "rule",
      type: "string",
      value: "ID",
      text: { "zh-TW": "只列出某一規則（不影響判定）", en: "print one rule only; the judgement stays whole" },
    },
    {
      name: "subject",
      type: "string",
      value: "ID",
      text: {
        "zh-TW": "只列出某一對象（不影響判定）",
        en: "print one subject only; the judgement stays whole",
      },
    },
    {
      name: "allow-unknown",
      type: "boolean",
      text: { "zh-TW": "無法判定不視為失敗", en: "what cannot be known does not fail" },
    },
    ...commonOptions,
  ],
  run: (invocation) => {
    const { options, paint } = invocation;
    const { report, isEmpty } = judged(invocation);
    const reporter = reporters[String(options["format"] ?? "text")] ?? text;
    publish(invocation, reporter(narrowed(report, invocation), { quiet: options["quiet"] === true, paint }));
    if (isEmpty) throw nothingToJudge;
    return report.exitCode as ExitCode;
  },
};

/** What there is to say of the data that an invocation asks about, for any reporter. */
export function judged(invocation: Invocation): {
  readonly report: FindingsReport;
  readonly isEmpty: boolean;
} {
  const { options, ports } = invocation;
  const loaded = load(invocation);
  const whole = findingsReport(loaded, ports, options["allow-unknown"] === true);
  const report = options["base"] === undefined ? whole : againstBase(invocation, loaded, whole);
  return { report, isEmpty: !hasSubjects(loaded) };
}

const nothingToJudge = new UsageError({
  "zh-TW": "沒有任何系統、計畫或紀錄可檢核；這不是「沒有問題」。",
  en: "There is no system, plan or record to judge; that is not the same as no problem.",
});

/** Narrows what is printed; exit code and totals stay those of the whole judgement. */
function narrowed(report: FindingsReport, { options }: Invocation): FindingsReport {
  const rule = options["rule"] as string | undefined;
  const subject = options["subject"] as string | undefined;
  if (rule === undefined && subject === undefined) return report;
  if (rule !== undefined && !report.rules.some(({ id }) => id === rule)) {
    throw new UsageError({
      "zh-TW": `沒有「${rule}」這條規則；執行 explain 可列出全部規則。`,
      en: `There is no rule "${rule}"; \`explain\` lists them.`,
    });
  }
  const matches = (one: PresentedAssessment): boolean =>
    (rule === undefined || one.rule === rule) &&
    (subject === undefined || one.subject.id === subject || one.subject.id.endsWith(`/${subject}.yaml`));
  const assessments = report.assessments.filter(matches);
  return { ...report, assessments, summary: summarize(assessments) };
}
