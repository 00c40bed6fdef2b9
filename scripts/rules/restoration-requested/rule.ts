import { momentText } from "../../core/procedure/moment-text.ts";
import { personName, systemName } from "../../core/procedure/names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { instant } from "../../core/time/timestamp.ts";

type Named = { record: string; system: string };

export default defineRule({
  id: "restoration-requested",
  subject: "restoration",
  severity: "error",
  title: {
    "zh-TW": "實際回復先由需求者申請，再依業務持續管理程序執行",
    en: "A real restoration is requested first and follows the continuity procedure",
  },
  messages: {
    "own-request": message<Named & { person: string }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 由${a.person}自行申請並執行，未說明理由；兩者原則上不是同一人。`,
      en: (a) =>
        `${a.person} both requested and made ${a.record} of "${a.system}" without saying why; as a rule these are two people.`,
      mend: {
        "zh-TW": () => "請填實際的回復需求者；確由執行人員自行申請者，填寫自行申請理由。",
        en: () => "Name the person who needed the data, or give the reason for requesting oneself.",
      },
    }),
    "requested-after-start": message<Named & { requestedAt: string; startedAt: string }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 於 ${a.startedAt} 開始回復，${a.requestedAt} 才申請，未說明補單理由。`,
      en: (a) =>
        `${a.record} of "${a.system}" began at ${a.startedAt} and was requested only at ${a.requestedAt}, without a reason.`,
      mend: {
        "zh-TW": () => "時間誤填請更正；緊急先行回復者，填寫補單理由。",
        en: () =>
          "Correct the times if they are a slip; for an emergency, give the reason for late paperwork.",
      },
    }),
    "late-paperwork": message<Named & { requestedAt: string; startedAt: string }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 為先回復後補單（開始 ${a.startedAt}，申請 ${a.requestedAt}），已說明理由，請主管留意。`,
      en: (a) =>
        `${a.record} of "${a.system}" began at ${a.startedAt}, before its request at ${a.requestedAt}; a reason is given, for the supervisor to weigh.`,
      mend: {
        "zh-TW": () => "無須補正；如經常發生，請檢討緊急回復的申請方式。",
        en: () => "Nothing is to be mended; if it happens often, find a quicker way to request.",
      },
    }),
    "no-continuity-reference": message<Named>({
      severity: "warning",
      "zh-TW": (a) => `「${a.system}」${a.record} 未註明依據的業務持續管理文件。`,
      en: (a) => `${a.record} of "${a.system}" does not say which continuity document it followed.`,
      mend: {
        "zh-TW": () => "請於參照填寫所依據的業務持續管理程序書或應變計畫名稱。",
        en: () => "Name the continuity procedure or plan under references.",
      },
    }),
  },
  appliesTo: ({ value }) => value.purpose === "actual" && value.result !== "cancelled",

  check(record, repository, report) {
    const { request, startedAt, performedBy, references, system } = record.value;
    const named = { record: record.id, system: systemName(repository, system) };
    if (request !== undefined) {
      const { requester, requestedAt, selfRequestReason, latePaperworkReason } = request;
      if (performedBy.includes(requester) && selfRequestReason === undefined)
        report("own-request", at(record, "/request/requester"), {
          ...named,
          person: personName(repository, requester),
        });
      if (instant(requestedAt) > instant(startedAt)) {
        const message = latePaperworkReason === undefined ? "requested-after-start" : "late-paperwork";
        report(message, at(record, "/request/requestedAt"), {
          ...named,
          requestedAt: momentText(requestedAt, repository.zone),
          startedAt: momentText(startedAt, repository.zone),
        });
      }
    }
    if (references?.continuity === undefined)
      report("no-continuity-reference", at(record, "/references/continuity", "key"), named);
  },
});
