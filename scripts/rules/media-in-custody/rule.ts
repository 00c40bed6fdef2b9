import type { Localized } from "../../core/localized.ts";
import { custodyFaults, custodyThrough, isGone, unentitledCustodies } from "../../core/procedure/custody.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { latest } from "../../core/procedure/latest.ts";
import { personName } from "../../core/procedure/names.ts";
import { missing } from "../../core/procedure/stocktakes.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { lastDay } from "../../core/time/statutory.ts";

type Days = { medium: string; from: string; to: string };
type Due = { medium: string; due: string; days: number; months: number; source: Localized };

export default defineRule({
  id: "media-in-custody",
  subject: "medium",
  severity: "error",
  title: {
    "zh-TW": "每件備份媒體隨時都有一位備份媒體保管人",
    en: "Every backup medium has one media custodian at all times",
  },
  duty: { "zh-TW": "盤點備份媒體", en: "Take stock of the backup media" },
  messages: {
    gap: message<Days>({
      "zh-TW": (a) => `媒體「${a.medium}」自 ${a.from} 至 ${a.to} 沒有保管人。`,
      en: (a) => `Medium "${a.medium}" had no custodian from ${a.from} through ${a.to}.`,
      mend: {
        "zh-TW": () => "請查明這段期間由誰保管、放在何處，補齊保管鏈；移交須當日或次日銜接。",
        en: () => "Find out who had it and where, and close the chain; a hand-over leaves no day between.",
      },
    }),
    overlap: message<Days>({
      "zh-TW": (a) => `媒體「${a.medium}」自 ${a.from} 至 ${a.to} 同時有兩位保管人或兩處存放地點。`,
      en: (a) => `Medium "${a.medium}" was in two custodies at once from ${a.from} through ${a.to}.`,
      mend: {
        "zh-TW": () => "請填寫前一段保管的末日，與次一段首日同日或早一日。",
        en: () => "End the earlier custody on the first day of the next, or the day before.",
      },
    }),
    "not-custodian": message<{ medium: string; person: string; day: string }>({
      "zh-TW": (a) =>
        `媒體「${a.medium}」的保管人${a.person}，於 ${a.day} 並未擔任備份媒體保管人，也不是其代理人。`,
      en: (a) =>
        `${a.person}, who keeps medium "${a.medium}", was neither media custodian nor a deputy on ${a.day}.`,
      mend: {
        "zh-TW": () => "請移交給備份媒體保管人；職務或代理期間漏登者，請補登 policy/people.yaml。",
        en: () =>
          "Hand it over to a media custodian, or add the missing office or deputising to policy/people.yaml.",
      },
    }),
    missing: message<{ medium: string; person: string; how: Localized; seen: Localized }>({
      "zh-TW": (a) =>
        `媒體「${a.medium}」${a.how["zh-TW"]}；最後保管人為${a.person}，最後盤點在位：${a.seen["zh-TW"]}。`,
      en: (a) => `Medium "${a.medium}" ${a.how.en}; last kept by ${a.person}, last seen: ${a.seen.en}.`,
      mend: {
        "zh-TW": () => "請立即尋找並依資安事件程序通報；尋獲後重新盤點，確定無法尋回者依程序除帳。",
        en: () => "Search for it and report an incident at once; when found, take stock again.",
      },
    }),
    unreadable: message<{ medium: string; day: string }>({
      severity: "warning",
      "zh-TW": (a) => `媒體「${a.medium}」於 ${a.day} 盤點時無法讀取，仍登錄為可用。`,
      en: (a) => `Medium "${a.medium}" could not be read on ${a.day} but is still registered for use.`,
      mend: {
        "zh-TW": () => "請改為隔離狀態，將資料另備一份後報廢。",
        en: () => "Quarantine it, make another copy of its data, then scrap it.",
      },
    }),
    "stocktake-overdue": message<Due>({
      severity: "warning",
      "zh-TW": (a) =>
        `媒體「${a.medium}」應於 ${a.due}（含）以前盤點，已逾期 ${a.days} 日（每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Stock of medium "${a.medium}" was due by ${a.due}, ${a.days} days ago (every ${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請到場確認媒體在位且可讀，並新增盤點紀錄。",
        en: () => "Go and see that it is there and readable, and add a stock-take.",
      },
    }),
  },

  check(medium, repository, report) {
    const { today } = repository;
    const { value } = medium;
    const named = { medium: value.label };
    for (const { kind, pointer, from, to } of custodyFaults(value, custodyThrough(medium, repository)))
      report(kind, at(medium, pointer), { ...named, from, to });
    for (const { person, day, pointer } of unentitledCustodies(medium, repository))
      report("not-custodian", at(medium, pointer), { ...named, person: personName(repository, person), day });
    if (isGone(value)) return;

    const { stocktakes = [], state } = value;
    const last = latest(stocktakes, today);
    const keeper = value.custody.at(-1)?.custodian ?? "";
    const absent = missing(value, today);
    if (absent !== undefined) {
      const { how, seen, pointer } = absent;
      report("missing", at(medium, pointer), { ...named, person: personName(repository, keeper), how, seen });
      return;
    }
    if (last?.readable === false && state !== "quarantined") {
      const row = `/stocktakes/${stocktakes.indexOf(last)}`;
      report("unreadable", at(medium, `${row}/readable`), { ...named, day: last.date });
    }
    const deadline = deadlineOf(bounds(repository, "stocktakeMonths"), today, (months) =>
      lastDay(last?.date ?? value.acquiredOn, months),
    );
    if (deadline === undefined) return;
    const place = at(medium, "/stocktakes");
    report.duty(deadline.due, place, keeper);
    if (deadline.missed === undefined) return;
    const { due, days, value: months, source } = deadline.missed;
    report("stocktake-overdue", place, { ...named, due, days, months, source });
  },
});
