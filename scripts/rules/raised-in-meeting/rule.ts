import type { Localized } from "../../core/localized.ts";
import { isClosed } from "../../core/procedure/corrective.ts";
import { deadlineOf, type Missed } from "../../core/procedure/deadline.ts";
import { exceptionName } from "../../core/procedure/exception-run.ts";
import { personName } from "../../core/procedure/names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { localDay } from "../../core/time/local-minute.ts";
import { daysBetween } from "../../core/time/plain-date.ts";
import { lastDayAfterDays } from "../../core/time/statutory.ts";

type About = Readonly<{ name: string; exception: string }>;
type Timed = About & Readonly<{ due: string; days: number; limit: number; source: Localized }>;

export default defineRule({
  id: "raised-in-meeting",
  subject: "exception",
  severity: "error",
  title: {
    "zh-TW": "需協助處理的異常應提會檢討並追蹤決議",
    en: "Failures that need help are raised in a meeting and followed up",
  },
  duty: { "zh-TW": "提會檢討或完成會議決議", en: "Raise it in a meeting, or carry out what was decided" },
  messages: {
    "not-raised": message<Timed>({
      "zh-TW": (a) =>
        `「${a.name}」${a.exception} 需協助處理，應於 ${a.due} 以前提會檢討，已逾期 ${a.days} 日（${a.limit} 日內，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.exception} ("${a.name}") needs help and was to be raised in a meeting by ${a.due}, ${a.days} days ago (within ${a.limit} days; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請提會檢討，並於 meeting 填寫日期、會議別與決議。",
        en: () => "Raise it in a meeting, and record its date, kind and decision under meeting.",
      },
    }),
    "closed-unraised": message<About>({
      "zh-TW": (a) => `「${a.name}」${a.exception} 需協助處理，未提會檢討即結案。`,
      en: (a) => `${a.exception} ("${a.name}") needed help but was closed without being raised in a meeting.`,
      mend: {
        "zh-TW": () => "請補填 meeting；確實不需協助者，needsAssistance 改為 false。",
        en: () => "Record the meeting; where no help was needed, set needsAssistance to false.",
      },
    }),
    "raised-late": message<Timed & { meeting: string }>({
      "zh-TW": (a) =>
        `「${a.name}」${a.exception} 遲至 ${a.meeting} 才提會檢討，應於 ${a.due} 以前（${a.limit} 日內，依據：${a.source["zh-TW"]}），逾 ${a.days} 日。`,
      en: (a) =>
        `${a.exception} ("${a.name}") was raised only on ${a.meeting}, ${a.days} days after ${a.due} (within ${a.limit} days; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "日期誤植者請更正；確實逾期者請於追蹤紀錄說明緣由，並經主管核准豁免。",
        en: () =>
          "Correct a wrong date; where it was really late, explain it in tracking and have it waived.",
      },
    }),
    "before-opening": message<About & { meeting: string; opened: string }>({
      "zh-TW": (a) =>
        `「${a.name}」${a.exception} 的會議日期 ${a.meeting} 早於矯正單開立日 ${a.opened}，不可能檢討此案。`,
      en: (a) =>
        `The meeting of ${a.exception} ("${a.name}") on ${a.meeting} came before the corrective action was opened on ${a.opened}.`,
      mend: {
        "zh-TW": () => "請更正日期，或填寫確實檢討此案的會議。",
        en: () => "Correct the date, or name the meeting that dealt with it.",
      },
    }),
    "decision-overdue": message<About & { item: string; person: string; due: string; days: number }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.name}」${a.exception} 的會議決議「${a.item}」應由 ${a.person} 於 ${a.due} 以前完成，已逾期 ${a.days} 日。`,
      en: (a) =>
        `"${a.item}", decided in the meeting on ${a.exception} ("${a.name}"), was due from ${a.person} by ${a.due}, ${a.days} days ago.`,
      mend: {
        "zh-TW": () => "請完成並填 doneOn；需展延者提會同意後更新 dueOn。",
        en: () => "Do it and fill in doneOn, or have the meeting agree to a later day.",
      },
    }),
  },
  appliesTo: ({ value }) => value.corrective?.needsAssistance === true,

  check(exception, repository, report) {
    const { corrective, detectedAt, handledBy, system } = exception.value;
    if (corrective === undefined) return;
    const { today } = repository;
    const { openedOn, meeting } = corrective;
    const about = { name: exceptionName(exception, repository), exception: exception.id };
    const limits = bounds(repository, "meetingDays", repository.find("system", system ?? "")?.value);
    const deadline = deadlineOf(limits, meeting?.date ?? today, (days) => lastDayAfterDays(openedOn, days));
    const { missed } = deadline ?? {};
    const terms = missed && { ...about, ...termsOf(missed) };
    const options = { advised: missed?.advised === true };
    if (meeting === undefined) {
      const place = at(exception, "/corrective/meeting", "key");
      if (deadline !== undefined) report.duty(deadline.due, place, handledBy);
      if (isClosed(exception)) report("closed-unraised", place, about);
      else if (terms !== undefined) report("not-raised", place, terms, options);
      return;
    }
    const place = at(exception, "/corrective/meeting/date");
    const { date } = meeting;
    // An opening before detection is a mistake of its own: no day can be counted from it.
    const counts = openedOn >= localDay(detectedAt, repository.zone) && date <= today;
    if (date < openedOn) report("before-opening", place, { ...about, meeting: date, opened: openedOn });
    else if (terms !== undefined && counts)
      report("raised-late", place, { ...terms, meeting: date }, options);
    for (const [index, { item, owner, dueOn, doneOn }] of (meeting.actions ?? []).entries()) {
      if (doneOn !== undefined) continue;
      const open = at(exception, `/corrective/meeting/actions/${index}/dueOn`);
      const decided = { ...about, item, person: personName(repository, owner), due: dueOn };
      report.duty(dueOn, open, owner);
      if (dueOn < today) report("decision-overdue", open, { ...decided, days: daysBetween(dueOn, today) });
    }
  },
});

function termsOf({ due, days, value, source }: Missed): Omit<Timed, keyof About> {
  return { due, days, limit: value, source };
}
