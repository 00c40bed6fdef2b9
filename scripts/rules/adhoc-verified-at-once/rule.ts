import type { Localized } from "../../core/localized.ts";
import { checkOrder } from "../../core/procedure/adhoc-times.ts";
import { breached } from "../../core/procedure/demand.ts";
import { elapsed, minutesLater } from "../../core/procedure/elapsed.ts";
import { handledByException, recordException } from "../../core/procedure/handled-by-exception.ts";
import { momentText } from "../../core/procedure/moment-text.ts";
import { systemName } from "../../core/procedure/names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { formatDuration } from "../../core/time/duration.ts";
import { dateOfInstant, instant } from "../../core/time/timestamp.ts";

const unstated: Localized = { "zh-TW": "未填方式", en: "does not say how it was done" };
const logOnly: Localized = { "zh-TW": "只看了備份紀錄檔", en: "looked at the log only" };

type Adhoc = { system: string; change: string };
type Check = Adhoc & { completed: string; checked: string; started: string };

export default defineRule({
  id: "adhoc-verified-at-once",
  subject: "adhoc",
  severity: "error",
  title: {
    "zh-TW": "臨時性備份完成後應立即檢查，確認資料可用",
    en: "An ad-hoc backup is checked as soon as it is done",
  },
  messages: {
    missing: message<Adhoc & { completed: string }>({
      "zh-TW": (a) =>
        `「${a.system}」變更 ${a.change} 的臨時性備份於 ${a.completed} 完成，沒有檢查紀錄（條文 5.6.4.2 要求立即檢查）。`,
      en: (a) =>
        `The ad-hoc backup of "${a.system}" for change ${a.change} was finished at ${a.completed} and has no check (clause 5.6.4.2 asks for one at once).`,
      mend: {
        "zh-TW": () => "請補填檢查紀錄 verification；未檢查者，請立即檢查並開立備份異常紀錄。",
        en: () => "Record the check under verification; if there was none, check now and open an exception.",
      },
    }),
    "before-completion": message<Check>({
      "zh-TW": (a) =>
        `「${a.system}」變更 ${a.change} 的臨時性備份到 ${a.completed} 才完成，檢查時間卻是 ${a.checked}。`,
      en: (a) =>
        `The ad-hoc backup of "${a.system}" for change ${a.change} is recorded as checked at ${a.checked}, before it was finished at ${a.completed}.`,
      mend: recordException,
    }),
    late: message<Check & { after: string; limit: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」變更 ${a.change} 的臨時性備份於 ${a.completed} 完成，過了 ${formatDuration(a.after, "zh-TW")}到 ${a.checked} 才檢查，超過 ${a.limit} 分鐘（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The ad-hoc backup of "${a.system}" for change ${a.change} was finished at ${a.completed} and checked at ${a.checked}, ${formatDuration(a.after, "en")} later instead of within ${a.limit} minutes (source: ${a.source.en}).`,
      mend: recordException,
    }),
    "after-change-began": message<Check>({
      "zh-TW": (a) =>
        `「${a.system}」的變更 ${a.change} 於 ${a.started} 開始，臨時性備份到 ${a.checked} 才檢查；應先確認備份可用再變更。`,
      en: (a) =>
        `Change ${a.change} of "${a.system}" began at ${a.started}, but its backup was checked at ${a.checked} only; it must prove usable first.`,
      mend: recordException,
    }),
    "data-unchecked": message<Adhoc & { reason: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」變更 ${a.change} 的臨時性備份檢查${a.reason["zh-TW"]}，不能證明備份資料可用（條文 5.6.4.2）。`,
      en: (a) =>
        `The check of the ad-hoc backup of "${a.system}" for change ${a.change} ${a.reason.en}, which does not show that the data can be used (clause 5.6.4.2).`,
      mend: {
        "zh-TW": () => "請以雜湊比對、試讀、內容比對或試回復檢查備份資料，並填寫 method。",
        en: () =>
          "Check the data by checksum, test read, comparison or trial restore, and record the method.",
      },
    }),
    "failure-unhandled": message<Check>({
      "zh-TW": (a) =>
        `「${a.system}」變更 ${a.change} 的臨時性備份於 ${a.checked} 檢查結果異常，未註明備份異常紀錄（條文 5.7）。`,
      en: (a) =>
        `The ad-hoc backup of "${a.system}" for change ${a.change} failed its check at ${a.checked} and no exception record is named (clause 5.7).`,
      mend: {
        "zh-TW": () => "請開立備份異常紀錄、重新備份並檢查，並於本紀錄的 exception 註明。",
        en: () => "Open an exception record, back up and check again, and name it under exception.",
      },
    }),
  },

  check(record, repository, report) {
    const { change, backup, verification } = record.value;
    const { reference, startedAt } = change;
    const system = repository.find("system", record.value.system)?.value;
    const args = { system: systemName(repository, record.value.system), change: reference };
    const text = (moment: string): string => momentText(moment, repository.zone);
    const completed = text(backup.completedAt);
    const limits = bounds(repository, "adhocVerifyMinutes", system);
    const finished = instant(backup.completedAt);
    // What is past cannot be made good: an exception that deals with it keeps it visible without blocking.
    const handled = handledByException(record, repository);
    if (verification === undefined) {
      const minutes = setting(repository, "adhocVerifyMinutes", system)?.value ?? 0;
      const due = dateOfInstant(minutesLater(finished, minutes), repository.zone);
      if (startedAt !== undefined || due < repository.today)
        report("missing", at(record, "/verification", "key"), { ...args, completed }, { advised: handled });
      return;
    }
    const { at: checkedAt, method, result } = verification;
    const started = startedAt === undefined ? "" : text(startedAt);
    const times = { ...args, completed, checked: text(checkedAt), started };
    const order = checkOrder(record, repository);
    const late = breached(limits, (minutes) => instant(checkedAt) > minutesLater(finished, minutes));
    const place = at(record, "/verification/at");
    if (order === "between" && late !== undefined) {
      const { value: limit, source } = late;
      const facts = { ...times, after: elapsed(backup.completedAt, checkedAt), limit, source };
      report("late", place, facts, { advised: handled || late.advised });
    } else if (order !== undefined && order !== "between") report(order, place, times, { advised: handled });
    const reason = method === undefined ? unstated : method === "log_review" ? logOnly : undefined;
    if (reason !== undefined) {
      const how = at(record, "/verification/method", "key");
      report("data-unchecked", how, { ...args, reason }, { advised: method !== undefined });
    }
    if (result === "fail" && record.value.exception === undefined && startedAt === undefined)
      report("failure-unhandled", at(record, "/verification/result"), times);
  },
});
