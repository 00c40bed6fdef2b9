import type { Localized } from "../../core/localized.ts";
import { breached } from "../../core/procedure/demand.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { inNewRevision } from "../../core/procedure/new-revision.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";

export default defineRule({
  id: "copies-immutable-long-enough",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份副本的不可變更期間應足夠",
    en: "Copies that are immutable stay so long enough",
  },
  messages: {
    "too-short": message<{ system: string; copy: string; days: number; limit: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的副本「${a.copy}」只有 ${a.days} 日不可變更，應至少 ${a.limit} 日（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Copy "${a.copy}" of "${a.system}" is immutable for ${a.days} days, fewer than ${a.limit} (source: ${a.source.en}).`,
      mend: inNewRevision(
        "請延長該副本的不可變更期間，足以發現並處理入侵。",
        "Lengthen the time in which that copy cannot be changed, enough to notice and answer an intrusion.",
      ),
    }),
  },
  appliesTo: (plan, repository) => {
    const system = governedSystem(plan, repository)?.value;
    return system !== undefined && setting(repository, "immutableDays", system) !== undefined;
  },

  check(plan, repository, report) {
    const system = governedSystem(plan, repository)?.value;
    const limits = bounds(repository, "immutableDays", system);
    for (const [index, { id, immutableDays: days, isMirror }] of plan.value.copies.entries()) {
      // Whether any copy is offline or immutable at all is for `copies-sufficient`.
      if (system === undefined || days === undefined || isMirror === true) continue;
      const demand = breached(limits, (limit) => days < limit);
      if (demand === undefined) continue;
      const { value: limit, source, advised } = demand;
      const args = { system: system.name, copy: id, days, limit, source };
      report("too-short", at(plan, `/copies/${index}/immutableDays`), args, { advised });
    }
  },
});
