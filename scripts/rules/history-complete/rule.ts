import { anchorFaults, anchorsOf } from "../../core/history/anchors.ts";
import { clockFaults, minutesPerDay } from "../../core/history/clocks.ts";
import { commitArguments, shortId } from "../../core/history/history.ts";
import type { Localized } from "../../core/localized.ts";
import { at } from "../../core/repository.ts";
import { defineHistoryRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { lastDay } from "../../core/time/statutory.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import { gapMessages } from "./gap-messages.ts";
import { mirrorMessages } from "./mirror-messages.ts";

type By = { commit: string; day: string; person: string };
type Anchored = { anchor: string };

const explain = {
  "zh-TW": () => "請勿再推送；以鏡像或其他複本比對，查明何時、由誰改寫，並開立異常紀錄。",
  en: () =>
    "Push nothing more; compare with the mirror or other clones, find out when and by whom, and open an exception.",
};
const again = {
  "zh-TW": () => "定錨紀錄寫成後不得修改；請還原，再以 backproof history anchor 另寫一份。",
  en: () => "An anchor is never changed; put it back and write another with backproof history anchor.",
};

export default defineHistoryRule({
  id: "history-complete",
  severity: "error",
  title: {
    "zh-TW": "歷史完整，自採用以來未遭改寫",
    en: "The history is whole and was not rewritten since its adoption",
  },
  messages: {
    ...gapMessages,
    ...mirrorMessages,
    "history-rewritten": message<Anchored & { commit: string }>({
      "zh-TW": (a) => `${a.anchor} 稽核過的提交 ${a.commit} 不在目前的歷史中：歷史遭改寫或被替換。`,
      en: (a) =>
        `Commit ${a.commit}, which ${a.anchor} audited, is no part of this history: it was rewritten or replaced.`,
      mend: explain,
    }),
    "line-turned": message<Anchored & { commit: string }>({
      "zh-TW": (a) => `${a.anchor} 稽核過的提交 ${a.commit} 已不在主線（第一親代）上：主分支曾被反向合併。`,
      en: (a) =>
        `Commit ${a.commit}, which ${a.anchor} audited, is off the main line of first parents: the main branch was merged the wrong way round.`,
      mend: {
        "zh-TW": () => "請自該提交起重建主分支，以 --no-ff 將本機的提交併入，再推送。",
        en: () =>
          "Rebuild the main branch from that commit, merge the local commits into it with --no-ff, and push.",
      },
    }),
    "tree-differs": message<Anchored & { counted: string }>({
      "zh-TW": (a) => `${a.anchor} 的檔案總摘要與該提交的檔案不符，實際為 ${a.counted}。`,
      en: (a) => `The digest of all files that ${a.anchor} states is not that of its commit, ${a.counted}.`,
      mend: again,
    }),
    "adopted-unlisted": message<Anchored & { path: string; more: number }>({
      severity: "warning",
      "zh-TW": (a) =>
        `採用時另有 ${a.more} 個檔案不在 ${a.anchor} 的清單上（如 ${a.path}）：採用期間主分支又有新的檔案。`,
      en: (a) =>
        `Files that stood there at the adoption and are not on the list of ${a.anchor}: ${a.more}, such as ${a.path}; the main branch went on meanwhile.`,
      mend: {
        "zh-TW": () => "請確認這些檔案無誤，再執行 backproof history anchor 定錨，將其納入。",
        en: () => "Make sure that they are right, then run backproof history anchor, which counts them in.",
      },
    }),
    "chain-broken": message<Anchored & { previous: string }>({
      "zh-TW": (a) => `${a.anchor} 未接續前一錨 ${a.previous}，或前一錨已遭修改。`,
      en: (a) => `${a.anchor} does not follow ${a.previous}, or that was changed since.`,
      mend: again,
    }),
    "adopted-again": message<Anchored>({
      "zh-TW": (a) => `${a.anchor} 又宣告採用一次；採用之錨只有一個，其後的歷史不得略去。`,
      en: (a) =>
        `${a.anchor} adopts the records once more; there is one adoption, and nothing after it is left out.`,
      mend: {
        "zh-TW": () => "請移除第二次採用的定錨紀錄，改以 backproof history anchor 定錨。",
        en: () => "Remove the second adoption and write an anchor with backproof history anchor instead.",
      },
    }),
    "anchor-due": message<{ last: string; due: string; months: number; source: Localized }>({
      severity: "warning",
      "zh-TW": (a) =>
        `最近一次定錨為 ${a.last}，應於 ${a.due} 前再次定錨（${a.months} 個月，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The latest anchor is of ${a.last}; the next was due by ${a.due} (${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請執行：backproof history anchor，提交後送核准。",
        en: () => "Run backproof history anchor, commit what it writes and have it approved.",
      },
    }),
    "dated-back": message<By & { minutes: number }>({
      "zh-TW": (a) =>
        `提交 ${a.commit}（署名 ${a.person}）的時間早於前一提交 ${a.minutes} 分鐘：提交時間遭倒填。`,
      en: (a) =>
        `Commit ${a.commit} (signed ${a.person}) is dated ${a.minutes} minutes before the one that it follows.`,
      mend: {
        "zh-TW": () => "請查明原因並開立異常紀錄；其中紀錄的進入時間以前一提交為準。",
        en: () => "Find out why and open an exception; what it brought counts as of the commit before.",
      },
    }),
    "dated-before-written": message<By & { minutes: number }>({
      "zh-TW": (a) =>
        `提交 ${a.commit}（署名 ${a.person}）的提交時間早於其撰寫時間 ${a.minutes} 分鐘：提交時間遭倒填。`,
      en: (a) =>
        `Commit ${a.commit} (signed ${a.person}) says that it was committed ${a.minutes} minutes before it was written.`,
      mend: {
        "zh-TW": () => "請查明原因並開立異常紀錄；其中紀錄的進入時間不早於撰寫時間。",
        en: () => "Find out why and open an exception; what it brought came no sooner than it was written.",
      },
    }),
    "dated-ahead": message<By>({
      "zh-TW": (a) => `提交 ${a.commit}（署名 ${a.person}）的時間在檢核基準日之後。`,
      en: (a) => `Commit ${a.commit} (signed ${a.person}) is dated after the day of this judgement.`,
      mend: {
        "zh-TW": () => "請校正電腦時鐘；以 --today 判定過去某日時，請以 --at 指定當時的提交。",
        en: () => "Set the clock right; to judge a day of the past, name its commit with --at too.",
      },
    }),
    "goes-on": message<{ commit: string; commits: number }>({
      severity: "note",
      "zh-TW": (a) => `歷史在檢核基準日之後還有提交（自 ${a.commit} 起，計 ${a.commits} 個），一併稽核。`,
      en: (a) =>
        `The history goes on after the day of this judgement (from ${a.commit} on, commits: ${a.commits}); all of it is judged.`,
      mend: {
        "zh-TW": () => "要判定當時的歷史，請以 --at 指定該日。",
        en: () => "To judge the history as it was, name that day with --at.",
      },
    }),
  },

  line: ({ history, repository }, report) => {
    const { gaps, mirror } = history.evidence;
    const kept = { file: "policy/procedure.yaml", pointer: "/keptAt", on: "key" } as const;
    for (const { kind, detail } of gaps) {
      report(kind, kept, { detail });
      report.unknown(kind);
    }
    if (mirror !== undefined && mirror.standing !== "same") {
      const { standing, address, detail } = mirror;
      report(`mirror-${standing}`, kept, { address, detail });
      // A branch that was set back looks like one that is not up to date: nobody can tell from here.
      if (standing !== "behind" && standing !== "diverged") report.unknown(address);
    }
    if (gaps.length > 0) return;
    for (const { anchor, fault } of anchorFaults(history, repository)) {
      const named = { anchor: anchor.id };
      const { kind } = fault;
      if (kind === "history-rewritten" || kind === "line-turned")
        report(kind, at(anchor, "/commit"), { ...named, commit: fault.commit });
      else if (kind === "tree-differs")
        report(kind, at(anchor, "/tree"), { ...named, counted: fault.counted });
      else if (kind === "adopted-unlisted")
        report(kind, at(anchor, "/files"), { ...named, path: fault.path, more: fault.more });
      else if (kind === "chain-broken")
        report(kind, at(anchor, "/previous"), { ...named, previous: fault.previous });
      else report(kind, at(anchor, "/purpose"), named);
    }
    const last = anchorsOf(repository).at(-1);
    const interval = setting(repository, "anchorMonths");
    if (last !== undefined && interval !== undefined) {
      const on = dateIn(last.value.at, repository.zone);
      const due = lastDay(on, interval.value);
      if (due < repository.today)
        report("anchor-due", at(last, "/at"), {
          last: on,
          due,
          months: interval.value,
          source: interval.source,
        });
    }
    const tolerance = bounds(repository, "commitClockMinutes").required?.value;
    if (tolerance === undefined) return;
    const clock = clockFaults(history, repository, tolerance);
    const afterwards = clock.filter(({ kind }) => kind === "goes-on");
    const [first] = afterwards;
    if (first !== undefined) {
      const { id } = history.commitAt(first.commit);
      report("goes-on", kept, { commit: shortId(id), commits: afterwards.length });
    }
    for (const { kind, commit, minutes } of clock) {
      if (kind === "goes-on") continue;
      const by = commitArguments(history, commit);
      // Clocks that go wrong by minutes or hours are common; days are no accident.
      const days = bounds(repository, "backdatingWarningDays").required?.value ?? 0;
      const advised = minutes <= days * minutesPerDay;
      if (kind === "dated-ahead") report(kind, kept, by);
      else report(kind, kept, { ...by, minutes }, { advised });
    }
  },
});
