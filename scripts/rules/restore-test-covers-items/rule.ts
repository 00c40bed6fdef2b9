import type { Localized } from "../../core/localized.ts";
import { listed, verbatim } from "../../core/localized-list.ts";
import { demanded } from "../../core/procedure/demand.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { currentTests, sparedCopies, uncoveredItems } from "../../core/procedure/item-coverage.ts";
import { planInForce } from "../../core/procedure/plan-revisions.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { demands, setting } from "../../core/settings.ts";
import type { PlainDate } from "../../core/time/plain-date.ts";
import { lastDay } from "../../core/time/statutory.ts";

export default defineRule({
  id: "restore-test-covers-items",
  subject: "plan",
  severity: "warning",
  title: {
    "zh-TW": "每個備份項目於週期內都測試過",
    en: "Every item of the plan is restored once within the interval",
  },
  messages: {
    "untested-items": message<{ system: string; items: Localized; months: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的${a.items["zh-TW"]}，最近 ${a.months} 個月內的合格測試都未回復過（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `No passed test of "${a.system}" within the last ${a.months} months restored ${a.items.en} (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請於下次回復測試納入這些項目；已不需備份者，請改版計畫移除。",
        en: () => "Include them in the next restore test, or take them out of the plan if no longer needed.",
      },
    }),
    "changed-items": message<{ system: string; items: Localized }>({
      "zh-TW": (a) => `「${a.system}」的${a.items["zh-TW"]}已改用不同的備份方式或備份系統，之後尚未測試過。`,
      en: (a) => `"${a.system}" backs up ${a.items.en} by another method or platform than when last tested.`,
      mend: {
        "zh-TW": () => "請以新的備份方式所產生的備份儘早測試一次。",
        en: () => "Restore a backup made in the new way soon.",
      },
    }),
    "spare-copy-untested": message<{ system: string; used: string; count: number; spare: string }>({
      "zh-TW": (a) =>
        `「${a.system}」最近 ${a.count} 次合格測試都取自副本「${a.used}」，異地或離線的副本（${a.spare}）未曾證明可用。`,
      en: (a) =>
        `The last ${a.count} passed tests of "${a.system}" all used the copy "${a.used}"; none proved the offsite or offline one (${a.spare}).`,
      mend: {
        "zh-TW": () => "請於下次測試改由異地或離線的副本回復。",
        en: () => "Restore from the offsite or offline copy next time.",
      },
    }),
  },
  appliesTo: (plan, repository) => {
    const system = governedSystem(plan, repository)?.value;
    return system !== undefined && demanded(demands(repository, "itemsAllTested", system)) !== undefined;
  },

  check(plan, repository, report) {
    const system = governedSystem(plan, repository)?.value;
    const demand = demanded(demands(repository, "itemsAllTested", system));
    const interval = setting(repository, "restoreTestMonths", system);
    const revision = planInForce(repository, plan.id, repository.today);
    if (system === undefined || demand === undefined || interval === undefined || revision === undefined)
      return;
    const dueOf = (since: PlainDate): PlainDate => lastDay(since, interval.value);
    const tests = currentTests(repository, plan.id, dueOf);
    if (tests.length === 0) return;

    const { receipt } = revision;
    const isPlanFile = receipt === undefined || revision.revision === plan.value.revision;
    const place = (pointer: string) => (isPlanFile ? at(plan, pointer) : at(receipt, `/content${pointer}`));
    const uncovered = uncoveredItems(revision, tests, repository);
    for (const because of ["untested", "changed"] as const) {
      const found = uncovered.filter((item) => item.because === because);
      const [first] = found;
      if (first === undefined) continue;
      const items = listed(found.map(({ name }) => verbatim(`「${name}」`)));
      const args = { system: system.name, items, months: interval.value, source: demand.source };
      report(`${because}-items`, place(`/items/${first.index}`), args);
    }

    const used = [...new Set(tests.map(({ record }) => record.value.backupSet.copy))];
    const spare = sparedCopies(revision.plan, system, repository).map(({ id }) => id);
    if (tests.length === 1 || spare.length === 0 || used.some((copy) => spare.includes(copy))) return;
    const args = { system: system.name, used: used.join(", "), count: tests.length, spare: spare.join(", ") };
    report("spare-copy-untested", place("/copies"), args);
  },
});
