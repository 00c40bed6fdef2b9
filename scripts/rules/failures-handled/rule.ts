import type { Localized } from "../../core/localized.ts";
import { systemName } from "../../core/procedure/names.ts";
import { countedFrom } from "../../core/procedure/row-times.ts";
import { concerns, failuresOf, isRun, supervisorTold } from "../../core/procedure/run-failures.ts";
import { startOf } from "../../core/procedure/run-groups.ts";
import { isMisplaced } from "../../core/procedure/runs-against-plan.ts";
import { missedLimit, workdayLimits } from "../../core/procedure/workday-limits.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { isBefore, localDay } from "../../core/time/local-minute.ts";

type Failed = Readonly<Record<"system" | "job" | "run", string>>;
type Timed = Failed & Readonly<{ due: string; workdays: number; source: Localized }>;

export default defineRule({
  id: "failures-handled",
  subject: "check",
  severity: "error",
  title: {
    "zh-TW": "備份失敗或異常應開立異常紀錄並處理",
    en: "Failed or abnormal backups are handled as exceptions",
  },
  duty: { "zh-TW": "開立備份異常紀錄", en: "Open an exception record" },
  messages: {
    "exception-missing": message<Timed>({
      "zh-TW": (a) =>
        `「${a.system}」${a.run} 的 ${a.job} 備份失敗或異常，未附異常紀錄，應於 ${a.due} 以前開立（${a.workdays} 個工作日內，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The ${a.job} run of "${a.system}" at ${a.run} failed or was abnormal but names no exception, due by ${a.due} (${a.workdays} working days; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請於 records/exceptions/ 開立備份異常紀錄，並於該列的 exception 填入其識別碼。",
        en: () => "Open an exception record under records/exceptions/ and name it in exception of the row.",
      },
    }),
    "exception-elsewhere": message<Failed & { exception: string }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.run} 的 ${a.job} 所附異常紀錄 ${a.exception} 記的不是這次備份，也不是同一作業在此之前連續失敗的備份。`,
      en: (a) =>
        `The ${a.job} run of "${a.system}" at ${a.run} names exception ${a.exception}, which is about neither it nor a failure of the job right before it.`,
      mend: {
        "zh-TW": () => "請核對該列的 exception 與異常紀錄的 system、about（查核紀錄、作業、排定時間）。",
        en: () =>
          "Make exception of the row agree with system and about (check, job, scheduledAt) of the exception.",
      },
    }),
    "detected-late": message<Timed & { detected: string }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.run} 的 ${a.job} 備份失敗，遲至 ${a.detected} 才列為異常，應於 ${a.due} 以前開立（${a.workdays} 個工作日內，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The failure of ${a.job} of "${a.system}" at ${a.run} was taken up only on ${a.detected}; that was due by ${a.due} (${a.workdays} working days; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "日期誤植者請更正；確實逾期者請於異常紀錄說明緣由，並經主管核准豁免。",
        en: () =>
          "Correct a wrong date; where it was really late, explain it in the exception and have it waived.",
      },
    }),
    "detected-before-run": message<Failed & { detected: string }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.run} 的 ${a.job} 備份失敗，異常紀錄的發現時間 ${a.detected} 卻早於排定時間。`,
      en: (a) =>
        `The failure of ${a.job} of "${a.system}" at ${a.run} is said to be found on ${a.detected}, before the run.`,
      mend: { "zh-TW": () => "請更正 detectedAt。", en: () => "Correct detectedAt." },
    }),
    "not-escalated": message<Failed & { count: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的 ${a.job} 至 ${a.run} 已連續失敗 ${a.count} 次，異常紀錄未載明通知當時的主管（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.job} of "${a.system}" had failed ${a.count} times in a row by ${a.run}, but no one who was supervisor then was told (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請通報主管，並於異常紀錄的 notified 填入通知對象與時間。",
        en: () => "Tell the supervisor, and record whom and when in notified of the exception.",
      },
    }),
  },

  check(check, repository, report) {
    const { zone, today } = repository;
    const system = repository.find("system", check.value.system)?.value;
    const limits = workdayLimits(repository, "exceptionWorkdays", system);
    for (const { row, anchor, series } of failuresOf(check, repository)) {
      const run = {
        system: systemName(repository, check.value.system),
        job: row.job,
        run: startOf(row, zone),
      };
      const from = countedFrom(row, zone);
      const over = missedLimit(limits, from, today);
      if (row.exception === undefined) {
        const due = limits[0]?.dueAfter(from);
        if (due !== undefined) report.duty(due, anchor, row.checkedBy ?? check.value.checker);
        if (over !== undefined) report("exception-missing", anchor, { ...run, ...over.terms }, over.options);
        continue;
      }
      const exception = repository.find("exception", row.exception);
      if (exception === undefined) continue;
      if (exception.value.system !== check.value.system || !concerns(exception, series)) {
        const args = { ...run, exception: exception.id };
        if (!isMisplaced(row, check, repository)) report("exception-elsewhere", anchor, args);
        continue;
      }
      const { about, detectedAt } = exception.value;
      const detected = localDay(detectedAt, zone);
      const late = detected > today ? undefined : missedLimit(limits, from, detected);
      const place = at(exception, "/detectedAt");
      if (late !== undefined)
        report("detected-late", place, { ...run, ...late.terms, detected }, late.options);
      else if (isRun(row, about) && isBefore(detectedAt, row.scheduledAt))
        report("detected-before-run", place, { ...run, detected });
      const { required, advised } = bounds(repository, "consecutiveFailuresToEscalate", system);
      const threshold = [required, advised].find((bound) => bound?.value === series.length);
      if (threshold === undefined || over === undefined || supervisorTold(series, repository)) continue;
      const args = { ...run, count: series.length, source: threshold.source };
      const options = { advised: threshold !== required, related: [anchor] };
      report("not-escalated", at(exception, "/notified", "key"), args, options);
    }
  },
});
