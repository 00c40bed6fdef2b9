import type { Localized } from "../../core/localized.ts";
import { authorityFault } from "../../core/procedure/approval-authority.ts";
import { approvalMessages } from "../../core/procedure/approval-messages.ts";
import { approvedPlan, documentName, receiptOf, wentBack } from "../../core/procedure/approvals.ts";
import { personName } from "../../core/procedure/names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { dateIn } from "../../core/time/timestamp.ts";

const mend = {
  "zh-TW": () => "請由權責單位主管或其代理人核准；核准人不得同時是擬定人或備份管理者。",
  en: () =>
    "Have the supervisor of the unit, or a deputy, approve it: someone other than preparer and backup manager.",
};

export default defineRule({
  id: "approver-independent",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份計畫應由有權核准且不涉擬定與執行的主管核准",
    en: "A plan is approved by a supervisor with authority who neither wrote it nor carries it out",
  },
  messages: {
    "prepared-by-approver": message<{ document: Localized; approver: string }>({
      "zh-TW": (a) => `${a.document["zh-TW"]}由${a.approver}擬定，又由同一人核准。`,
      en: (a) => `${a.document.en} was prepared by ${a.approver}, who is also its approver.`,
      mend,
    }),
    "managed-by-approver": message<{ document: Localized; approver: string; role: Localized }>({
      "zh-TW": (a) => `${a.document["zh-TW"]}的核准人${a.approver}，同時是該計畫的${a.role["zh-TW"]}。`,
      en: (a) => `${a.document.en} has ${a.approver} as its approver and as its ${a.role.en}.`,
      mend,
    }),
    "declared-by-approver": message<{ document: Localized; approver: string }>({
      "zh-TW": (a) => `${a.document["zh-TW"]}的緊急實施由${a.approver}宣告，又由同一人核准。`,
      en: (a) =>
        `${a.document.en} took effect as an emergency that ${a.approver} declared, who is also its approver.`,
      mend,
    }),
    "approver-differs": approvalMessages["approver-differs"],
    "no-authority": approvalMessages["no-authority"],
    "authority-misstated": approvalMessages["authority-misstated"],
  },
  // Without a receipt nobody has approved yet: `plan-approved-before-use` speaks of that.
  appliesTo: ({ id, value }, repository) =>
    receiptOf(repository, id, value.revision) !== undefined && !wentBack(repository, id, value.revision),

  check(plan, repository, report) {
    const { revision, approval } = plan.value;
    const receipt = receiptOf(repository, plan.id, revision);
    if (receipt === undefined) return;
    const place = at(plan, "/approval/approver");
    const document = documentName(repository, "plan", plan.id, revision);
    const said = personName(repository, approval.approver);
    const basis = approvedPlan(plan, receipt);
    const judged = basis?.value;
    const { backupManager, deputy } = judged?.roles ?? {};
    if (approval.approver === judged?.preparedBy) {
      report(
        "prepared-by-approver",
        place,
        { document, approver: said },
        { related: [at(plan, "/preparedBy")] },
      );
      return;
    }
    if (approval.approver === backupManager || approval.approver === deputy) {
      const manages = approval.approver === backupManager;
      const role = manages
        ? { "zh-TW": "備份管理者", en: "backup manager" }
        : { "zh-TW": "備份管理者代理人", en: "deputy backup manager" };
      const related = [at(plan, manages ? "/roles/backupManager" : "/roles/deputy")];
      report("managed-by-approver", place, { document, approver: said, role }, { related });
      return;
    }
    if (approval.approver === judged?.emergency?.declaredBy) {
      const related = basis === undefined ? [] : [basis.place("/emergency/declaredBy")];
      report("declared-by-approver", place, { document, approver: said }, { related });
      return;
    }
    const approver = personName(repository, receipt.value.approver);
    const related = [at(receipt, "/approver")];
    if (approval.approver !== receipt.value.approver) {
      report("approver-differs", place, { document, said, approver }, { related });
      return;
    }
    const approved = dateIn(receipt.value.approvedAt, repository.zone);
    // Two days of approval are the fault of the dates: it is not known yet whose authority counts.
    if (approved !== approval.approvedOn) return;
    const unit = repository.find("system", plan.id)?.value.unit;
    const fault = authorityFault(repository, receipt, unit);
    if (fault?.id === "no-authority")
      report("no-authority", place, { document, approver, approved, ...fault.facts }, { related });
    else if (fault !== undefined)
      report("authority-misstated", at(receipt, fault.pointer), { document, ...fault.facts });
  },
});
