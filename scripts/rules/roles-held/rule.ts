import type { Localized } from "../../core/localized.ts";
import { listed, verbatim } from "../../core/localized-list.ts";
import { type ActingKind, actingKinds, actsOf } from "../../core/procedure/acts-of-people.ts";
import { happened } from "../../core/procedure/happened.ts";
import { personName, systemName } from "../../core/procedure/names.ts";
import { daysWithoutRole, termsInWords, termsOfAct } from "../../core/procedure/role-gaps.ts";
import { roleNames } from "../../core/procedure/role-names.ts";
import { at, type Repository } from "../../core/repository.ts";
import { defineRule, message, type SubjectOf } from "../../core/rule.ts";

interface Overstep {
  readonly [name: string]: string | number | Localized;
  readonly record: string;
  readonly person: Localized;
  readonly deed: Localized;
  readonly roles: Localized;
  readonly day: string;
  /** Further days of the same act. */
  readonly others: number;
}

const mend = {
  "zh-TW": () =>
    "人員或日期填錯者請更正；當時確有職務或代理者，請於 policy/people.yaml 補登其期間；確無職務者，請改由有職務者辦理。",
  en: () =>
    "Correct person or day if it is a slip; if they did hold the role or deputise, enter those days in policy/people.yaml; if not, have it done by someone who does.",
};

const days = ({ day, others }: Overstep): Localized => ({
  "zh-TW": others === 0 ? ` ${day} ` : ` ${day}（共 ${others + 1} 日）`,
  en: others === 0 ? day : `${day} and ${others} more day(s)`,
});

export default defineRule({
  id: "roles-held",
  subject: actingKinds,
  severity: "error",
  title: {
    "zh-TW": "各項作業應由當日擔任該職務或代理之人辦理",
    en: "Whoever acts holds the role that day, in their own name or as a deputy",
  },
  messages: {
    "never-held": message<Overstep>({
      "zh-TW": (a) =>
        `「${a.record}」載明${a.person["zh-TW"]}於${days(a)["zh-TW"]}${a.deed["zh-TW"]}，但其從未擔任或代理${a.roles["zh-TW"]}。`,
      en: (a) =>
        `"${a.record}" says that ${a.person.en} ${a.deed.en} on ${days(a).en}, but ${a.person.en} never held, or stood in for, the role that it takes: ${a.roles.en}.`,
      mend,
    }),
    "outside-term": message<Overstep & { terms: Localized }>({
      "zh-TW": (a) =>
        `「${a.record}」載明${a.person["zh-TW"]}於${days(a)["zh-TW"]}${a.deed["zh-TW"]}，但其擔任或代理${a.roles["zh-TW"]}的期間（範圍）為：${a.terms["zh-TW"]}。`,
      en: (a) =>
        `"${a.record}" says that ${a.person.en} ${a.deed.en} on ${days(a).en}, but the days on which ${a.person.en} may act in that role (${a.roles.en}) are: ${a.terms.en}.`,
      mend,
    }),
  },

  check(subject, repository, report) {
    for (const act of actsOf(subject, repository)) {
      const [day, ...others] = daysWithoutRole(repository, act);
      // A person nobody knows is for `links-resolve`, a day that lies ahead for `facts-not-future`.
      if (day === undefined || !happened(repository, day, ...others)) continue;
      const people = act.people.map((id) => repository.find("person", id));
      if (people.some((one) => one === undefined)) continue;
      const terms = termsOfAct(repository, act);
      const related = people.flatMap((one) => (one === undefined ? [] : [at(one, "/roles")]));
      const args: Overstep = {
        record: recordName(subject, repository),
        person: listed(act.people.map((id) => verbatim(personName(repository, id)))),
        deed: act.deed,
        roles: choice(act.roles.map((role) => roleNames[role])),
        day,
        others: others.length,
      };
      if (terms.length === 0) report("never-held", act.anchor, args, { related });
      else
        report("outside-term", act.anchor, { ...args, terms: termsInWords(repository, terms) }, { related });
    }
  },
});

function recordName(subject: SubjectOf<ActingKind>, repository: Repository): string {
  if (subject.kind === "plan") return systemName(repository, subject.id);
  if (subject.kind === "repository") return "policy/people.yaml";
  return "name" in subject.value ? subject.value.name : subject.id;
}

function choice(names: readonly Localized[]): Localized {
  const last = names.at(-1) ?? verbatim("");
  const before = names.slice(0, -1);
  if (before.length === 0) return last;
  return {
    "zh-TW": `${before.map((name) => name["zh-TW"]).join("、")}或${last["zh-TW"]}`,
    en: `${before.map(({ en }) => en).join(", ")} or ${last.en}`,
  };
}
