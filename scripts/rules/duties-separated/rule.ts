import { ownJudges } from "../../core/procedure/corrective-people.ts";
import { personName } from "../../core/procedure/names.ts";
import { conflicts } from "../../core/procedure/terms.ts";
import { defineRule, message } from "../../core/rule.ts";

const other = {
  "zh-TW": () => "請改由未參與執行的人辦理，例如主管或 IMS 推動小組成員，並更正紀錄。",
  en: () =>
    "Have it done by someone who took no part in the work, such as the supervisor, and correct the record.",
};

export default defineRule({
  id: "duties-separated",
  subject: ["person", "exception"],
  severity: "warning",
  title: {
    "zh-TW": "擬定與核准、執行與審核應由不同的人擔任",
    en: "Those who draft do not approve, and those who act do not judge their own work",
  },
  messages: {
    "prepares-and-approves": message<{ person: string; from: string }>({
      "zh-TW": (a) =>
        `${a.person}自 ${a.from} 起同時擔任（或代理）同一單位的備份管理者與主管，得以核准自己擬定的計畫。`,
      en: (a) =>
        `From ${a.from} ${a.person} is, or stands in for, both backup manager and supervisor of the same unit and could approve plans of their own.`,
      mend: {
        "zh-TW": () =>
          "請將其中一項職務交由他人擔任；人力不足者，請限定管轄單位（units），並由上一級主管核准其計畫。",
        en: () =>
          "Give one of the roles to someone else; where there is nobody, bind the roles to different units and let a higher supervisor approve.",
      },
    }),
    "appointed-self": message<{ person: string; principal: string; from: string }>({
      "zh-TW": (a) => `${a.person}自 ${a.from} 起代理${a.principal}，但這項代理由其本人核定。`,
      en: (a) => `${a.person} stands in for ${a.principal} from ${a.from} by their own order.`,
      mend: {
        "zh-TW": () => "請由被代理人或其主管核定代理，並更正 approvedBy。",
        en: () => "Have the principal or a supervisor order the deputyship, and correct approvedBy.",
      },
    }),
    "closed-own-work": message<{ record: string; person: string }>({
      severity: "error",
      "zh-TW": (a) => `異常紀錄 ${a.record} 的矯正由${a.person}執行，也由其本人結案。`,
      en: (a) => `The corrective action of ${a.record} was carried out, and closed, by ${a.person}.`,
      mend: other,
    }),
    "proved-own-work": message<{ record: string; person: string }>({
      "zh-TW": (a) => `異常紀錄 ${a.record} 的矯正由${a.person}執行，也由其本人確認成效。`,
      en: (a) => `The corrective action of ${a.record} was carried out, and found effective, by ${a.person}.`,
      mend: other,
    }),
    "tracked-own-work": message<{ record: string; person: string }>({
      "zh-TW": (a) => `異常紀錄 ${a.record} 的矯正由${a.person}執行，也只由其本人追蹤。`,
      en: (a) =>
        `The corrective action of ${a.record} was carried out, and followed up alone, by ${a.person}.`,
      mend: other,
    }),
  },

  check(subject, repository, report) {
    if (subject.kind === "exception") {
      for (const { as, person, anchor, work } of ownJudges(subject)) {
        const args = { record: subject.id, person: personName(repository, person) };
        report(`${as}-own-work`, anchor, args, { related: work });
      }
      return;
    }
    const person = subject.value.name;
    const conflict = conflicts(repository, subject.id, "backup_manager", "supervisor").find(
      ({ to }) => to === undefined || repository.today <= to,
    );
    if (conflict !== undefined)
      report(
        "prepares-and-approves",
        conflict.anchor,
        { person, from: conflict.from },
        { related: [conflict.other] },
      );
    for (const [index, one] of repository.delegations.entries()) {
      if (one.deputy !== subject.id || one.approvedBy !== subject.id) continue;
      const anchor = {
        file: subject.file,
        pointer: `/delegations/${index}/approvedBy`,
        on: "value",
      } as const;
      report("appointed-self", anchor, {
        person,
        principal: personName(repository, one.principal),
        from: one.from,
      });
    }
  },
});
