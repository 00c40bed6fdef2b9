import type { Localized } from "../../core/localized.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { happened } from "../../core/procedure/happened.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { addDays, daysBetween } from "../../core/time/plain-date.ts";
import { lastDay } from "../../core/time/statutory.ts";

type Late = { platform: string; last: string; due: string; days: number; months: number; source: Localized };

export default defineRule({
  id: "platform-kept",
  subject: "platform",
  severity: "error",
  title: {
    "zh-TW": "備份系統應在支援期限內，並定期維護與檢視權限",
    en: "Backup platforms are supported, maintained and their access reviewed",
  },
  duty: { "zh-TW": "檢視備份系統的存取權限", en: "Review access to the backup platform" },
  messages: {
    "access-overdue": message<Late>({
      "zh-TW": (a) =>
        `「${a.platform}」上次檢視存取權限為 ${a.last}，應於 ${a.due} 前再次檢視，已逾期 ${a.days} 日（每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Access to "${a.platform}" was last reviewed on ${a.last}; the next review was due by ${a.due}, ${a.days} days ago (every ${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請核對帳號與權限，移除不再需要者，並將 accessReviewedOn 改為檢視之日。",
        en: () =>
          "Go through accounts and rights, remove what is no longer needed, and set accessReviewedOn to that day.",
      },
    }),
    "access-never-reviewed": message<{ platform: string; months: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.platform}」從未檢視存取權限，應每 ${a.months} 個月檢視一次（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Access to "${a.platform}" was never reviewed; it is to be reviewed every ${a.months} months (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請核對帳號與權限，並於 accessReviewedOn 填寫檢視之日。",
        en: () => "Go through accounts and rights and give the day in accessReviewedOn.",
      },
    }),
    "access-due-soon": message<{ platform: string; due: string; days: number }>({
      severity: "note",
      "zh-TW": (a) => `「${a.platform}」的存取權限檢視將於 ${a.due} 到期，尚餘 ${a.days} 日。`,
      en: (a) => `Access to "${a.platform}" is to be reviewed by ${a.due}, in ${a.days} days.`,
      mend: { "zh-TW": () => "請於到期日（含）前完成檢視。", en: () => "Review it by that day." },
    }),
    "support-ended": message<{ platform: string; version: string; end: string; days: number }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.platform}」（版本 ${a.version}）的原廠支援已於 ${a.end} 終止，至今 ${a.days} 日，不再有修補程式。`,
      en: (a) =>
        `Support for "${a.platform}" (version ${a.version}) ended on ${a.end}, ${a.days} days ago; no more fixes are made for it.`,
      mend: {
        "zh-TW": () => "請由 IMS 推動小組規劃更新，完成後更正 version 與 endOfSupport。",
        en: () => "Have the IMS group plan its renewal, then correct version and endOfSupport.",
      },
    }),
    "config-not-backed-up": message<{ platform: string }>({
      severity: "warning",
      "zh-TW": (a) => `「${a.platform}」本身的設定沒有備份，備份系統損毀時難以重建並讀回備份。`,
      en: (a) =>
        `The configuration of "${a.platform}" itself is not backed up; if the platform is lost, rebuilding it and reading the backups is hard.`,
      mend: {
        "zh-TW": () => "請備份其設定與目錄，存於備份系統以外之處，並於 configBackedUpOn 填寫日期。",
        en: () =>
          "Back up its configuration and catalogue to a place outside the platform and give the day in configBackedUpOn.",
      },
    }),
    "not-maintained": message<{ platform: string }>({
      severity: "warning",
      "zh-TW": (a) => `「${a.platform}」沒有任何維護或更新紀錄（條文 5.3）。`,
      en: (a) => `No maintenance or update of "${a.platform}" is on record (clause 5.3).`,
      mend: {
        "zh-TW": () => "請於 maintenance 登錄維護日期、人員與內容。",
        en: () => "Record day, person and work in maintenance.",
      },
    }),
  },

  check(entity, repository, report) {
    const { today } = repository;
    const soon = setting(repository, "dueSoonDays")?.value ?? 0;
    const { name: platform, version, owner, accessReviewedOn: last, ...kept } = entity.value;
    const place = (key: string) => at(entity, `/${key}`);
    const limits = bounds(repository, "accessReviewMonths");
    const bound = limits.required ?? limits.advised;
    if (last === undefined && bound !== undefined) {
      const args = { platform, months: bound.value, source: bound.source };
      report("access-never-reviewed", place("accessReviewedOn"), args, { advised: bound === limits.advised });
    } else if (last !== undefined && happened(repository, last)) {
      const { due = today, missed } = deadlineOf(limits, today, (months) => lastDay(last, months)) ?? {};
      if (bound !== undefined) report.duty(due, place("accessReviewedOn"), owner);
      if (missed !== undefined) {
        const { value: months, source, days, advised } = missed;
        const args = { platform, last, due: missed.due, days, months, source };
        report("access-overdue", place("accessReviewedOn"), args, { advised });
      } else if (bound !== undefined && addDays(today, soon) >= due)
        report("access-due-soon", place("accessReviewedOn"), {
          platform,
          due,
          days: daysBetween(today, due),
        });
    }
    const { endOfSupport: end, configBackedUpOn, maintenance = [] } = kept;
    if (end !== undefined && end < today) {
      const args = { platform, version, end, days: daysBetween(end, today) };
      report("support-ended", place("endOfSupport"), args);
    }
    if (configBackedUpOn === undefined)
      report("config-not-backed-up", place("configBackedUpOn"), { platform });
    if (maintenance.length === 0) report("not-maintained", place("maintenance"), { platform });
  },
});
