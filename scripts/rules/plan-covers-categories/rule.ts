import type { Localized } from "../../core/localized.ts";
import { demanded } from "../../core/procedure/demand.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { demands } from "../../core/settings.ts";

/** What clause 5.5.1 names, in its words. */
const named = {
  configuration: { "zh-TW": "系統設定資料", en: "system settings" },
  application: { "zh-TW": "應用程式", en: "applications" },
  database: { "zh-TW": "資料庫", en: "databases" },
} as const satisfies Record<string, Localized>;

export default defineRule({
  id: "plan-covers-categories",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份計畫應涵蓋系統設定資料、應用程式、資料庫與系統源碼",
    en: "The plan covers system settings, applications, databases and source code",
  },
  messages: {
    missing: message<{ system: string; category: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的備份計畫沒有${a.category["zh-TW"]}的備份項目，也未說明為何不適用（條文 5.5.1）。`,
      en: (a) =>
        `The plan of "${a.system}" has no item for ${a.category.en} and does not say why none is needed (clause 5.5.1).`,
      mend: {
        "zh-TW": (a) =>
          `請於 items 增列${a.category["zh-TW"]}的備份項目；確實不需備份者，於 notApplicable 填明理由。計畫內容變更後須增版並重新核准。`,
        en: (a) =>
          `Add an item for ${a.category.en}, or give the reason under notApplicable. A changed plan needs a new revision and approval.`,
      },
    }),
    "source-code-missing": message<{ system: string; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」為自行或委外開發，備份計畫卻沒有系統源碼的備份項目（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.system}" was developed for the institution, but its plan has no item for source code (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () =>
          "請於 items 增列類別為 source_code 的備份項目，例如程式碼儲存庫。計畫內容變更後須增版並重新核准。",
        en: () =>
          "Add an item of category source_code, such as the code repository. A changed plan needs a new revision and approval.",
      },
    }),
    "source-code-excused": message<{ system: string; source: Localized }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」為自行或委外開發，備份計畫將系統源碼列為不適用；理由不能免除這項要求（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.system}" was developed for the institution and its plan excuses source code; a reason does not lift the demand (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請增列系統源碼的備份項目；無法備份時，應依規定申請豁免並取得同意。",
        en: () => "Back the source code up, or obtain a waiver with the consent that the law asks for.",
      },
    }),
    contradicted: message<{ system: string; item: string }>({
      severity: "warning",
      "zh-TW": (a) => `「${a.system}」的備份計畫將一個類別列為不適用，卻又有同類別的備份項目「${a.item}」。`,
      en: (a) =>
        `The plan of "${a.system}" declares a category not applicable, yet item "${a.item}" belongs to it.`,
      mend: {
        "zh-TW": () => "請刪除不適用的說明，或更正備份項目的類別。",
        en: () => "Remove the entry under notApplicable, or correct the category of the item.",
      },
    }),
  },
  appliesTo: (plan, repository) => governedSystem(plan, repository) !== undefined,

  check(plan, repository, report) {
    const system = governedSystem(plan, repository);
    if (system === undefined) return;
    const { name, development } = system.value;
    const { items, notApplicable = [] } = plan.value;
    const covered = (category: string): boolean => items.some((item) => item.category === category);
    const excuse = (category: string): number => notApplicable.findIndex((one) => one.category === category);
    for (const [id, category] of Object.entries(named)) {
      if (!covered(id) && excuse(id) < 0)
        report("missing", at(plan, "/items", "key"), { system: name, category });
    }
    for (const [index, { category }] of notApplicable.entries()) {
      const item = items.find((one) => one.category === category)?.name;
      if (item !== undefined)
        report("contradicted", at(plan, `/notApplicable/${index}/category`), { system: name, item });
    }
    const demand = demanded(demands(repository, "sourceCodeRequired", system.value));
    const developed = development === "self" || development === "outsourced";
    if (demand === undefined || !developed || covered("source_code")) return;
    const args = { system: name, source: demand.source };
    const excused = excuse("source_code");
    if (excused >= 0) report("source-code-excused", at(plan, `/notApplicable/${excused}`), args);
    else
      report("source-code-missing", at(plan, "/items", "key"), args, {
        advised: demand.advised,
        related: [at(system, "/development")],
      });
  },
});
