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
import { emergencyPath } from "../../core/procedure/emergency.ts";
import { emergencyMessages } from "../../core/procedure/emergency-messages.ts";
import { personName } from "../../core/procedure/names.ts";
import { planInForce } from "../../core/procedure/plan-revisions.ts";
import { missedLimit } from "../../core/procedure/workday-limits.ts";
import { at, type Entity } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { daysBetween } from "../../core/time/plain-date.ts";
import { dateIn } from "../../core/time/timestamp.ts";

export default defineRule({
  id: "plan-approved-before-use",
  subject: "plan",
  severity: "error",
  title: { "zh-TW": "備份計畫應經主管核准後實施", en: "A plan is approved before it is used" },
  duty: {
    "zh-TW": "由主管補行核准緊急實施的備份計畫",
    en: "Have a supervisor approve the plan that took effect as an emergency",
  },
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
    ...emergencyMessages,
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
      const path = emergencyPath(repository, judged);
      const found = disorder(repository, judged, source, path?.isOpen === true);
      const name = documentName(repository, "plan", plan.id, judged.revision);
      if (found !== undefined) {
        const { pointer, related, isUnapproved, ...steps } = found;
        if (path?.isOpen === false && isUnapproved) {
          const on = steps.beforeOn;
          const only = { "zh-TW": `到 ${on} 才核准`, en: `it was approved only on ${on}` };
          const args = { document: name, from: judged.effectiveFrom, approval: only, why: path.why };
          report("emergency-closed", place("/emergency"), args, { related });
        } else report("out-of-order", place(pointer), { document: name, ...steps }, { related });
        return false;
      }
      const approved = dateIn(source.value.approvedAt, repository.zone);
      if (path?.isOpen !== true || approved <= judged.effectiveFrom) return true;
      const missed = missedLimit(path.limits, path.declaredOn, approved);
      if (missed === undefined) return true;
      const args = { document: name, approved, ...missed.terms };
      report("emergency-late", place("/emergency"), args, {
        ...missed.options,
        related: [at(source, "/approvedAt")],
      });
      return false;
    };

    /** What is to be said while there is no receipt. */
    const awaited = (): void => {
      const { today } = repository;
      const path = emergencyPath(repository, plan.value);
      const place = at(plan, "/emergency", "key");
      const file = receiptPath(plan.id, revision);
      if (path?.isOpen === true) {
        report.duty(path.term.due, place, approval.approver);
        const missed = missedLimit(path.limits, path.declaredOn, today);
        if (missed !== undefined) {
          const days = daysBetween(missed.terms.due, today);
          report(
            "emergency-overdue",
            place,
            { document, days, receipt: file, ...missed.terms },
            missed.options,
          );
        } else {
          const declarer = personName(repository, path.declaredBy);
          report("emergency-awaiting", place, { document, from: effectiveFrom, declarer, ...path.term });
        }
        if (today <= path.term.due) report.unknown(file);
      } else if (today < effectiveFrom) report.unknown(file);
      else if (path !== undefined) {
        const none = { "zh-TW": `沒有核准紀錄 ${file}`, en: `there is no approval receipt (${file})` };
        report("emergency-closed", place, { document, from: effectiveFrom, approval: none, why: path.why });
      } else {
        const days = daysBetween(effectiveFrom, today) + 1;
        report("not-approved", at(plan, "/revision"), { document, from: effectiveFrom, days, receipt: file });
      }
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
    } else awaited();

    // An earlier revision is still used until the current one takes effect.
    const used = planInForce(repository, plan.id, repository.today);
    const source = used?.revision === revision ? undefined : used?.receipt;
    const kept = source && keptPlan(source);
    if (source && kept) inOrder(kept, source, (pointer) => at(source, `/content${pointer}`));
  },
});
