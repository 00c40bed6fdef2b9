import type { Localized } from "../../core/localized.ts";
import { authorityFault } from "../../core/procedure/approval-authority.ts";
import { approvalDemand, isApprovalExpected } from "../../core/procedure/approval-demand.ts";
import { approvalMessages } from "../../core/procedure/approval-messages.ts";
import {
  awaitedMigrations,
  covers,
  documentName,
  isAltered,
  receiptOf,
  receiptPath,
  wentBack,
} from "../../core/procedure/approvals.ts";
import { changedFields, unkeptFields } from "../../core/procedure/changed-fields.ts";
import { personName } from "../../core/procedure/names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { dateIn } from "../../core/time/timestamp.ts";

export default defineRule({
  id: "records-approved",
  subject: ["restoration", "disposal", "waiver", "exception", "migration", "anchor"],
  severity: "error",
  title: {
    "zh-TW": "回復紀錄、銷毀紀錄、豁免、文件轉換與已結案的異常紀錄應經主管核准",
    en: "Restorations, disposals, waivers, migrations and closed exceptions are approved by a supervisor",
  },
  messages: {
    "not-approved": message<{ document: Localized; done: Localized; receipt: string }>({
      "zh-TW": (a) => `${a.document["zh-TW"]}${a.done["zh-TW"]}，但沒有核准紀錄 ${a.receipt}。`,
      en: (a) => `${a.document.en} (${a.done.en}) has no approval receipt (${a.receipt}).`,
      mend: {
        "zh-TW": () => "請送主管核准並留下核准紀錄；尚未進行的銷毀與豁免，應先核准再進行。",
        en: () =>
          "Have the supervisor approve it and keep the receipt; disposals and waivers are approved before they happen.",
      },
    }),
    "approval-missing": message<{ document: Localized; approver: string; approved: string }>({
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}已由${a.approver}於 ${a.approved} 核准，紀錄上卻未填核准人與核准日期（approval）。`,
      en: (a) =>
        `${a.document.en} was approved by ${a.approver} on ${a.approved}, but does not say so (approval).`,
      mend: {
        "zh-TW": (a) => `請填寫 approval：核准人為${a.approver}，核准日期為 ${a.approved}。`,
        en: () => "Fill in approval with the approver and the day of the receipt.",
      },
    }),
    "out-of-order": message<{ document: Localized; approved: string; limit: Localized }>({
      "zh-TW": (a) => `${a.document["zh-TW"]}於 ${a.approved} 核准，但應${a.limit["zh-TW"]}。`,
      en: (a) => `${a.document.en} was approved on ${a.approved}; it should be approved ${a.limit.en}.`,
      mend: {
        "zh-TW": () => "若日期填寫有誤，請更正並將版次（revision）加一，重新送主管核准。",
        en: () => "If a day is wrong, correct it, raise the revision by one and have it approved anew.",
      },
    }),
    "approved-by-performer": message<{ document: Localized; approver: string }>({
      "zh-TW": (a) => `${a.document["zh-TW"]}由${a.approver}核准，但其本人即為執行、見證或負責之人。`,
      en: (a) => `${a.document.en} was approved by ${a.approver}, who had a hand in it.`,
      mend: {
        "zh-TW": () => "請由未參與執行的主管或其代理人核准。",
        en: () => "Have a supervisor, or a deputy, approve it who did not take part.",
      },
    }),
    changed: approvalMessages.changed,
    "date-differs": approvalMessages["date-differs"],
    "approver-differs": approvalMessages["approver-differs"],
    "no-authority": approvalMessages["no-authority"],
    "authority-misstated": approvalMessages["authority-misstated"],
  },
  appliesTo: (record, repository) => isApprovalExpected(repository, record),

  check(record, repository, report) {
    const demand = approvalDemand(repository, record);
    if (demand === undefined) return;
    const { revision, approval } = record.value;
    const document = documentName(repository, record.kind, record.id, revision);
    const receipt = receiptOf(repository, record.id, revision);
    const place = at(record, "/approval", "key");
    if (receipt === undefined) {
      const args = { document, done: demand.done, receipt: receiptPath(record.id, revision) };
      if (demand.awaitedUntil < repository.today) report("not-approved", place, args);
      else report.unknown(args.receipt);
      return;
    }
    // An altered receipt, or one of a later revision, is the fault of `approval-matches-content`.
    if (isAltered(receipt) || wentBack(repository, record.id, revision)) return;
    const { content, approvedAt } = receipt.value;
    const approved = dateIn(approvedAt, repository.zone);
    const approver = personName(repository, receipt.value.approver);
    const related = [at(receipt, "/approvedAt")];
    if (!covers(receipt, record)) {
      const awaited = awaitedMigrations(receipt, record);
      for (const path of awaited) report.unknown(path);
      if (awaited.length > 0) return;
      const { first, words } = content ? changedFields(record.kind, content, record.value) : unkeptFields;
      report("changed", at(record, first ?? "/revision"), { document, approved, fields: words }, { related });
      return;
    }
    if (approval === undefined) {
      report("approval-missing", place, { document, approver, approved }, { related });
      return;
    }
    const { limit, doers, unit } = demand;
    const day = at(record, "/approval/approvedOn");
    const who = at(record, "/approval/approver");
    if (limit.approve === "by" ? approved > limit.on : approved < limit.on) {
      report("out-of-order", day, { document, approved, limit: limit.words }, { related });
    } else if (approval.approvedOn !== approved) {
      report("date-differs", day, { document, said: approval.approvedOn, approved }, { related });
    } else if (doers.includes(approval.approver)) {
      const args = { document, approver: personName(repository, approval.approver) };
      report("approved-by-performer", who, args);
    } else if (approval.approver !== receipt.value.approver) {
      const said = personName(repository, approval.approver);
      report("approver-differs", who, { document, said, approver }, { related });
    } else {
      const fault = authorityFault(repository, receipt, unit);
      if (fault?.id === "no-authority")
        report("no-authority", who, { document, approver, approved, ...fault.facts }, { related });
      else if (fault !== undefined)
        report("authority-misstated", at(receipt, fault.pointer), { document, ...fault.facts });
    }
  },
});
