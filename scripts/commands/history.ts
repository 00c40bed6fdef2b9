import { judge } from "../core/judge.ts";
import type { ExitCode } from "../core/verdict.ts";
import { github } from "../reporters/github.ts";
import { json } from "../reporters/json.ts";
import { junit } from "../reporters/junit.ts";
import { markdown } from "../reporters/markdown.ts";
import type { Reporter } from "../reporters/report.ts";
import { sarif } from "../reporters/sarif.ts";
import { text } from "../reporters/text.ts";
import { type Command, type Invocation, UsageError } from "./command.ts";
import { findingsReport } from "./findings-report.ts";
import { adopt } from "./history/adopt.ts";
import { anchor } from "./history/anchor.ts";
import { judgedHistory } from "./history/judged.ts";
import { rootOf } from "./load.ts";
import { dayAsked } from "./moment.ts";
import { atOption, commonOptions, formatOption } from "./options.ts";
import { publish } from "./publish.ts";

const reporters: Readonly<Record<string, Reporter>> = { text, json, github, sarif, junit, markdown };

type Part = (invocation: Invocation) => ExitCode | Promise<ExitCode>;
const parts: Readonly<Record<string, Part>> = { adopt, anchor };

export const history: Command = {
  name: "history",
  summary: {
    "zh-TW": "自採用之日起稽核 git 歷史：刪除、竄改、倒填與改寫",
    en: "audit git itself from the adoption on: deletions, edits, back-dating, rewriting",
  },
  positionals: {
    "zh-TW": `[${Object.keys(parts).join(" | ")}]`,
    en: `[${Object.keys(parts).join(" | ")}]`,
  },
  options: [
    formatOption(Object.keys(reporters)),
    atOption,
    {
      name: "mirror",
      type: "string",
      value: "ADDRESS",
      text: {
        "zh-TW": "與鏡像的同名分支比較（目錄、ssh 或 https 位址）",
        en: "compare with the branch of the same name at a mirror (a folder, or an ssh or https address)",
      },
    },
    {
      name: "as",
      type: "string",
      value: "PERSON",
      text: {
        "zh-TW": "adopt、anchor：定錨人（policy/people.yaml 的 id）",
        en: "adopt, anchor: who writes it (id in policy/people.yaml)",
      },
    },
    {
      name: "dry-run",
      type: "boolean",
      text: {
        "zh-TW": "adopt、anchor：只列出結果，不寫檔",
        en: "adopt, anchor: print what would be written, write nothing",
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
    const [part, ...others] = invocation.positionals;
    if (part === undefined) return audit(invocation);
    const run = Object.hasOwn(parts, part) ? parts[part] : undefined;
    if (run === undefined || others.length > 0) throw unknownPart(part);
    if (part === "adopt" ? invocation.options["at"] !== undefined : isOfDay(invocation))
      throw writtenNow(part);
    return run(invocation);
  },
};

/** Judges the history and prints what it found, in the formats of `validate`. */
function audit(invocation: Invocation): ExitCode {
  const { options, ports, paint } = invocation;
  const { loaded, rules } = judgedHistory(invocation);
  // Where policy cannot be read there is no judgement of history: what is wrong with the files is the answer.
  const judgement =
    loaded.judgement.model === undefined ? judge(loaded.collected, [], loaded.today) : loaded.judgement;
  const report = findingsReport({ ...loaded, rules, judgement }, ports, options["allow-unknown"] === true);
  const reporter = reporters[String(options["format"] ?? "text")] ?? text;
  publish(invocation, reporter(report, { quiet: options["quiet"] === true, paint }));
  return report.exitCode as ExitCode;
}

/** Whether `--at` asks for a day of the past, for which nobody can write today. */
function isOfDay(invocation: Invocation): boolean {
  return dayAsked(invocation, rootOf(invocation)) !== undefined;
}

function writtenNow(part: string): UsageError {
  return new UsageError({
    "zh-TW": `history ${part} 寫的是現在，不能以 --at 指定${part === "adopt" ? "" : "日期"}。`,
    en: `history ${part} writes what is now; --at cannot name ${part === "adopt" ? "anything else" : "a day"}.`,
  });
}

function unknownPart(part: string): UsageError {
  const known = Object.keys(parts).join(", ");
  return new UsageError({
    "zh-TW": `history 沒有「${part}」；可用 ${known}，不加任何字則稽核歷史。`,
    en: `history has no "${part}"; there are ${known}, and nothing more audits the history.`,
  });
}
