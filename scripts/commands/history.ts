import { judge } from "../core/judge.ts";
import type { Locale, Localized } from "../core/localized.ts";
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
import { askedFormat } from "./history/asked-format.ts";
import { expired } from "./history/expired.ts";
import { judgedHistory } from "./history/judged.ts";
import { prove } from "./history/prove.ts";
import { timeline } from "./history/timeline.ts";
import { rootOf } from "./load.ts";
import { dayAsked } from "./moment.ts";
import { atOption, commonOptions, formatOption } from "./options.ts";
import { publish } from "./publish.ts";

const reporters: Readonly<Record<string, Reporter>> = { text, json, github, sarif, junit, markdown };

type Part = (invocation: Invocation, about: string) => ExitCode | Promise<ExitCode>;

/** What each part is about, where it needs to be told. */
const parts: Readonly<Record<string, { readonly run: Part; readonly about?: Localized }>> = {
  adopt: { run: adopt },
  anchor: { run: anchor },
  timeline: { run: timeline, about: { "zh-TW": "系統", en: "system" } },
  expired: { run: expired },
  prove: { run: prove, about: { "zh-TW": "路徑或識別碼", en: "path or id" } },
};
const formats = [...Object.keys(reporters), "csv", "yaml"];
const usageOf = (locale: Locale): string =>
  `[${Object.entries(parts)
    .map(([name, { about }]) => (about === undefined ? name : `${name} <${about[locale]}>`))
    .join(" | ")}]`;

export const history: Command = {
  name: "history",
  summary: {
    "zh-TW": "自採用之日起稽核 git 歷史：刪除、竄改、倒填與改寫",
    en: "audit git itself from the adoption on: deletions, edits, back-dating, rewriting",
  },
  positionals: { "zh-TW": usageOf("zh-TW"), en: usageOf("en") },
  options: [
    formatOption(formats),
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
    const known = Object.hasOwn(parts, part) ? parts[part] : undefined;
    if (known === undefined) throw unknownPart(part);
    const [about = "", ...more] = others;
    if (more.length > 0 || (known.about === undefined) !== (about === "")) throw wanting(part, known.about);
    const mayBePast = part !== "adopt" && part !== "anchor";
    if (!mayBePast && (part === "adopt" ? invocation.options["at"] !== undefined : isOfDay(invocation)))
      throw writtenNow(part);
    return known.run(invocation, about);
  },
};

/** Judges the history and prints what it found, in the formats of `validate`. */
function audit(invocation: Invocation): ExitCode {
  const { options, ports, paint } = invocation;
  const reporter = reporters[askedFormat(invocation, Object.keys(reporters))] ?? text;
  const { loaded, rules } = judgedHistory(invocation);
  // Where policy cannot be read there is no judgement of history: what is wrong with the files is the answer.
  const judgement =
    loaded.judgement.model === undefined ? judge(loaded.collected, [], loaded.today) : loaded.judgement;
  const report = findingsReport({ ...loaded, rules, judgement }, ports, options["allow-unknown"] === true);
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

function wanting(part: string, about: Localized | undefined): UsageError {
  return new UsageError(
    about === undefined
      ? { "zh-TW": `history ${part} 之後不加其他字。`, en: `history ${part} takes nothing more.` }
      : {
          "zh-TW": `請指定一項：history ${part} <${about["zh-TW"]}>。`,
          en: `Name one: history ${part} <${about.en}>.`,
        },
  );
}
