import { restorations, targetsMet } from "../../core/figures/restore-tests.ts";
import { qualifyingTests } from "../../core/procedure/qualifying-tests.ts";
import { claimsPass } from "../../core/procedure/restoration-result.ts";
import type { Entity } from "../../core/repository.ts";
import { labelAt } from "../../core/schema/schemas.ts";
import { formatDuration } from "../../core/time/duration.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import { auditWords } from "../../i18n/audit.ts";
import { fullDayText } from "../pages/dates.ts";
import { fieldText } from "../pages/field-text.ts";
import { type Inline, phrase } from "../pages/inline.ts";
import type { PageScope } from "../pages/scope.ts";
import type { Section } from "../pages/view-readme.ts";
import { citedFile } from "./cited-file.ts";

const objectives = [
  ["recoveryTime", "restoreTime"],
  ["recoveryPoint", "dataLoss"],
] as const;

/** Objectives with what was last measured of each, and the last and the next restore test. */
export function recoverySection(scope: PageScope, system: Entity<"system">): Section {
  const { locale, words: page, repository, input, bySubject } = scope;
  const words = auditWords(locale);
  const last = qualifyingTests(repository, system.id).at(-1);
  const due = (bySubject.get(`plan ${system.id}`) ?? [])
    .filter(({ rule, outcome }) => rule === "restore-test-current" && outcome !== "waived")
    .flatMap(({ duties }) => duties.map((duty) => duty.due))
    .sort()[0];
  return {
    title: words.recovery,
    note: "",
    tables: [
      {
        heading: "",
        columns: [page.field, words.target, words.measured, words.within],
        rows: objectives.map(([target, measure]): Inline[] => {
          const limit = system.value[target];
          return [
            labelAt(input.schemas, "systems", `/systems/0/${target}`)[locale],
            limit === undefined ? page.blank : formatDuration(limit, locale),
            ...measured(scope, system, target, measure),
          ];
        }),
      },
      {
        heading: "",
        columns: [page.field, page.content],
        rows: [
          [
            words.lastTest,
            last === undefined
              ? words.never
              : phrase(fullDayText(last.on, locale), " ", citedFile(scope, last.record.file)),
          ],
          [words.nextTest, due === undefined ? words.noDuty : fullDayText(due, locale)],
        ],
      },
    ],
  };
}

/** What the latest restoration that succeeded took, and whether that is within the target. */
function measured(
  scope: PageScope,
  system: Entity<"system">,
  target: (typeof objectives)[number][0],
  measure: (typeof objectives)[number][1],
): Inline[] {
  const { repository, locale } = scope;
  const words = auditWords(locale);
  const last = [...restorations(repository, system.id)]
    .filter((one) => one.value.measured?.[measure] !== undefined && claimsPass(one, repository))
    .sort((a, b) => (a.value.completedAt < b.value.completedAt ? -1 : 1))
    .at(-1);
  const taken = last?.value.measured?.[measure];
  if (last === undefined || taken === undefined) return [words.neverMeasured, words.neverMeasured];
  const { count, of } = targetsMet(repository, [last], target);
  return [
    phrase(
      `${formatDuration(taken, locale)} `,
      fullDayText(dateIn(last.value.completedAt, repository.zone), locale),
      " ",
      citedFile(scope, last.file),
    ),
    of === 0 ? words.noTarget : fieldText(scope, {}, count === of),
  ];
}
