import { listed } from "../../core/localized-list.ts";
import { isClosed, missingAtClosing, stepsOf } from "../../core/procedure/corrective.ts";
import { correctiveMessages } from "../../core/procedure/corrective-messages.ts";
import { goodRunsSinceAction, whyCorrective } from "../../core/procedure/corrective-need.ts";
import { correctiveDisorder } from "../../core/procedure/corrective-order.ts";
import { breached } from "../../core/procedure/demand.ts";
import { exceptionName, isDetectionPlausible } from "../../core/procedure/exception-run.ts";
import { personName } from "../../core/procedure/names.ts";
import { missedLimit, workdayLimits } from "../../core/procedure/workday-limits.ts";
import { at } from "../../core/repository.ts";
import { defineRule } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { localDay } from "../../core/time/local-minute.ts";
import { addDays, daysBetween } from "../../core/time/plain-date.ts";

export default defineRule({
  id: "causes-corrected",
  subject: "exception",
  severity: "error",
  title: {
    "zh-TW": "異常原因應矯正並預防再發",
    en: "Causes of failures are corrected and kept from returning",
  },
  duty: { "zh-TW": "完成矯正預防措施", en: "Carry out the corrective action" },
  messages: correctiveMessages,

  check(exception, repository, report) {
    const { corrective, noCorrective, detectedAt, handledBy } = exception.value;
    const { today } = repository;
    const system = repository.find("system", exception.value.system ?? "")?.value;
    const about = { name: exceptionName(exception, repository), exception: exception.id };
    const detected = localDay(detectedAt, repository.zone);
    const limits = workdayLimits(repository, "correctiveOpenWorkdays", system);
    const closed = isClosed(exception);
    if (corrective !== undefined) {
      const { openedOn } = corrective;
      const counts = openedOn <= today && isDetectionPlausible(exception, repository);
      const late = counts ? missedLimit(limits, detected, openedOn) : undefined;
      const place = at(exception, "/corrective/openedOn");
      if (late !== undefined) report("opened-late", place, { ...about, opened: openedOn, ...late.terms });
    } else if (noCorrective !== undefined) {
      const reason = whyCorrective(exception, repository);
      if (reason !== undefined)
        report("corrective-needed", at(exception, "/noCorrective"), { ...about, reason });
    } else if (!closed) {
      const place = at(exception, "/corrective", "key");
      const over = missedLimit(limits, detected, today);
      if (limits[0] !== undefined) report.duty(limits[0].dueAfter(detected), place, handledBy);
      if (over !== undefined) report("undecided", place, { ...about, ...over.terms }, over.options);
    }
    for (const { name, step, pointer } of closed ? [] : stepsOf(exception)) {
      if (step.doneOn !== undefined) continue;
      const place = at(exception, `${pointer}/dueOn`);
      const args = { ...about, step: name, due: step.dueOn, person: personName(repository, step.by) };
      const soon = setting(repository, "dueSoonDays", system)?.value ?? 0;
      report.duty(step.dueOn, place, step.by);
      if (step.dueOn < today) report("overdue", place, { ...args, days: daysBetween(step.dueOn, today) });
      else if (step.dueOn <= addDays(today, soon))
        report("due-soon", place, { ...args, days: daysBetween(today, step.dueOn) });
    }
    const missing = closed ? missingAtClosing(exception) : [];
    const disorder = correctiveDisorder(exception, repository);
    if (missing[0] !== undefined) {
      const names = listed(missing.map(({ name }) => name));
      report("incomplete", at(exception, missing[0].pointer, "key"), { ...about, missing: names });
    } else if (disorder !== undefined) {
      report("out-of-order", at(exception, disorder.pointer), { ...about, ...disorder });
    } else if (corrective?.effectiveness !== undefined) {
      const { checkedOn: checked, result } = corrective.effectiveness;
      const runs = goodRunsSinceAction(exception, repository);
      const few = breached(
        bounds(repository, "effectivenessRuns", system),
        (needed) => (runs ?? needed) < needed,
      );
      const place = at(exception, "/corrective/effectiveness/result");
      if (closed && result === "not_met") report("ineffective", place, { ...about, checked });
      else if (result === "met" && few !== undefined && runs !== undefined) {
        const { value: needed, source, advised } = few;
        report("effect-unproven", place, { ...about, runs, needed, checked, source }, { advised });
      }
    }
  },
});
