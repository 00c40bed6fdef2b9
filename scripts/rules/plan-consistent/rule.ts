import type { Localized } from "../../core/localized.ts";
import { fullBackupInterval, longestMinutes } from "../../core/procedure/backup-interval.ts";
import { breached } from "../../core/procedure/demand.ts";
import { durationOfMinutes } from "../../core/procedure/elapsed.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { inNewRevision } from "../../core/procedure/new-revision.ts";
import { nameFaults } from "../../core/procedure/plan-names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { formatDuration } from "../../core/time/duration.ts";
import { longestGapMinutes } from "../../core/time/schedule.ts";

type Named = { system: string; what: Localized; id: string; items: number; known: string };
type Item = { system: string; item: string };

export default defineRule({
  id: "plan-consistent",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份計畫的作業、項目、副本與保留方式應前後一致",
    en: "Jobs, items, copies and retention of the plan agree with each other",
  },
  messages: {
    "duplicate-id": message<Named>({
      "zh-TW": (a) => `「${a.system}」的備份計畫有兩個${a.what["zh-TW"]}的代號同為 ${a.id}。`,
      en: (a) => `The plan of "${a.system}" uses the id ${a.id} for more than one ${a.what.en}.`,
      mend: inNewRevision(
        "請改用不同的代號，並更正引用之處。",
        "Give each its own id and correct what refers to it.",
      ),
    }),
    "unknown-name": message<Named>({
      "zh-TW": (a) =>
        `「${a.system}」有 ${a.items} 個備份項目指定${a.what["zh-TW"]} ${a.id}，計畫中卻沒有；現有：${a.known}。`,
      en: (a) =>
        `${a.items} item(s) of "${a.system}" name ${a.what.en} ${a.id}; the plan has only ${a.known}.`,
      mend: inNewRevision("請更正代號，或於計畫中補上。", "Correct the id, or add what it names."),
    }),
    unused: message<Named>({
      severity: "warning",
      "zh-TW": (a) => `「${a.system}」的備份計畫列有${a.what["zh-TW"]} ${a.id}，但沒有備份項目使用。`,
      en: (a) => `The plan of "${a.system}" has the ${a.what.en} ${a.id}, which no item uses.`,
      mend: inNewRevision(
        "請指定使用它的備份項目，或將它刪除。",
        "Assign it to the items that use it, or remove it.",
      ),
    }),
    "without-full": message<Item>({
      "zh-TW": (a) => `「${a.system}」的備份項目「${a.item}」需要完整備份才能還原，計畫中卻沒有。`,
      en: (a) =>
        `Item "${a.item}" of "${a.system}" cannot be restored without a full backup; the plan has none.`,
      mend: inNewRevision(
        "請填寫完整備份週期 fullEvery，或增列同類別的完整備份項目。",
        "State fullEvery, or add an item of its category with full backups.",
      ),
    }),
    "full-too-rare": message<Item & { every: string; days: number; source: Localized }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」的備份項目「${a.item}」每 ${formatDuration(a.every, "zh-TW")}才有一次完整備份，超過 ${a.days} 天（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Item "${a.item}" of "${a.system}" has a full backup only every ${formatDuration(a.every, "en")}, over the limit of ${a.days} days (source: ${a.source.en}).`,
      mend: inNewRevision("請縮短完整備份週期。", "Make full backups more often."),
    }),
    "retention-too-short": message<Item & { kept: string; every: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的備份項目「${a.item}」保留 ${formatDuration(a.kept, "zh-TW")}，短於備份間隔 ${formatDuration(a.every, "zh-TW")}，新備份完成前舊備份已到期。`,
      en: (a) =>
        `Item "${a.item}" of "${a.system}" is kept ${formatDuration(a.kept, "en")}, less than the ${formatDuration(a.every, "en")} to its next backup.`,
      mend: inNewRevision(
        "請延長保留週期，或縮短備份間隔。",
        "Keep backups longer, or make them more often.",
      ),
    }),
    "too-few-generations": message<Item & { kept: number; least: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的備份項目「${a.item}」保留 ${a.kept} 代，至少應為 ${a.least} 代（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Item "${a.item}" of "${a.system}" keeps ${a.kept} generation(s), fewer than ${a.least} (source: ${a.source.en}).`,
      mend: inNewRevision("請提高保留世代數。", "Keep more generations."),
    }),
  },
  appliesTo: (plan, repository) => governedSystem(plan, repository) !== undefined,

  check(plan, repository, report) {
    const found = governedSystem(plan, repository)?.value;
    if (found === undefined) return;
    const system = found.name;
    for (const { fault, pointer, first, ...named } of nameFaults(plan.value)) {
      const related = first === undefined ? [] : [at(plan, first)];
      report(fault, at(plan, pointer), { system, ...named }, { related });
    }
    const fullDays = setting(repository, "fullBackupDays", found);
    const generations = bounds(repository, "minimumGenerations", found);
    for (const [index, one] of plan.value.items.entries()) {
      const args = { system, item: one.name };
      const place = (key: string) => at(plan, `/items/${index}/${key}`);
      const full = fullBackupInterval(plan.value, one);
      if (full === Number.POSITIVE_INFINITY) report("without-full", place("method"), args);
      else if (full !== undefined && fullDays !== undefined && full > longestMinutes(`P${fullDays.value}D`)) {
        const { value: days, source } = fullDays;
        const key = one.fullEvery === undefined ? "method" : "fullEvery";
        report("full-too-rare", place(key), { ...args, every: durationOfMinutes(full), days, source });
      }
      const schedule = plan.value.jobs.find(({ id }) => id === one.job)?.schedule;
      const gap = schedule && longestGapMinutes(schedule);
      if (gap !== undefined && gap > longestMinutes(one.retention)) {
        const every = durationOfMinutes(gap);
        report("retention-too-short", place("retention"), { ...args, kept: one.retention, every });
      }
      const least = breached(generations, (value) => one.generations < value);
      if (least === undefined) continue;
      const facts = { ...args, kept: one.generations, least: least.value, source: least.source };
      report("too-few-generations", place("generations"), facts, least);
    }
  },
});
