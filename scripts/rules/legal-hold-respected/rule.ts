import type { Localized } from "../../core/localized.ts";
import { holdBreaches, lostRecords } from "../../core/procedure/legal-holds.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

export default defineRule({
  id: "legal-hold-respected",
  subject: "hold",
  severity: "error",
  title: { "zh-TW": "保全中的媒體與紀錄未遭銷毀", en: "Nothing on legal hold is disposed of" },
  messages: {
    "disposed-on-hold": message<{
      hold: string;
      disposal: string;
      date: string;
      what: Localized;
      period: Localized;
    }>({
      "zh-TW": (a) =>
        `${a.disposal} 於 ${a.date} 銷毀${a.what["zh-TW"]}，當時受保全通知 ${a.hold} 保全（${a.period["zh-TW"]}）。`,
      en: (a) =>
        `${a.disposal} disposed of ${a.what.en} on ${a.date}, while on hold by ${a.hold} (${a.period.en}).`,
      mend: {
        "zh-TW": () =>
          "請立即通知保全發出人，查明是否另有備份並開立異常紀錄；日期誤填請更正。解除當日仍視為保全中。",
        en: () =>
          "Tell the issuer of the hold at once, look for another copy and open an exception; correct the day if it is a slip. The day of release still counts as held.",
      },
    }),
    "held-record-missing": message<{ hold: string; path: string }>({
      "zh-TW": (a) => `保全通知 ${a.hold} 所列的 ${a.path} 不在儲存庫中。`,
      en: (a) => `${a.path}, which ${a.hold} holds, is not in the repository.`,
      mend: {
        "zh-TW": () => "請自歷史版本還原該檔案；路徑誤填請更正。",
        en: () => "Restore the file from the history, or correct the path if it is a slip.",
      },
    }),
    "release-before-issue": message<{ hold: string; date: string; released: string }>({
      "zh-TW": (a) => `保全通知 ${a.hold} 的解除日 ${a.released} 早於發出日 ${a.date}，形同從未保全。`,
      en: (a) =>
        `${a.hold} was released on ${a.released}, before it was issued on ${a.date}, and so never stood.`,
      mend: {
        "zh-TW": () => "請向發出人查明並更正日期。",
        en: () => "Ask its issuer and correct the days.",
      },
    }),
  },

  check(hold, repository, report) {
    const { date, release } = hold.value;
    if (release !== undefined && release.date < date)
      report("release-before-issue", at(hold, "/release/date"), {
        hold: hold.id,
        date,
        released: release.date,
      });
    const period =
      release === undefined
        ? { "zh-TW": `自 ${date} 起，尚未解除`, en: `since ${date}, not released` }
        : { "zh-TW": `${date} 至 ${release.date}`, en: `${date} through ${release.date}` };
    for (const { disposal, what, anchor } of holdBreaches(hold, repository)) {
      const args = { hold: hold.id, disposal: disposal.id, date: disposal.value.date, what, period };
      report("disposed-on-hold", anchor, args, { related: [at(hold, "/date")] });
    }
    for (const { path, pointer } of lostRecords(hold, repository))
      report("held-record-missing", at(hold, pointer), { hold: hold.id, path });
  },
});
