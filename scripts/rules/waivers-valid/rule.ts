import type { Localized } from "../../core/localized.ts";
import { breached } from "../../core/procedure/demand.ts";
import { happened } from "../../core/procedure/happened.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { daysBetween } from "../../core/time/plain-date.ts";
import { lastDay } from "../../core/time/statutory.ts";

const revise = (zh: string, en: string) => ({
  "zh-TW": () => `${zh}版次加一並重新核准。`,
  en: () => `${en}; this takes a new revision and a new approval.`,
});

export default defineRule({
  id: "waivers-valid",
  subject: "waiver",
  severity: "error",
  title: {
    "zh-TW": "豁免應在效期內、有期限、有依據且確有必要",
    en: "Waivers are running, limited in time, founded and needed",
  },
  duty: { "zh-TW": "恢復符合，或重新核准豁免", en: "Comply, or have the waiver approved anew" },
  messages: {
    reversed: message<{ waiver: string; from: string; expires: string }>({
      "zh-TW": (a) => `豁免 ${a.waiver} 的到期日 ${a.expires} 早於生效日 ${a.from}，從未有效。`,
      en: (a) => `Waiver ${a.waiver} expires on ${a.expires}, before it begins on ${a.from}: it never holds.`,
      mend: revise("請更正 from 與 expires，", "Correct from and expires"),
    }),
    // A record of its time: whatever it covered is judged as usual again, and is red by itself where still amiss.
    expired: message<{ waiver: string; expires: string; rule: string; subject: string }>({
      severity: "note",
      "zh-TW": (a) =>
        `豁免 ${a.waiver} 已於 ${a.expires} 到期；「${a.subject}」的 ${a.rule} 自次日起照常檢核。`,
      en: (a) =>
        `Waiver ${a.waiver} expired on ${a.expires}; since then ${a.rule} judges "${a.subject}" as usual.`,
      mend: revise(
        "已無必要者留存即可；仍有必要者，請重新評估風險，",
        "Keep it as it is if it is no longer needed; otherwise assess the risk again",
      ),
    }),
    "due-soon": message<{ waiver: string; expires: string; days: number }>({
      severity: "warning",
      "zh-TW": (a) => `豁免 ${a.waiver} 將於 ${a.expires} 到期，尚餘 ${a.days} 日。`,
      en: (a) => `Waiver ${a.waiver} expires on ${a.expires}, in ${a.days} days.`,
      mend: revise("請於到期前恢復符合，或重新評估風險，", "Comply by that day, or assess the risk again"),
    }),
    "too-long": message<{
      waiver: string;
      expires: string;
      limit: string;
      months: number;
      source: Localized;
    }>({
      "zh-TW": (a) =>
        `豁免 ${a.waiver} 到 ${a.expires} 才到期；自生效起最長 ${a.months} 個月，最遲應於 ${a.limit} 到期（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Waiver ${a.waiver} runs until ${a.expires}; it may last ${a.months} months, until ${a.limit} at the latest (source: ${a.source.en}).`,
      mend: revise(
        "請將到期日提前（期滿仍有必要時再申請），",
        "Let it expire earlier, and apply again if it is still needed then,",
      ),
    }),
    "accepted-late": message<{ waiver: string; accepted: string; from: string }>({
      "zh-TW": (a) => `豁免 ${a.waiver} 自 ${a.from} 生效，風險卻到 ${a.accepted} 才有人接受。`,
      en: (a) => `Waiver ${a.waiver} holds from ${a.from}, but the risk was accepted only on ${a.accepted}.`,
      mend: revise(
        "請更正日期，或將生效日延至接受風險之日，",
        "Correct the date, or let the waiver begin once the risk is accepted,",
      ),
    }),
    "consent-missing": message<{ waiver: string }>({
      "zh-TW": (a) =>
        `豁免 ${a.waiver} 免除法規的控制措施，但未載明有權機關的同意與備查文號（資通安全責任等級分級辦法第 11 條第 3 項）。`,
      en: (a) =>
        `Waiver ${a.waiver} leaves out a control of the law without the consent of the authority (Classification Regulations, article 11, paragraph 3).`,
      mend: {
        "zh-TW": () => "請取得同意並備查後，於 externalConsent 填寫機關、文號與日期；在此之前應照常辦理。",
        en: () =>
          "Obtain and file the consent and give it in externalConsent; until then the control applies.",
      },
    }),
    /** Reported by the engine, which alone knows what a waiver covers. */
    unused: message<{ rule: string; subject: string }>({
      severity: "warning",
      "zh-TW": (a) => `「${a.subject}」並未違反 ${a.rule}，這張豁免目前沒有作用。`,
      en: (a) => `"${a.subject}" does not breach ${a.rule}, so this waiver covers nothing at present.`,
      mend: revise(
        "已恢復符合者，請將到期日提前；規則或對象填錯者請更正，",
        "Let it expire now if it is no longer needed; otherwise correct rule and subject",
      ),
    }),
  },

  check(entity, repository, report) {
    const { today } = repository;
    const { from, expires, owner, rule, subject, riskAcceptance, type, externalConsent } = entity.value;
    const waiver = entity.id;
    const end = at(entity, "/expires");
    if (expires < from) return report("reversed", end, { waiver, from, expires });
    report.duty(expires, end, owner);
    const days = daysBetween(today, expires);
    if (expires < today) return report("expired", end, { waiver, expires, rule, subject: subject.id });
    const system = subject.kind === "system" ? repository.find("system", subject.id)?.value : undefined;
    const limits = bounds(repository, "waiverMonths", system);
    const long = breached(limits, (months) => expires > lastDay(from, months));
    if (long !== undefined) {
      const { value: months, source, advised } = long;
      report("too-long", end, { waiver, expires, limit: lastDay(from, months), months, source }, { advised });
    }
    const { date: accepted } = riskAcceptance;
    if (accepted > from && happened(repository, accepted))
      report("accepted-late", at(entity, "/riskAcceptance/date"), { waiver, accepted, from });
    if (type === "law_control_exemption" && externalConsent === undefined)
      report("consent-missing", at(entity, "/externalConsent", "key"), { waiver });
    const soon = setting(repository, "dueSoonDays")?.value ?? 0;
    if (days <= soon) report("due-soon", end, { waiver, expires, days });
  },
});
