import { commitArguments } from "../../core/history/history.ts";
import { latenessOf } from "../../core/history/lateness.ts";
import { recordWords } from "../../core/history/record-words.ts";
import type { Localized } from "../../core/localized.ts";
import { defineHistoryRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";

type Args = {
  record: Localized;
  claimed: string;
  arrived: string;
  days: number;
  commit: string;
  person: string;
};
type Bounded = Args & { limit: number; source: Localized };

const seen = {
  "zh-TW": (a: Args) =>
    `${a.record["zh-TW"]}記載 ${a.claimed}，卻於 ${a.arrived} 才進入主分支（提交 ${a.commit}，署名 ${a.person}），相距 ${a.days} 日`,
  en: (a: Args) =>
    `${a.record.en} tells of ${a.claimed} and came to the main branch on ${a.arrived} (commit ${a.commit}, signed ${a.person}), ${a.days} days later`,
};

export default defineHistoryRule({
  id: "records-not-backdated",
  severity: "error",
  title: {
    "zh-TW": "紀錄所載日期與進入主分支的時間相符",
    en: "Records are dated as they came to the main branch",
  },
  messages: {
    backdated: message<Bounded>({
      "zh-TW": (a) => `${seen["zh-TW"](a)}，逾 ${a.limit} 日視為倒填（依據：${a.source["zh-TW"]}）。`,
      en: (a) => `${seen.en(a)}; over ${a.limit} it counts as dated back (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () =>
          "請更正日期；確為採用前的舊紀錄者，填寫 legacy（原紀錄與掃描檔的 SHA-256）並送核准；其他原因請開立異常紀錄說明。",
        en: () =>
          "Correct the day; of a record older than the repository state legacy (the original and the SHA-256 of its scan) and have it approved; otherwise explain it in an exception.",
      },
    }),
    "recorded-late": message<Bounded>({
      severity: "warning",
      "zh-TW": (a) => `${seen["zh-TW"](a)}，逾 ${a.limit} 日（依據：${a.source["zh-TW"]}）。`,
      en: (a) => `${seen.en(a)}, over ${a.limit} (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請儘早登錄並合併。",
        en: () => "Record and merge sooner.",
      },
    }),
    "claimed-ahead": message<Args>({
      "zh-TW": (a) =>
        `${a.record["zh-TW"]}記載 ${a.claimed}，但 ${a.arrived} 即已進入主分支（提交 ${a.commit}，署名 ${a.person}），當時尚未發生。`,
      en: (a) =>
        `${a.record.en} tells of ${a.claimed} but came to the main branch on ${a.arrived} (commit ${a.commit}, signed ${a.person}), before it can have happened.`,
      mend: {
        "zh-TW": () => "請查明實際日期，並以 amendments 更正。",
        en: () => "Find out the real day and correct it under amendments.",
      },
    }),
  },

  lineage: (lineage, { history, repository }, report) => {
    const { kind, id } = lineage;
    const record = recordWords({ kind, id });
    const limits = {
      error: bounds(repository, "backdatingErrorDays").required,
      warning: bounds(repository, "backdatingWarningDays").required,
    };
    for (const found of latenessOf(lineage, history, repository)) {
      const { reading, claimed, arrived, days } = found;
      const { commit, person } = commitArguments(history, reading.step.commit);
      const args: Args = { record, claimed, arrived, days, commit, person };
      const place = { file: reading.place.path, pointer: "", on: "value" } as const;
      const over = (limit: { value: number } | undefined): boolean =>
        limit !== undefined && days > limit.value;
      if (found.kind === "ahead") report("claimed-ahead", place, args);
      else if (limits.error !== undefined && over(limits.error))
        report("backdated", place, { ...args, limit: limits.error.value, source: limits.error.source });
      else if (limits.warning !== undefined && over(limits.warning))
        report("recorded-late", place, {
          ...args,
          limit: limits.warning.value,
          source: limits.warning.source,
        });
    }
    return true;
  },
});
