import type { Anchor } from "../../core/assessment.ts";
import type { Localized } from "../../core/localized.ts";
import { approvalMessages } from "../../core/procedure/approval-messages.ts";
import { disorder } from "../../core/procedure/approval-order.ts";
import {
  type ApprovedPlan,
  approvedPlan,
  documentName,
  keptPlan,
  receiptOf,
  receiptPath,
  wentBack,
} from "../../core/procedure/approvals.ts";
import { planInForce } from "../../core/procedure/plan-revisions.ts";
import { at, type Entity } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { daysBetween } from "../../core/time/plain-date.ts";
import { dateIn } from "../../core/time/timestamp.ts";

export default defineRule({
  id: "plan-approved-before-use",
  subject: "plan",
  severity: "error",
  title: { "zh-TW": "備份計畫應經主管核准後實施", en: "A plan is approved before it is used" },
  messages: {
    "not-approved": message<{ document: Localized; from: string; days: number; receipt: string }>({
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}自 ${a.from} 起實施，至今已 ${a.days} 日，但沒有核准紀錄 ${a.receipt}。`,
      en: (a) =>
        `${a.document.en} has been in force since ${a.from}, for ${a.days} days, without an approval receipt (${a.receipt}).`,
      mend: {
        "zh-TW": () => "請送主管核准，核准前不得實施；實施日期應為核准日或之後。",
        en: () => "Have the supervisor approve it, and let it take effect on the day of approval or later.",
      },
    }),
    "out-of-order": message<{
      document: Localized;
      step: Localized;
      on: string;
      before: Localized;
      beforeOn: string;
    }>({
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}的${a.step["zh-TW"]}（${a.on}）早於${a.before["zh-TW"]}（${a.beforeOn}）；應先擬定，經主管核准後才實施，再依該版備份。`,
      en: (a) =>
        `${a.document.en} is out of order: ${a.step.en} (${a.on}) came before ${a.before.en} (${a.beforeOn}); a plan is prepared, approved, in force and then used.`,
      mend: {
        "zh-TW": () =>
          "請將版次（revision）加一，填寫正確日期，實施日期定於核准日的次日或之後，重新送主管核准。",
        en: () =>
          "Raise the revision by one, state the right days, let it take effect after the day of approval, and have it approved.",
      },
    }),
    "date-differs": approvalMessages["date-differs"],
  },
  appliesTo: (plan, repository) =>
    repository.find("system", plan.id)?.value.lifecycle.status !== "planned" &&
    !wentBack(repository, plan.id, plan.value.revision),

  check(plan, repository, report) {
    const { revision, effectiveFrom, approval } = plan.value;
    const document = documentName(repository, "plan", plan.id, revision);
    const inOrder = (
      judged: ApprovedPlan,
      source: Entity<"receipt">,
      place: (pointer: string) => Anchor,
    ): boolean => {
      const found = disorder(repository, judged, source);
      if (found === undefined) return true;
      const { pointer, related, ...steps } = found;
      const name = documentName(repository, "plan", plan.id, judged.revision);
      report("out-of-order", place(pointer), { document: name, ...steps }, { related });
      return false;
    };

    const receipt = receiptOf(repository, plan.id, revision);
    if (receipt !== undefined) {
      const judged = approvedPlan(plan, receipt);
      const approved = dateIn(receipt.value.approvedAt, repository.zone);
      const said = approval.approvedOn;
      if ((judged === undefined || inOrder(judged.value, receipt, judged.place)) && said !== approved) {
        const related = [at(receipt, "/approvedAt")];
        report("date-differs", at(plan, "/approval/approvedOn"), { document, said, approved }, { related });
      }
    } else if (effectiveFrom <= repository.today) {
      const days = daysBetween(effectiveFrom, repository.today) + 1;
      const args = { document, from: effectiveFrom, days, receipt: receiptPath(plan.id, revision) };
      report("not-approved", at(plan, "/revision"), args);
    } else report.unknown(receiptPath(plan.id, revision));

    // An earlier revision is still used until the current one takes effect.
    const used = planInForce(repository, plan.id, repository.today);
    const source = used?.revision === revision ? undefined : used?.receipt;
    const kept = source && keptPlan(source);
    if (source && kept) inOrder(kept, source, (pointer) => at(source, `/content${pointer}`));
  },
});
