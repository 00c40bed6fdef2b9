import { isInService } from "../../core/procedure/lifecycle.ts";
import { mirrorWaiver, reliesOnMirror } from "../../core/procedure/mirrors.ts";
import { planInForce, planRevision } from "../../core/procedure/plan-revisions.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { addDays, daysBetween } from "../../core/time/plain-date.ts";

export default defineRule({
  id: "system-has-plan",
  subject: "system",
  severity: "error",
  title: {
    "zh-TW": "使用中的資通系統應有實施中的備份計畫",
    en: "Every system in use has a backup plan in force",
  },
  duty: { "zh-TW": "核准並實施備份計畫", en: "Have a backup plan approved and in force" },
  messages: {
    "no-plan": message<{ system: string; since: string; days: number; id: string }>({
      "zh-TW": (a) =>
        `「${a.system}」沒有備份計畫；依條文 5.2，自 ${a.since} 起即應有實施中的計畫，至今已 ${a.days} 日。`,
      en: (a) =>
        `"${a.system}" has no backup plan; by clause 5.2 one was to be in force from ${a.since}, ${a.days} days by now.`,
      mend: {
        "zh-TW": (a) =>
          `請擬定 plans/${a.id}.yaml 並送主管核准；單機且得以磁碟鏡像或 RAID 5 保護者，請依條文 5.6.2.1 申請豁免。`,
        en: (a) =>
          `Draft plans/${a.id}.yaml and have it approved; a lone host that may rely on a mirror or RAID 5 needs a waiver under clause 5.6.2.1.`,
      },
    }),
    "not-yet-in-force": message<{ system: string; since: string; days: number; from: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的備份計畫到 ${a.from} 才實施；依條文 5.2，自 ${a.since} 起即應有實施中的計畫，至今已 ${a.days} 日。`,
      en: (a) =>
        `The backup plan of "${a.system}" takes effect only on ${a.from}; by clause 5.2 one was to be in force from ${a.since}, ${a.days} days by now.`,
      mend: {
        "zh-TW": () => "請儘速送核准並提前實施日期；系統尚未上線者，請更正其狀態與上線日。",
        en: () =>
          "Have it approved and bring its first day forward; if the system is not in service yet, correct its status and first day.",
      },
    }),
    ended: message<{ system: string; last: string; days: number }>({
      "zh-TW": (a) =>
        `「${a.system}」的備份計畫實施至 ${a.last} 為止，系統仍在使用，已 ${a.days} 日沒有實施中的計畫。`,
      en: (a) =>
        `The backup plan of "${a.system}" ended on ${a.last} while the system is in use: ${a.days} days without a plan in force.`,
      mend: {
        "zh-TW": () => "請擬定新版計畫並送主管核准；系統若已停用，請將狀態改為 retired 並填停用日。",
        en: () =>
          "Draft a new revision and have it approved; if the system has retired, set its status and its day of retirement.",
      },
    }),
  },
  // A lone mirrored host that nobody exempted breaks 5.6.2.1, which is for `mirror-only-by-waiver` to say.
  appliesTo: (system, repository) =>
    isInService(system.value) &&
    (!reliesOnMirror(repository, system) ||
      mirrorWaiver(repository, system.id) !== undefined ||
      repository.find("plan", system.id) !== undefined),

  check(entity, repository, report) {
    const { today } = repository;
    const { name: system, lifecycle, owner } = entity.value;
    const grace = bounds(repository, "planGraceDays", entity.value).required?.value ?? 0;
    const since = addDays(lifecycle.inServiceFrom, grace);
    if (planInForce(repository, entity.id, today) !== undefined) return;
    const plan = repository.find("plan", entity.id);
    const days = daysBetween(since, today) + 1;
    if (plan === undefined) {
      report.duty(since, at(entity, "/id"), owner);
      if (since <= today) report("no-plan", at(entity, "/id"), { system, since, days, id: entity.id });
      return;
    }
    const { effectiveFrom: from, effectiveTo: last, revision } = plan.value;
    if (last !== undefined && last < today) {
      report.duty(last, at(plan, "/effectiveTo"), plan.value.roles.backupManager);
      const related = [at(entity, "/lifecycle/status")];
      report(
        "ended",
        at(plan, "/effectiveTo"),
        { system, last, days: daysBetween(last, today) },
        { related },
      );
      return;
    }
    // An earlier revision may be in force and only its kept content missing, which is for `approval-matches-content`.
    if (revision > 1 && planRevision(repository, entity.id, revision - 1) === undefined) return;
    report.duty(since, at(plan, "/effectiveFrom"), plan.value.roles.backupManager);
    if (since <= today) report("not-yet-in-force", at(plan, "/effectiveFrom"), { system, since, days, from });
  },
});
