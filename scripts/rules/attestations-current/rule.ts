import type { Localized } from "../../core/localized.ts";
import { listed, verbatim } from "../../core/localized-list.ts";
import {
  attestationTerm,
  lastDayOf,
  namedStatements,
  ownerOfSubject,
  standingOf,
} from "../../core/procedure/attestations.ts";
import { personName, systemName } from "../../core/procedure/names.ts";
import { statementNames } from "../../core/procedure/statement-names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { setting } from "../../core/settings.ts";
import { daysBetween } from "../../core/time/plain-date.ts";

export default defineRule({
  id: "attestations-current",
  subject: ["repository", "attestation"],
  severity: "warning",
  title: {
    "zh-TW": "程序書所需的聲明應齊備且在效期內",
    en: "Every statement that the procedure needs is made and holds",
  },
  duty: { "zh-TW": "重新確認並提出聲明", en: "Look again and make the statement anew" },
  messages: {
    missing: message<{ statement: Localized; clauses: Localized; reason: Localized }>({
      "zh-TW": (a) =>
        `沒有「${a.statement["zh-TW"]}」的聲明；條文 ${a.clauses["zh-TW"]} 程式無法檢核，須由人聲明。`,
      en: (a) =>
        `Nobody has attested "${a.statement.en}"; what clause ${a.clauses.en} asks cannot be checked by a program.`,
      mend: {
        "zh-TW": (a) => `請於 records/attestations/ 新增聲明書。${a.reason["zh-TW"]}`,
        en: (a) => `Add an attestation under records/attestations/. ${a.reason.en}`,
      },
    }),
    expired: message<{ statement: Localized; by: string; last: string; days: number; months: number }>({
      "zh-TW": (a) =>
        `「${a.statement["zh-TW"]}」的聲明（${a.by}）已於 ${a.last} 到期，逾期 ${a.days} 日；聲明至多維持 ${a.months} 個月。`,
      en: (a) =>
        `The statement "${a.statement.en}" (${a.by}) held until ${a.last}, ${a.days} days ago; one holds for ${a.months} months at most.`,
      mend: {
        "zh-TW": () => "請重新查核實況後，另提一份聲明；舊的聲明書不得改期。",
        en: () => "Look again and make a new statement; the old one is not to be re-dated.",
      },
    }),
    "due-soon": message<{ statement: Localized; by: string; last: string; days: number }>({
      severity: "note",
      "zh-TW": (a) => `「${a.statement["zh-TW"]}」的聲明（${a.by}）將於 ${a.last} 到期，尚餘 ${a.days} 日。`,
      en: (a) =>
        `The statement "${a.statement.en}" (${a.by}) holds until ${a.last}, ${a.days} days from now.`,
      mend: {
        "zh-TW": () => "請於到期日（含）前重新查核並提出新的聲明。",
        en: () => "Look again and make a new statement by that day.",
      },
    }),
    "not-covered": message<{ statement: Localized; system: string }>({
      "zh-TW": (a) => `「${a.system}」的備份計畫沒有「${a.statement["zh-TW"]}」的聲明，其他計畫均逐案聲明。`,
      en: (a) =>
        `Nobody has attested "${a.statement.en}" for the plan of "${a.system}"; it is attested plan by plan.`,
      mend: {
        "zh-TW": () => "請由資通系統負責人確認後提出該計畫的聲明。",
        en: () => "Have the system owner look and make the statement for that plan.",
      },
    }),
    "self-attested": message<{ statement: Localized; by: string }>({
      "zh-TW": (a) => `「${a.statement["zh-TW"]}」由${a.by}聲明，而對象正由其本人負責，且無人會簽。`,
      en: (a) =>
        `"${a.statement.en}" is attested by ${a.by}, who answers for the very thing, and by nobody else.`,
      mend: {
        "zh-TW": () => "請由其他人會簽（counterSignedBy），或改由他人聲明。",
        en: () => "Have someone else countersign (counterSignedBy), or make the statement.",
      },
    }),
  },

  check(subject, repository, report) {
    const { today } = repository;
    if (subject.kind === "attestation") {
      const { by: id, counterSignedBy: second, statement: key } = subject.value;
      const alone = second === undefined || second === id;
      if (alone && lastDayOf(subject, repository) >= today && ownerOfSubject(subject, repository) === id) {
        const args = { statement: statementNames[key], by: personName(repository, id) };
        report("self-attested", at(subject, "/by"), args);
      }
      return;
    }
    const soon = setting(repository, "dueSoonDays")?.value ?? 0;
    for (const { statement: key, clauses, reason, anchor } of namedStatements(repository)) {
      const statement = statementNames[key];
      const { held, uncovered } = standingOf(repository, key);
      if (held.length === 0) {
        const { "zh-TW": zh, en } = reason;
        report("missing", anchor, {
          statement,
          clauses: listed(clauses.map(verbatim)),
          reason: { "zh-TW": zh, en },
        });
      }
      for (const { record, last } of held) {
        const place = at(record, "/expires");
        const days = daysBetween(today, last);
        const args = { statement, by: personName(repository, record.value.by), last };
        report.duty(last, place, record.value.by);
        const months = attestationTerm(repository)?.value ?? 0;
        if (days < 0) report("expired", place, { ...args, days: -days, months });
        else if (days <= soon) report("due-soon", place, { ...args, days });
      }
      for (const plan of uncovered)
        report("not-covered", at(plan, "/id"), { statement, system: systemName(repository, plan.id) });
    }
  },
});
