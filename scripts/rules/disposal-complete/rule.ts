import type { Localized } from "../../core/localized.ts";
import { isGone, isMarkedGone } from "../../core/procedure/custody.ts";
import { disposalMessages } from "../../core/procedure/disposal-messages.ts";
import {
  disposalsOf,
  isByStranger,
  keptData,
  laterUse,
  methodFault,
} from "../../core/procedure/media-disposals.ts";
import { disposalMethodNames } from "../../core/procedure/media-words.ts";
import { personName, systemName } from "../../core/procedure/names.ts";
import { placeholderFinder } from "../../core/procedure/placeholders.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

type Named = { medium: string; record: string; date: string };

export default defineRule({
  id: "disposal-complete",
  subject: ["medium", "disposal"],
  severity: "error",
  title: {
    "zh-TW": "媒體的報廢與銷毀均有完整紀錄",
    en: "Scrapping and destruction of media are done right and on record",
  },
  messages: {
    "no-record": message<{ medium: string }>({
      "zh-TW": (a) => `媒體「${a.medium}」登錄為已報廢或銷毀，但清冊未指向列有此媒體的報廢銷毀紀錄。`,
      en: (a) =>
        `Medium "${a.medium}" is registered as disposed of without naming a disposal record that lists it.`,
      mend: {
        "zh-TW": () => "請於 records/disposals/ 新增或補列報廢銷毀紀錄，並將其識別碼填入清冊。",
        en: () =>
          "Add it to a record under records/disposals/ and put the id of that record into the register.",
      },
    }),
    "still-registered": message<Named>({
      "zh-TW": (a) =>
        `媒體「${a.medium}」已於 ${a.date} 銷毀（${a.record}），清冊的狀態卻未改為已報廢或已銷毀。`,
      en: (a) => `Medium "${a.medium}" was disposed of on ${a.date} (${a.record}) but is not registered so.`,
      mend: {
        "zh-TW": () => "請更新清冊的狀態；如未銷毀，請更正報廢銷毀紀錄。",
        en: () => "Update its state in the register, or correct the record if it was kept.",
      },
    }),
    "used-after": message<Named & { what: Localized; day: string }>({
      "zh-TW": (a) =>
        `媒體「${a.medium}」已於 ${a.date} 銷毀（${a.record}），${a.day} 卻仍${a.what["zh-TW"]}。`,
      en: (a) =>
        `Medium "${a.medium}" was disposed of on ${a.date} (${a.record}), yet on ${a.day} it was ${a.what.en}.`,
      mend: {
        "zh-TW": () => "請查明媒體是否確已銷毀，並更正日期或清冊；保管應止於銷毀當日。",
        en: () =>
          "Find out whether it is really gone and correct the day or the register; custody ends on the day of disposal.",
      },
    }),
    "still-kept": message<Named & { system: string; until: string }>({
      "zh-TW": (a) =>
        `媒體「${a.medium}」於 ${a.date} 銷毀（${a.record}），但其中「${a.system}」的資料應保留至 ${a.until}（含）。`,
      en: (a) =>
        `Medium "${a.medium}" was disposed of on ${a.date} (${a.record}), though data of "${a.system}" on it were to be kept through ${a.until}.`,
      mend: {
        "zh-TW": () => "請確認該期間的資料另有備份，並開立異常紀錄檢討；保留日期誤填請更正。",
        en: () =>
          "Make sure the data exist elsewhere and open an exception, or correct the day if it is a slip.",
      },
    }),
    ...disposalMessages,
  },
  appliesTo: (subject, repository) =>
    subject.kind === "disposal" || isGone(subject.value) || disposalsOf(subject, repository).length > 0,

  check(subject, repository, report) {
    if (subject.kind === "disposal") {
      const { value } = subject;
      const named = { record: subject.id, date: value.date };
      const fault = methodFault(subject, repository);
      if (fault !== undefined)
        report("method-not-allowed", at(subject, "/method"), {
          ...named,
          ...fault,
          method: disposalMethodNames[value.method],
        });
      const person = personName(repository, value.by);
      if (isByStranger(subject, repository))
        report("not-by-custodian", at(subject, "/by"), { ...named, person });
      if (value.by === value.witness) report("same-witness", at(subject, "/witness"), { ...named, person });
      const find = placeholderFinder(repository.policy.parameters.placeholders);
      for (const field of ["verification", "reason"] as const) {
        const word = find(value[field]);
        if (word !== undefined) report("not-filled-in", at(subject, `/${field}`), { ...named, word });
      }
      if (!value.holdCheck.clear) report("hold-unchecked", at(subject, "/holdCheck/clear"), named);
      else if (value.holdCheck.date > value.date)
        report("hold-unchecked", at(subject, "/holdCheck/date"), named);
      return;
    }
    const { label: medium, disposal: id } = subject.value;
    const listing = disposalsOf(subject, repository);
    const isListed = listing.some((one) => one.id === id);
    const isDangling = id !== undefined && repository.find("disposal", id) === undefined;
    if (isGone(subject.value) && !isListed && !isDangling)
      report("no-record", at(subject, "/disposal", "key"), { medium });
    const [record] = listing;
    if (record === undefined) return;
    const { date } = record.value;
    const named = { medium, record: record.id, date };
    if (date <= repository.today && !isMarkedGone(subject.value))
      report("still-registered", at(subject, "/state"), named);
    const use = laterUse(subject, date, repository);
    if (use !== undefined) report("used-after", use.anchor, { ...named, what: use.what, day: use.day });
    const kept = keptData(subject, date);
    if (kept !== undefined) {
      const args = { ...named, system: systemName(repository, kept.system), until: kept.until };
      report("still-kept", at(record, "/date"), args, { related: [at(subject, "/holds")] });
    }
  },
});
