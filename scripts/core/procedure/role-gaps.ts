import type { Localized } from "../localized.ts";
import { listed, verbatim } from "../localized-list.ts";
import type { Repository } from "../repository.ts";
import { earlier, later, type PlainDate } from "../time/plain-date.ts";
import type { Act } from "./acts.ts";
import { personName } from "./names.ts";
import { binds, spans, type Term, termsOf, touches } from "./terms.ts";

/** Days on which none of those who acted held a role that the act takes. */
export function daysWithoutRole(repository: Repository, act: Act): readonly PlainDate[] {
  const { days, until, unit } = act;
  const terms = termsOfAct(repository, act).filter((term) => binds(term, unit));
  const first = days.reduce(earlier);
  if (until !== undefined) return terms.some((term) => touches(term, first, until)) ? [] : [first];
  const last = days.reduce(later);
  // Nearly always one term covers a whole month of checks.
  if (terms.some((term) => spans(term, first, last))) return [];
  return days.filter((day) => !terms.some((term) => touches(term, day, day)));
}

/** Every term of those who acted in any of the roles that the act takes. */
export function termsOfAct(repository: Repository, { people, roles }: Act): readonly Term[] {
  return people.flatMap((person) => roles.flatMap((role) => termsOf(repository, person, role)));
}

/** Terms in words, with the units of a role that is bound to some and the principal of a deputy. */
export function termsInWords(repository: Repository, terms: readonly Term[]): Localized {
  return listed(
    terms.map(({ from, to, units, actingFor }) => {
      const principal = actingFor === undefined ? undefined : personName(repository, actingFor);
      const zh = [...(principal === undefined ? [] : [`代理${principal}`]), ...(units ?? [])].join("、");
      const en = [...(principal === undefined ? [] : [`for ${principal}`]), ...(units ?? [])].join(", ");
      const days = to === undefined ? { "zh-TW": `${from} 起`, en: `from ${from}` } : through(from, to);
      return {
        "zh-TW": zh === "" ? days["zh-TW"] : `${days["zh-TW"]}（${zh}）`,
        en: en === "" ? days.en : `${days.en} (${en})`,
      };
    }),
  );
}

function through(from: PlainDate, to: PlainDate): Localized {
  return from === to ? verbatim(from) : { "zh-TW": `${from} 至 ${to}`, en: `${from} to ${to}` };
}
