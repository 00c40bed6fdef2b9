import type { Localized } from "../../core/localized.ts";
import { disposalsOf, keptData, laterUse, methodFault, speaksFor } from "../../core/procedure/media-disposals.ts";
import { disposalMethodNames } from "../../core/procedure/media-words.ts";
import { personName, systemName } from "../../core/procedure/names.ts";
import { authorityOn } from "../../core/procedure/roles.ts";
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
      en: (a) => `Medium "${a.medium}" is registered as disposed of without naming a disposal record that lists it.`,
      mend: {
        "zh-TW": () => "請於 records/disposals/ 新增或補列報廢銷毀紀錄，並將其識別碼填入清冊。",
        en: () => "Add it to a record under records/disposals/ and put the id of that record into the register.",
      },
    }),
    "still-registered": message<Named>({
      "zh-TW": (a) => `媒體「${a.medium}」已於 ${a.date} 銷毀（${a.record}），清冊的狀態卻未改為已報廢或已銷毀。`,
      en: (a) => `Medium "${a.medium}" was disposed of on ${a.date} (${a.record}) but is not registered so.`,
      mend: {
        "zh-TW": () => "請更新清冊的狀態；如未銷毀，請更正報廢銷毀紀錄。",
        en: () => "Update its state in the register, or correct the record if it was kept.",
      },
    }),
    "used-after": message<Named & { what: Localized; day: string }>({
      "zh-TW": (a) => `媒體「${a.medium}」已於 ${a.date} 銷毀（${a.record}），${a.day} 卻仍${a.what["zh-TW"]}。`,
      en: (a) => `Medium "${a.medium}" was disposed of on ${a.date} (${a.record}), yet on ${a.day} it was ${a.what.en}.`,
      mend: {
        "zh-TW": () => "請查明媒體是否確已銷毀，並更正日期或清冊；保管應止於銷毀當日。",
        en: () => "Find out whether it is really gone and correct the day or the register; custody ends on the day of disposal.",
      },
    }),
    "still-kept": message<Named & { system: string; until: string }>({
      "zh-TW": (a) => `媒體「${a.medium}」於 ${a.date} 銷毀（${a.record}），但其中「${a.system}」的資料應保留至 ${a.until}（含）。`,
      en: (a) => `Medium "${a.medium}" was disposed of on ${a.date} (${a.record}), though data of "${a.system}" on it were to be kept through ${a.until}.`,
      mend: {
        "zh-TW": () => "請確認該期間的資料另有備份，並開立異常紀錄檢討；保留日期誤填請更正。",
        en: () => "Make sure the data exist elsewhere and open an exception, or correct the day if it is a slip.",
      },
    }),
    "method-not-allowed": message<Named & { method: Localized; why: Localized }>({
      "zh-TW": (a) => `${a.record} 以「${a.method["zh-TW"]}」銷毀媒體「${a.medium}」，但${a.why["zh-TW"]}。`,
      en: (a) => `${a.record} disposed of medium "${a.medium}" by "${a.method.en}", but ${a.why.en}.`,
      mend: {
        "zh-TW": () => "請以容許的方式再次銷毀並更正紀錄；媒體已不在者，評估外洩風險並通報。",
        en: () => "Destroy it again in an allowed way and correct the record; if it is gone, weigh the risk and report it.",
      },
    }),
    "not-by-custodian": message<Named & { person: string }>({
      "zh-TW": (a) => `${a.record} 由${a.person}執行銷毀，但其於 ${a.date} 並未擔任備份媒體保管人，也不是其代理人。`,
      en: (a) => `${a.person} carried out ${a.record} but was neither media custodian nor a deputy on ${a.date}.`,
      mend: {
        "zh-TW": () => "媒體的銷毀應由備份媒體保管人執行；職務或代理期間漏登者，請補登 policy/people.yaml。",
        en: () => "The media custodian disposes of media; if an office or deputising is missing, add it to policy/people.yaml.",
      },
    }),
    "same-witness": message<Named & { person: string }>({
      "zh-TW": (a) => `${a.record} 的執行人員與見證人都是${a.person}。`,
      en: (a) => `${a.person} both carried out and witnessed ${a.record}.`,
      mend: {
        "zh-TW": () => "請填實際在場的另一位見證人；無人見證者，下次須有第二人在場。",
        en: () => "Name the other person who was there; if there was none, have one next time.",
      },
    }),
    "hold-unchecked": message<Named>({
      "zh-TW": (a) => `${a.record} 於 ${a.date} 銷毀前，未確認沒有保全通知（查核結果不為「無保全」，或查核晚於銷毀）。`,
      en: (a) => `Before the disposal of ${a.date} (${a.record}) it was not established that no legal hold applied.`,
      mend: {
        "zh-TW": () => "請查核保全通知並更正查核日期與結果；如有保全，立即通知發出人。",
        en: () => "Check the legal holds and correct day and result; if one applied, tell its issuer at once.",
      },
    }),
  },

  appliesTo: (subject, repository) =>
    subject.kind === "disposal" || isGone(subject.value) || disposalsOf(subject, repository).length > 0,

  check(subject, repository, report) {
    if (subject.kind === "disposal") checkRecord(subject, repository, report);
    else checkMedium(subject, repository, report);
  },
});
