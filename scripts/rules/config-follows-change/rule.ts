import type { Localized } from "../../core/localized.ts";
import {
  backupName,
  configBackups,
  isNewestOfChange,
  openChange,
} from "../../core/procedure/config-backups.ts";
import { checkDeadline, configFaults, lateness } from "../../core/procedure/config-faults.ts";
import { type BackupArguments, backUpNow, configMessages } from "../../core/procedure/config-messages.ts";
import { elapsed } from "../../core/procedure/elapsed.ts";
import { handledByException, recordException } from "../../core/procedure/handled-by-exception.ts";
import { happened } from "../../core/procedure/happened.ts";
import { momentText } from "../../core/procedure/moment-text.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { formatDuration } from "../../core/time/duration.ts";

type Due = { due: string; days: number; source: Localized };

export default defineRule({
  id: "config-follows-change",
  subject: "device",
  severity: "error",
  title: {
    "zh-TW": "網路設備組態異動後應完整備份",
    en: "Network configurations are fully backed up after each change",
  },
  duty: { "zh-TW": "備份或查核網路設備組態", en: "Back up or check the configuration of a network device" },
  messages: {
    ...configMessages,
    "never-backed-up": message<Due & { device: string; since: string }>({
      "zh-TW": (a) =>
        `「${a.device}」自 ${a.since} 啟用，從未備份組態；應於 ${a.due} 前備份，已逾期 ${a.days} 日（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.device}" is in service since ${a.since} without a configuration backup, due by ${a.due}, ${a.days} days ago (source: ${a.source.en}).`,
      mend: backUpNow,
    }),
    "changed-since": message<Due & { device: string; changed: string; last: string }>({
      "zh-TW": (a) =>
        `「${a.device}」的組態於 ${a.changed} 異動，最近一次備份為 ${a.last}；應於 ${a.due} 前備份，已逾期 ${a.days} 日（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.device}" was changed at ${a.changed}, after its last backup at ${a.last}; a new one was due by ${a.due}, ${a.days} days ago (source: ${a.source.en}).`,
      mend: backUpNow,
    }),
    late: message<BackupArguments & { after: string; hours: number; source: Localized }>({
      "zh-TW": (a) =>
        `${a.backup["zh-TW"]}晚於 ${a.changed} 的異動 ${a.change} 達 ${formatDuration(a.after, "zh-TW")}，超過 ${a.hours} 小時（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.backup.en} came ${formatDuration(a.after, "en")} after change ${a.change} at ${a.changed}, not within ${a.hours} hours (source: ${a.source.en}).`,
      mend: recordException,
    }),
    unverified: message<BackupArguments & Due>({
      "zh-TW": (a) =>
        `${a.backup["zh-TW"]}沒有備份後的查核，應於 ${a.due} 前查核，已逾期 ${a.days} 日（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.backup.en} has no check after it; one was due by ${a.due}, ${a.days} days ago (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請查核備份內容，並填寫 verification。",
        en: () => "Check the backup and fill in verification.",
      },
    }),
  },
  appliesTo: ({ value: { inServiceFrom, retiredOn } }, { today }) =>
    inServiceFrom <= today && (retiredOn === undefined || retiredOn > today),

  check(device, repository, report) {
    const { name, manager, inServiceFrom: since, lastChangedAt } = device.value;
    const text = (moment: string): string => momentText(moment, repository.zone);
    const open = openChange(device, repository);
    if (open !== undefined) {
      const { due, missed, last, pointer } = open;
      const place = at(device, pointer);
      report.duty(due, place, manager);
      const facts = missed && { device: name, due: missed.due, days: missed.days, source: missed.source };
      if (facts !== undefined && last === undefined)
        report("never-backed-up", place, { ...facts, since }, missed);
      else if (facts !== undefined && last !== undefined && lastChangedAt !== undefined) {
        const times = { changed: text(lastChangedAt), last: text(last.value.takenAt) };
        const related = [at(last, "/takenAt")];
        report("changed-since", place, { ...facts, ...times }, { ...missed, related });
      }
    }
    const limits = bounds(repository, "configBackupHours");
    const records = configBackups(repository, device.id);
    for (const [index, record] of records.entries()) {
      if (!isNewestOfChange(record, records)) continue;
      const { change, takenAt, verification } = record.value;
      const backup = backupName(device, record, repository.zone);
      const args = { backup, change: change.reference, changed: text(change.changedAt) };
      // What is past cannot be made good: an exception that deals with it keeps it visible without blocking.
      const handled = handledByException(record, repository);
      for (const { fault, pointer } of configFaults(records, index, repository, limits))
        report(fault, at(record, pointer), args, { advised: handled });
      if (!happened(repository, takenAt, change.changedAt)) continue;
      const late = lateness(record, limits);
      if (late !== undefined) {
        const { value: hours, source } = late;
        const facts = { ...args, after: elapsed(change.changedAt, takenAt), hours, source };
        report("late", at(record, "/takenAt"), facts, { advised: handled || late.advised });
      }
      // A wrong time of backup also puts its check before it.
      const check = late && verification ? undefined : checkDeadline(record, repository);
      if (check === undefined) continue;
      const place = at(record, "/verification", "key");
      report.duty(check.due, place, manager);
      if (check.missed === undefined) continue;
      const { due, days, source, advised } = check.missed;
      report("unverified", place, { ...args, due, days, source }, { advised: handled || advised });
    }
  },
});
