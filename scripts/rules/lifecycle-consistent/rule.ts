import { endsBefore, isInService } from "../../core/procedure/lifecycle.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

const lifecycleMend = {
  "zh-TW": () => "請更正 registry/systems.yaml 中該系統的 lifecycle。",
  en: () => "Correct the lifecycle of the system in registry/systems.yaml.",
};

export default defineRule({
  id: "lifecycle-consistent",
  subject: "system",
  severity: "error",
  title: {
    "zh-TW": "系統的狀態、日期與備份計畫應彼此一致",
    en: "The status and dates of a system agree with each other and with its plan",
  },
  messages: {
    "start-passed": message<{ system: string; day: string }>({
      "zh-TW": (a) => `「${a.system}」的上線日 ${a.day} 已到，狀態仍為「規劃中」，備份的要求都未套用。`,
      en: (a) =>
        `"${a.system}" went into service on ${a.day} but is still marked planned, so no backup duty binds it.`,
      mend: {
        "zh-TW": () => "已上線者請將 status 改為 active；延後上線者請更正 inServiceFrom。",
        en: () => "If it is in service, set status to active; if it was put off, correct inServiceFrom.",
      },
    }),
    "retirement-day-missing": message<{ system: string }>({
      "zh-TW": (a) => `「${a.system}」已停用，但未填停用日，無法得知應備份至何時為止。`,
      en: (a) =>
        `"${a.system}" is retired without a day of retirement: nobody can tell until when it had to be backed up.`,
      mend: { "zh-TW": () => "請補填 retiredOn。", en: () => "Add retiredOn." },
    }),
    "retirement-passed": message<{ system: string; day: string }>({
      "zh-TW": (a) => `「${a.system}」的停用日 ${a.day} 已過，狀態卻未改為「已停用」。`,
      en: (a) => `"${a.system}" was to retire on ${a.day}, but is not marked retired.`,
      mend: lifecycleMend,
    }),
    "retired-before-service": message<{ system: string; start: string; end: string }>({
      "zh-TW": (a) => `「${a.system}」的停用日 ${a.end} 早於上線日 ${a.start}。`,
      en: (a) => `"${a.system}" is said to retire on ${a.end}, before it went into service on ${a.start}.`,
      mend: lifecycleMend,
    }),
    "core-day-missing": message<{ system: string }>({
      "zh-TW": (a) => `「${a.system}」為核心資通系統，但未填列為核心之日，首次回復測試的期限無從起算。`,
      en: (a) =>
        `"${a.system}" is core without the day it became so, from which its first restore test is due.`,
      mend: { "zh-TW": () => "請補填 coreSince。", en: () => "Add coreSince." },
    }),
    "plan-still-in-force": message<{ system: string }>({
      "zh-TW": (a) => `「${a.system}」已停用，其備份計畫仍在實施。`,
      en: (a) => `"${a.system}" is retired while its backup plan stays in force.`,
      mend: {
        "zh-TW": () =>
          "請將計畫版次加一，於 effectiveTo 填寫最後實施日並送核准；若系統仍在使用，請更正其狀態。",
        en: () =>
          "Make a new revision of the plan with its last day in effectiveTo and have it approved; if the system is still in use, correct its status.",
      },
    }),
    "plan-ends-first": message<{ system: string; day: string }>({
      severity: "warning",
      "zh-TW": (a) => `「${a.system}」的備份計畫將於 ${a.day} 停止實施，但系統在那之後仍在使用。`,
      en: (a) => `The backup plan of "${a.system}" ends on ${a.day}, while the system stays in use after it.`,
      mend: {
        "zh-TW": () =>
          "系統將停用者，請填寫 retiredOn；仍續用者，請於該日前核准沒有 effectiveTo 的新版計畫。",
        en: () =>
          "If the system is to retire, give its retiredOn; if not, have a revision without effectiveTo approved by that day.",
      },
    }),
    "data-undecided": message<{ system: string }>({
      severity: "warning",
      "zh-TW": (a) => `「${a.system}」已停用，但未記載其資料如何封存、移轉或銷毀。`,
      en: (a) => `"${a.system}" is retired without a word on what became of its data.`,
      mend: {
        "zh-TW": () => "請於 finalBackup 記載資料的去向，例如封存於何處、保留至何時。",
        en: () => "Say in finalBackup what became of them, such as where they are archived and until when.",
      },
    }),
  },

  check(entity, repository, report) {
    const { name: system, core, coreSince, lifecycle } = entity.value;
    const { status, inServiceFrom: start, retiredOn: end, finalBackup } = lifecycle;

    const place = (key: string) => at(entity, `/lifecycle/${key}`);
    const related = { related: [place("status")] };
    if (status === "planned") {
      if (start <= repository.today) report("start-passed", place("status"), { system, day: start });
      return;
    }
    const plan = repository.find("plan", entity.id);
    const last = plan?.value.effectiveTo;
    if (end !== undefined && end < start)
      report("retired-before-service", place("retiredOn"), { system, start, end });
    else if (isInService(entity.value)) {
      if (end !== undefined && end < repository.today)
        report("retirement-passed", place("status"), { system, day: end });
      else if (plan !== undefined && last !== undefined && last >= repository.today && endsBefore(last, end))
        report("plan-ends-first", at(plan, "/effectiveTo"), { system, day: last }, related);
      if (core && coreSince === undefined)
        report("core-day-missing", at(entity, "/coreSince", "key"), { system });
    } else {
      if (end === undefined)
        report("retirement-day-missing", at(entity, "/lifecycle/retiredOn", "key"), { system });
      if (plan !== undefined && (last === undefined || last > repository.today))
        report("plan-still-in-force", at(plan, "/effectiveTo", "key"), { system }, related);
      if (finalBackup === undefined)
        report("data-undecided", at(entity, "/lifecycle/finalBackup", "key"), { system });
    }
  },
});
