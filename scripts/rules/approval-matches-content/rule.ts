import type { Localized } from "../../core/localized.ts";
import { approvalMessages } from "../../core/procedure/approval-messages.ts";
import {
  awaitedMigrations,
  covers,
  documentName,
  isAltered,
  receiptOf,
  receiptSubject,
} from "../../core/procedure/approvals.ts";
import { changedFields, unkeptFields } from "../../core/procedure/changed-fields.ts";
import { hasReceipts, planReceiptFaults, strayReceiptFaults } from "../../core/procedure/receipt-faults.ts";
import { at } from "../../core/repository.ts";
import { defineRule, type Message, message } from "../../core/rule.ts";
import { dateIn } from "../../core/time/timestamp.ts";

interface Facts {
  readonly [name: string]: string | Localized;
  readonly document: Localized;
  readonly detail: string;
}

const restore: Message<Facts>["mend"] = {
  "zh-TW": () => "請由 git 歷史取回核准當時的核准紀錄；核准紀錄寫入後不得更動。",
  en: () => "Restore the receipt of that day from the history; a receipt is never edited.",
};

export default defineRule({
  id: "approval-matches-content",
  subject: ["plan", "receipt"],
  severity: "error",
  title: {
    "zh-TW": "計畫內容應與核准紀錄相符，各版核准紀錄均應完整留存",
    en: "A plan says what was approved, and every revision has its receipt",
  },
  messages: {
    changed: approvalMessages.changed,
    "content-altered": message<Facts>({
      "zh-TW": (a) => `${a.document["zh-TW"]}的核准紀錄已遭更動：保存的核准內容與其內容摘要（digest）不符。`,
      en: (a) => `${a.document.en} has an altered receipt: its digest is not that of the content it keeps.`,
      mend: restore,
    }),
    "chain-broken": message<Facts>({
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}的核准紀錄未接續前一版：previous 應為${a.detail === "" ? "空（沒有前一版）" : ` ${a.detail}`}。`,
      en: (a) =>
        `${a.document.en} has a receipt that does not follow the one before it: previous should be ${a.detail || "absent"}.`,
      mend: restore,
    }),
    "content-missing": message<Facts>({
      "zh-TW": (a) => `${a.document["zh-TW"]}已由新版取代，其核准紀錄卻未保存核准內容，日後無從查考。`,
      en: (a) => `${a.document.en} was superseded, but its receipt does not keep what was approved.`,
      mend: {
        "zh-TW": () => "請由 git 歷史取出該版計畫（不含 approval），填入核准紀錄的 content。",
        en: () => "Take that revision from the history and put it, without its approval, into content.",
      },
    }),
    "revisions-missing": message<Facts>({
      "zh-TW": (a) => `${a.document["zh-TW"]}缺少先前版次的核准紀錄：第 ${a.detail} 版。`,
      en: (a) => `${a.document.en} lacks the receipts of earlier revisions: ${a.detail}.`,
      mend: restore,
    }),
    "not-later": message<Facts>({
      "zh-TW": (a) => `${a.document["zh-TW"]}的實施日期未晚於前一版的 ${a.detail}。`,
      en: (a) => `${a.document.en} takes effect no later than the one before it, which did on ${a.detail}.`,
      mend: {
        "zh-TW": () => "請將版次（revision）加一，實施日期定於前一版之後，重新送主管核准。",
        en: () => "Raise the revision by one, let it take effect later, and have it approved.",
      },
    }),
    ahead: message<Facts>({
      "zh-TW": (a) => `${a.document["zh-TW"]}之後的版次已有核准紀錄（${a.detail}）；版次不得倒退。`,
      en: (a) =>
        `${a.document.en} is older than one already approved (${a.detail}); revisions never go back.`,
      mend: {
        "zh-TW": () => "請恢復最近核准的版次；若要採用舊內容，請以更高的版次重新送主管核准。",
        en: () =>
          "Restore the revision approved last; to return to older content, approve it under a higher number.",
      },
    }),
    orphan: message<Facts>({
      "zh-TW": (a) => `核准紀錄 ${a.detail} 所核准的文件（${a.document["zh-TW"]}）不存在。`,
      en: (a) => `${a.document.en} was approved by ${a.detail} but does not exist.`,
      mend: {
        "zh-TW": () => "請恢復該文件；若核准紀錄的種類或位置填錯，請更正。",
        en: () => "Restore the document, or correct the kind or place of the receipt.",
      },
    }),
  },
  appliesTo: (subject, repository) => {
    if (subject.kind === "plan") return hasReceipts(repository, subject);
    // The receipts of a plan's own revisions are judged with that plan.
    const { id, revision } = receiptSubject(subject);
    const plan = subject.value.subject.kind === "plan" ? repository.find("plan", id) : undefined;
    return plan === undefined || plan.value.revision < revision;
  },

  check(subject, repository, report) {
    const faults =
      subject.kind === "plan"
        ? planReceiptFaults(repository, subject)
        : strayReceiptFaults(repository, subject);
    for (const { id, document, anchor, related = [], detail } of faults)
      report(id, anchor, { document, detail }, { related });

    if (subject.kind !== "plan" || faults.some(({ id }) => id === "ahead")) return;
    const { revision } = subject.value;
    const receipt = receiptOf(repository, subject.id, revision);
    if (receipt === undefined || covers(receipt, subject) || isAltered(receipt)) return;
    const awaited = awaitedMigrations(receipt, subject);
    for (const path of awaited) report.unknown(path);
    if (awaited.length > 0) return;
    const { content, approvedAt } = receipt.value;
    const document = documentName(repository, "plan", subject.id, revision);
    const approved = dateIn(approvedAt, repository.zone);
    const { first, words } = content ? changedFields("plan", content, subject.value) : unkeptFields;
    const related = [at(receipt, "/digest")];
    report("changed", at(subject, first ?? "/revision"), { document, approved, fields: words }, { related });
  },
});
