import type { Localized } from "../../core/localized.ts";
import { copyShortfalls } from "../../core/procedure/copy-shortfalls.ts";
import { breached } from "../../core/procedure/demand.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { inNewRevision } from "../../core/procedure/new-revision.ts";
import { at } from "../../core/repository.ts";
import { defineRule, type Message, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";

const settings = ["copiesTotal", "copiesMediaTypes", "copiesOffline", "copiesVerificationErrors"] as const;

interface Limit {
  readonly [name: string]: string | number | Localized;
  readonly system: string;
  readonly count: number;
  readonly limit: number;
  readonly source: Localized;
}

type Facts = Limit & { readonly where: Localized };

/** Copies that are too few in some respect: how many there are, and how many there should be. */
const lacking = (
  zh: (a: Facts) => string,
  en: (a: Facts) => string,
  mend: ReturnType<typeof inNewRevision>,
): Message<Facts> =>
  message<Facts>({
    "zh-TW": (a) => `「${a.system}」的${a.where["zh-TW"]}${zh(a)}（依據：${a.source["zh-TW"]}）。`,
    en: (a) => `"${a.system}", ${a.where.en}: ${en(a)} (source: ${a.source.en}).`,
    mend,
  });

export default defineRule({
  id: "copies-sufficient",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份副本的份數、媒體、離線與驗證應足夠",
    en: "Copies are enough in number, kinds of media and distance, and verified without errors",
  },
  messages: {
    "too-few": lacking(
      (a) => `連同正本只有 ${a.count} 份資料（磁碟鏡像不計），應至少 ${a.limit} 份`,
      (a) => `${a.count} copies of the data with the original (mirrors not counted), fewer than ${a.limit}`,
      inNewRevision("請增加獨立的備份副本。", "Add independent backup copies."),
    ),
    "media-alike": lacking(
      (a) => `只備份到 ${a.count} 種媒體，應至少 ${a.limit} 種`,
      (a) => `kinds of media that hold copies: ${a.count}, fewer than ${a.limit}`,
      inNewRevision(
        "請將一份副本改存於另一種媒體，例如磁帶。",
        "Put one copy on another kind of media, such as tape.",
      ),
    ),
    "within-reach": lacking(
      (a) => `離線或不可變更的副本有 ${a.count} 份，應至少 ${a.limit} 份`,
      (a) => `copies offline or immutable: ${a.count}, fewer than ${a.limit}`,
      inNewRevision(
        "請將至少一份副本離線保存，或設定不可變更期間。",
        "Keep a copy offline, or make one immutable for a time.",
      ),
    ),
    "verification-errors": message<Limit & { readonly month: string }>({
      "zh-TW": (a) =>
        `「${a.system}」最近一次備份驗證（${a.month}）有 ${a.count} 個錯誤，應不超過 ${a.limit} 個（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The last verification of the backups of "${a.system}" (${a.month}) found ${a.count} errors, more than ${a.limit} (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請查明錯誤原因並重新備份，驗證無誤後更新查核紀錄。",
        en: () => "Find the cause, back up again, and record a verification without errors.",
      },
    }),
    "not-verified": message<{ system: string; month: string; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的查核紀錄（最近為 ${a.month}）從未載明備份驗證的錯誤數，無從確認備份無誤（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `No check record of "${a.system}" (the last for ${a.month}) says how many errors a verification found (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請驗證備份，並於查核紀錄填寫 verificationErrors（無錯誤填 0）。",
        en: () => "Verify the backups and fill in verificationErrors, 0 for none.",
      },
    }),
  },
  appliesTo: (plan, repository) => {
    const system = governedSystem(plan, repository)?.value;
    return system !== undefined && settings.some((name) => setting(repository, name, system) !== undefined);
  },

  check(plan, repository, report) {
    const system = governedSystem(plan, repository)?.value;
    if (system === undefined) return;
    for (const one of copyShortfalls(repository, plan.value, system)) {
      const { id, pointer, where, count, value: limit, source, advised } = one;
      report(id, at(plan, pointer), { system: system.name, where, count, limit, source }, { advised });
    }

    const allowed = bounds(repository, "copiesVerificationErrors", system);
    const checks = repository.ofSystem("check", plan.id);
    const last = checks.findLast(({ value }) => value.verificationErrors !== undefined) ?? checks.at(-1);
    if (last === undefined) return;
    const { verificationErrors: count, month } = last.value;
    const demand = breached(allowed, (limit) => count === undefined || count > limit);
    if (demand === undefined) return;
    const { value: limit, source, advised } = demand;
    const place = at(last, "/verificationErrors", count === undefined ? "key" : "value");
    if (count === undefined)
      report("not-verified", place, { system: system.name, month, source }, { advised });
    else {
      const args = { system: system.name, count, limit, source, month };
      report("verification-errors", place, args, { advised });
    }
  },
});
