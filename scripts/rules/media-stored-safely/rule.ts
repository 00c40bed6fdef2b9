import type { Localized } from "../../core/localized.ts";
import { andMore, listed, verbatim } from "../../core/localized-list.ts";
import { classificationNames, mostSensitive } from "../../core/procedure/classifications.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { latest } from "../../core/procedure/latest.ts";
import { measureNames } from "../../core/procedure/media-words.ts";
import { isInUse, missingMeasures, storedAt } from "../../core/procedure/storage.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { lastDay } from "../../core/time/statutory.ts";

export default defineRule({
  id: "media-stored-safely",
  subject: "location",
  severity: "error",
  title: {
    "zh-TW": "備份媒體存放於使用中且防護足夠的地點",
    en: "Backup media are stored in places in use that guard them well enough",
  },
  duty: { "zh-TW": "檢視存放地點的實體安全", en: "Review the physical security of the storage location" },
  messages: {
    unprotected: message<{ location: string }>({
      "zh-TW": (a) => `存放地點「${a.location}」未登錄任何實體安全防護措施。`,
      en: (a) => `No measure of physical security is registered for the location "${a.location}".`,
      mend: {
        "zh-TW": () => "請登錄實際的防護措施；確無防護者，將媒體移至有門禁、消防等防護的地點。",
        en: () => "Register the measures there are; where there are none, move the media to a guarded place.",
      },
    }),
    "measures-missing": message<{ location: string; missing: Localized; held: Localized; class: Localized }>({
      "zh-TW": (a) =>
        `存放地點「${a.location}」缺少${a.missing["zh-TW"]}；該處存有「${a.class["zh-TW"]}」等級的${a.held["zh-TW"]}，政策要求此等級具備。`,
      en: (a) =>
        `The location "${a.location}" lacks ${a.missing.en}, which policy asks for with ${a.class.en} data; it keeps ${a.held.en}.`,
      mend: {
        "zh-TW": () => "請補足防護措施並更新清冊，或將媒體移至防護足夠的地點。",
        en: () => "Add the measures and update the register, or move the media to a place that has them.",
      },
    }),
    "not-in-use": message<{ location: string; held: Localized; period: string }>({
      "zh-TW": (a) =>
        `存放地點「${a.location}」的使用期間為 ${a.period}，今日不在其內，卻仍存放${a.held["zh-TW"]}。`,
      en: (a) => `The location "${a.location}" is in use ${a.period}, not today, yet it keeps ${a.held.en}.`,
      mend: {
        "zh-TW": () => "請將媒體移至使用中的地點；期間誤填者請更正。",
        en: () => "Move the media to a place in use, or correct the days if they are a slip.",
      },
    }),
    "review-overdue": message<{
      location: string;
      last: Localized;
      due: string;
      days: number;
      months: number;
      source: Localized;
    }>({
      severity: "warning",
      "zh-TW": (a) =>
        `存放地點「${a.location}」應於 ${a.due}（含）以前檢視實體安全，已逾期 ${a.days} 日（上次：${a.last["zh-TW"]}；每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The physical security of "${a.location}" was to be reviewed by ${a.due}, ${a.days} days ago (last: ${a.last.en}; every ${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請到場檢視門禁、消防等防護，並新增檢視紀錄。",
        en: () => "Go and look at its guards, and add a review.",
      },
    }),
    "review-failed": message<{ location: string; date: string }>({
      severity: "warning",
      "zh-TW": (a) => `存放地點「${a.location}」於 ${a.date} 檢視結果為待改善，之後沒有合格的檢視。`,
      en: (a) =>
        `The review of "${a.location}" on ${a.date} asked for improvement, and none has passed since.`,
      mend: {
        "zh-TW": () => "請改善後重新檢視並登錄結果。",
        en: () => "Improve it, review it again and record the result.",
      },
    }),
  },
  appliesTo: (location, repository) =>
    isInUse(location, repository) || storedAt(repository, location.id).length > 0,

  check(location, repository, report) {
    const { today } = repository;
    const { name, physicalSecurity, usedFrom, usedTo, reviews } = location.value;
    const stored = storedAt(repository, location.id);
    const worst = mostSensitive(stored);
    if (worst !== undefined && !isInUse(location, repository)) {
      const period = `${usedFrom}–${usedTo ?? ""}`;
      const args = { location: name, held: andMore(worst.name, stored.length), period };
      const key = today < usedFrom ? "/usedFrom" : "/usedTo";
      report("not-in-use", at(location, key), args, { related: [worst.anchor] });
      return;
    }
    const missing = worst ? missingMeasures(location, worst.classification, repository) : [];
    if (physicalSecurity.length === 0)
      report("unprotected", at(location, "/physicalSecurity"), { location: name });
    else if (worst !== undefined && missing.length > 0) {
      const measures = listed(missing.map((measure) => measureNames[measure]));
      const level = classificationNames[worst.classification];
      const args = { location: name, missing: measures, held: worst.name, class: level };
      report("measures-missing", at(location, "/physicalSecurity"), args, { related: [worst.anchor] });
    }

    const last = latest(reviews, today);
    const place = at(location, "/reviews");
    const deadline = deadlineOf(bounds(repository, "locationReviewMonths"), today, (months) =>
      lastDay(last?.date ?? usedFrom, months),
    );
    if (deadline !== undefined) report.duty(deadline.due, place);
    if (deadline?.missed !== undefined) {
      const { due, days, value: months, source } = deadline.missed;
      const told = last ? verbatim(last.date) : { "zh-TW": "無", en: "never" };
      report("review-overdue", place, { location: name, last: told, due, days, months, source });
    } else if (last?.result === "fail") {
      const args = { location: name, date: last.date };
      report("review-failed", at(location, `/reviews/${reviews.indexOf(last)}/result`), args);
    }
  },
});
