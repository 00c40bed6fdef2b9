import type { Localized } from "../../core/localized.ts";
import { factKinds, factsAfter } from "../../core/procedure/facts.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { setting } from "../../core/settings.ts";
import { addDays, daysBetween } from "../../core/time/plain-date.ts";

export default defineRule({
  id: "facts-not-future",
  subject: factKinds,
  severity: "error",
  title: {
    "zh-TW": "已發生的事不得填寫未來的日期",
    en: "Nothing is recorded as having happened in the future",
  },
  messages: {
    future: message<{
      subject: string;
      day: string;
      days: number;
      today: string;
      others: number;
      source: Localized;
    }>({
      "zh-TW": (a) =>
        `「${a.subject}」將已發生的事填在 ${a.day}，比今日（${a.today}）晚 ${a.days} 日${a.others > 0 ? `，另有 ${a.others} 處相同` : ""}（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.subject}" records something as done on ${a.day}, ${a.days} days after today (${a.today})${a.others > 0 ? `, and so in ${a.others} more places` : ""} (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "填錯者請更正日期（常見為年份或月份誤植）；尚未發生者，請待完成後再記載。",
        en: () =>
          "Correct the date if it is a slip, often of year or month; if it has not happened yet, record it once it has.",
      },
    }),
  },
  appliesTo: (_, repository) => setting(repository, "futureFactDays") !== undefined,

  check(subject, repository, report) {
    const { today } = repository;
    const tolerance = setting(repository, "futureFactDays");
    if (tolerance === undefined) return;
    const [first, ...others] = factsAfter(subject, addDays(today, tolerance.value), repository);
    if (first === undefined) return;
    const { pointer, day } = first;
    const args = {
      subject: "name" in subject.value ? subject.value.name : subject.id,
      day,
      days: daysBetween(today, day),
      today,
      others: others.length,
      source: tolerance.source,
    };
    report("future", at(subject, pointer), args, { related: others.map((one) => at(subject, one.pointer)) });
  },
});
