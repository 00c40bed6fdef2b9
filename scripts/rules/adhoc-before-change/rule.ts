import type { Localized } from "../../core/localized.ts";
import { unplanned } from "../../core/procedure/adhoc-scope.ts";
import { adhocDisorder, changedBeforeBackup, hasSoundTimes } from "../../core/procedure/adhoc-times.ts";
import { handledByException, recordException } from "../../core/procedure/handled-by-exception.ts";
import { momentText } from "../../core/procedure/moment-text.ts";
import { systemName } from "../../core/procedure/names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { dateIn, instant } from "../../core/time/timestamp.ts";

type Change = { system: string; change: string };

export default defineRule({
  id: "adhoc-before-change",
  subject: "adhoc",
  severity: "error",
  title: {
    "zh-TW": "變更開始前應完成臨時性備份，並能回復至變更前狀態",
    en: "An ad-hoc backup is finished before the change begins, and the way back is ready",
  },
  messages: {
    "backup-after-change": message<Change & { started: string; completed: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的變更 ${a.change} 於 ${a.started} 開始，臨時性備份到 ${a.completed} 才完成（條文 5.6.4.1 要求先完成備份）。`,
      en: (a) =>
        `Change ${a.change} of "${a.system}" began at ${a.started}, but its backup was finished at ${a.completed} only (clause 5.6.4.1 asks for the backup first).`,
      mend: recordException,
    }),
    "start-not-recorded": message<Change>({
      "zh-TW": (a) => `「${a.system}」的變更 ${a.change} 已有結果，但未記錄實際開始時間，無法確認備份在先。`,
      en: (a) =>
        `Change ${a.change} of "${a.system}" has an outcome but no start, so nothing shows that the backup came first.`,
      mend: {
        "zh-TW": () => "請補填變更的實際開始時間 startedAt。",
        en: () => "Fill in startedAt of the change.",
      },
    }),
    "started-despite-failed-check": message<Change & { started: string; checked: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的臨時性備份於 ${a.checked} 檢查結果異常，變更 ${a.change} 仍於 ${a.started} 開始（條文 5.6.4.2）。`,
      en: (a) =>
        `The ad-hoc backup of "${a.system}" failed its check at ${a.checked}, yet change ${a.change} began at ${a.started} (clause 5.6.4.2).`,
      mend: recordException,
    }),
    "times-disordered": message<{ system: string; what: Localized; start: string; end: string }>({
      "zh-TW": (a) => `「${a.system}」${a.what["zh-TW"]}的完成時間 ${a.end} 早於開始時間 ${a.start}。`,
      en: (a) => `${a.what.en} of "${a.system}" ends at ${a.end}, before it starts at ${a.start}.`,
      mend: { "zh-TW": () => "請更正時間。", en: () => "Correct the times." },
    }),
    "rollback-missing": message<Change>({
      "zh-TW": (a) => `「${a.system}」的變更 ${a.change} 未載明如何回復至變更前狀態（條文 5.6.4.1）。`,
      en: (a) => `Change ${a.change} of "${a.system}" does not say how to get back (clause 5.6.4.1).`,
      mend: {
        "zh-TW": () => "請於 rollback 填寫回復原狀的程序，以及是否測試過。",
        en: () => "State under rollback how to get back and whether it was tested.",
      },
    }),
    "not-in-plan": message<{ system: string; what: Localized; id: string; day: string }>({
      "zh-TW": (a) => `「${a.system}」${a.day} 的備份計畫中沒有${a.what["zh-TW"]} ${a.id}。`,
      en: (a) => `The plan of "${a.system}" on ${a.day} has no ${a.what.en} ${a.id}.`,
      mend: {
        "zh-TW": () => "請改填當時備份計畫中的代號。",
        en: () => "Use an id of the plan in force that day.",
      },
    }),
    "expires-before-change-ends": message<Change & { until: string; end: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的臨時性備份只保留至 ${a.until}，變更 ${a.change} 到 ${a.end} 才結束，期間將無備份可回復。`,
      en: (a) =>
        `The ad-hoc backup of "${a.system}" is kept until ${a.until} only, while change ${a.change} lasts until ${a.end}.`,
      mend: {
        "zh-TW": () => "誤填者請更正；變更尚未結束者，請延長保留至變更確認完成；已過期者請開立備份異常紀錄。",
        en: () =>
          "Correct a slip; while the change lasts, keep the backup longer; if it is gone, open an exception record.",
      },
    }),
  },

  check(record, repository, report) {
    const { change, backup, verification, rollback } = record.value;
    const text = (moment: string): string => momentText(moment, repository.zone);
    const system = systemName(repository, record.value.system);
    const args = { system, change: change.reference };
    const { startedAt, outcome, endedAt = change.plannedEnd } = change;
    if (rollback === undefined) report("rollback-missing", at(record, "/rollback", "key"), args);
    for (const { pointer, ...facts } of unplanned(record, repository))
      report("not-in-plan", at(record, pointer), { system, ...facts });
    if (startedAt === undefined && outcome !== undefined && outcome !== "cancelled")
      report("start-not-recorded", at(record, "/change/startedAt", "key"), args);
    const disorder = adhocDisorder(record);
    if (disorder !== undefined) {
      const { what, pointer } = disorder;
      const [start, end] = [text(disorder.start), text(disorder.end)];
      report("times-disordered", at(record, pointer), { system, what, start, end });
    }
    if (!hasSoundTimes(record, repository)) return;
    // What is past cannot be made good: an exception that deals with it keeps it visible without blocking.
    const handled = { advised: handledByException(record, repository) };
    const until = backup.retainUntil;
    if (outcome !== "cancelled" && until < dateIn(endedAt, repository.zone)) {
      const end = text(endedAt);
      report(
        "expires-before-change-ends",
        at(record, "/backup/retainUntil"),
        { ...args, until, end },
        handled,
      );
    }
    if (startedAt === undefined) return;
    const facts = { ...args, started: text(startedAt) };
    if (changedBeforeBackup(record)) {
      const place = at(record, "/backup/completedAt");
      report("backup-after-change", place, { ...facts, completed: text(backup.completedAt) }, handled);
    } else if (verification?.result === "fail" && instant(verification.at) < instant(startedAt)) {
      const place = at(record, "/verification/result");
      report("started-despite-failed-check", place, { ...facts, checked: text(verification.at) }, handled);
    }
  },
});
