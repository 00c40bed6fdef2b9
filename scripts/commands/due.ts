import { setting } from "../core/settings.ts";
import { exit } from "../core/verdict.ts";
import { dueCsv } from "../reporters/due/csv.ts";
import { dueReport } from "../reporters/due/due-report.ts";
import { dueIcs } from "../reporters/due/ics.ts";
import { dueJson } from "../reporters/due/json.ts";
import { dueMarkdown } from "../reporters/due/markdown.ts";
import { dueText } from "../reporters/due/text.ts";
import { type Command, type OptionValues, UsageError } from "./command.ts";
import { load } from "./load.ts";
import { atOption, commonOptions, formatOption } from "./options.ts";
import { publish } from "./publish.ts";

export const due: Command = {
  name: "due",
  summary: {
    "zh-TW": "依期限列出應辦事項：已逾期、即將到期、往後",
    en: "duties by date: overdue, due soon, later",
  },
  options: [
    formatOption(["text", "json", "markdown", "csv", "ics"]),
    atOption,
    {
      name: "within",
      type: "string",
      value: "DAYS",
      text: {
        "zh-TW": "「即將到期」的日數；預設依政策",
        en: "days that count as soon; default: what policy says",
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
    const { options, ports, paint } = invocation;
    const loaded = load(invocation);
    const { judgement, rules, locale, readText, moment } = loaded;
    if (judgement.model === undefined) {
      throw new UsageError({
        "zh-TW": "政策檔案無法讀取，請先執行 validate 並改正 policy/ 的錯誤。",
        en: "The policy cannot be read; run `validate` and mend policy/ first.",
      });
    }
    const policyDays = setting(judgement.model.repository, "dueSoonDays")?.value ?? 0;
    const within = days(options["within"]) ?? policyDays;
    const duties = dueReport(judgement, rules, locale, within, readText);
    const report = moment === undefined ? duties : { ...duties, moment };
    const format = String(options["format"] ?? "text");
    if (format === "json") publish(invocation, dueJson(report));
    else if (format === "csv") publish(invocation, dueCsv(report));
    else if (format === "ics") publish(invocation, dueIcs(report, ports.version));
    else if (format === "markdown") publish(invocation, dueMarkdown(report));
    else publish(invocation, dueText(report, paint));
    if (report.duties.some(({ state }) => state === "overdue")) return exit.failed;
    const isUnknown = judgement.assessments.some(({ outcome }) => outcome === "unknown");
    return isUnknown && options["allow-unknown"] !== true ? exit.unknown : exit.good;
  },
};

function days(given: OptionValues[string]): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "string" && /^\d{1,4}$/.test(given)) return Number(given);
  throw new UsageError({
    "zh-TW": `--within 的「${given}」不是日數。`,
    en: `--within "${given}" is not a number of days.`,
  });
}
