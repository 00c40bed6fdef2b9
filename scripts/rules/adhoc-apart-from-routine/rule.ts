import { hasSoundTimes } from "../../core/procedure/adhoc-times.ts";
import { momentText } from "../../core/procedure/moment-text.ts";
import { systemName } from "../../core/procedure/names.ts";
import { type RoutineWindow, routineWindows, runInWindow } from "../../core/procedure/routine-windows.ts";
import { succeeded } from "../../core/procedure/runs.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { addDays } from "../../core/time/plain-date.ts";
import { atTime, dateIn, instant } from "../../core/time/timestamp.ts";

type Overlap = {
  system: string;
  started: string;
  completed: string;
  job: string;
  start: string;
  minutes: number;
};

export default defineRule({
  id: "adhoc-apart-from-routine",
  subject: "adhoc",
  severity: "error",
  title: {
    "zh-TW": "臨時性備份不應影響例行性備份",
    en: "Ad-hoc backups do not disturb routine ones",
  },
  messages: {
    "overlap-not-assessed": message<Overlap>({
      "zh-TW": (a) =>
        `「${a.system}」的臨時性備份（${a.started} 至 ${a.completed}）與例行備份作業 ${a.job}（${a.start} 起約 ${a.minutes} 分鐘）重疊，未評估影響（條文 5.6.4.3）。`,
      en: (a) =>
        `The ad-hoc backup of "${a.system}" (${a.started} to ${a.completed}) overlaps routine job ${a.job} (from ${a.start}, about ${a.minutes} minutes) and the effect is not assessed (clause 5.6.4.3).`,
      mend: {
        "zh-TW": () => "請於 routineImpact 記錄時段重疊及其影響；往後的臨時性備份請避開例行時段。",
        en: () =>
          "Record the overlap and its effect under routineImpact; from now on keep ad-hoc backups clear of routine ones.",
      },
    }),
    "overlap-denied": message<Overlap>({
      "zh-TW": (a) =>
        `「${a.system}」的臨時性備份（${a.started} 至 ${a.completed}）記載不與例行備份重疊，實際上與作業 ${a.job}（${a.start} 起約 ${a.minutes} 分鐘）重疊。`,
      en: (a) =>
        `The ad-hoc backup of "${a.system}" (${a.started} to ${a.completed}) is said not to overlap routine backups, but it overlaps job ${a.job} (from ${a.start}, about ${a.minutes} minutes).`,
      mend: {
        "zh-TW": () => "請更正 overlaps 並重新評估對例行備份的影響；時間誤填者請更正時間。",
        en: () => "Correct overlaps and assess the effect anew, or correct the times if they are wrong.",
      },
    }),
    "routine-disturbed": message<{
      system: string;
      change: string;
      job: string;
      start: string;
      exception: string;
    }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」變更 ${a.change} 的臨時性備份之後，當日例行備份作業 ${a.job}（${a.start}）未成功（異常紀錄 ${a.exception}），本紀錄未說明是否受其影響。`,
      en: (a) =>
        `After the ad-hoc backup of "${a.system}" for change ${a.change}, that day's routine job ${a.job} (${a.start}) did not succeed (exception ${a.exception}); this record does not say whether it was the cause.`,
      mend: {
        "zh-TW": () => "請查明是否受臨時性備份影響，並於本紀錄的 exception 註明該異常紀錄。",
        en: () => "Find out whether the ad-hoc backup was the cause, and name the exception under exception.",
      },
    }),
  },
  appliesTo: (record, repository) => hasSoundTimes(record, repository),

  check(record, repository, report) {
    const { system, backup, change, routineImpact, exception: named } = record.value;
    const { zone } = repository;
    const name = systemName(repository, system);
    const span = { from: instant(backup.startedAt), to: instant(backup.completedAt) };
    const notYetEnded = (window: RoutineWindow): boolean => {
      const ended = runInWindow(repository, system, window)?.row.endedAt;
      return ended === undefined || instant(ended) > span.from;
    };
    const overlap = routineWindows(repository, system, span).find(notYetEnded);
    if (overlap !== undefined && routineImpact?.overlaps !== true) {
      const { job, start, minutes } = overlap;
      const [started, completed] = [momentText(backup.startedAt, zone), momentText(backup.completedAt, zone)];
      const facts = { system: name, started, completed, job, start, minutes };
      if (routineImpact === undefined)
        report("overlap-not-assessed", at(record, "/routineImpact", "key"), facts);
      else report("overlap-denied", at(record, "/routineImpact/overlaps"), facts);
      return;
    }
    if (named !== undefined) return;
    const endOfDay = atTime(addDays(dateIn(backup.completedAt, zone), 1), "00:00", zone);
    for (const window of routineWindows(repository, system, { from: span.from, to: endOfDay })) {
      const run = runInWindow(repository, system, window);
      const exception = run?.row.exception;
      if (run === undefined || exception === undefined || succeeded(run.row) || !notYetEnded(window))
        continue;
      const { job, start } = window;
      const facts = { system: name, change: change.reference, job, start, exception };
      report("routine-disturbed", at(record, "/exception", "key"), facts, { related: [run.anchor] });
      return;
    }
  },
});
