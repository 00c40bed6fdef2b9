import { qualifyingTests } from "../../core/procedure/qualifying-tests.ts";
import { labelAt, schemaAt } from "../../core/schema/schemas.ts";
import { fullDayText } from "../pages/dates.ts";
import { fieldText } from "../pages/field-text.ts";
import { type Inline, link, type Table } from "../pages/inline.ts";
import { applicable, countOutcomes } from "../pages/outcome-counts.ts";
import { pathFrom } from "../pages/page-links.ts";
import { assessmentsOf, type PageScope } from "../pages/scope.ts";
import { standingOf, standingWord } from "./standing.ts";

/** Every registered system with its standing, on one line each. */
export function systemsTable(scope: PageScope): Table {
  const { words, repository, input, locale } = scope;
  const label = (field: string): string => labelAt(input.schemas, "systems", `/systems/0/${field}`)[locale];
  const grade = schemaAt(input.schemas, "systems", "/systems/0/protection/grade") ?? {};
  return {
    heading: "",
    columns: [
      words.system,
      label("id"),
      label("unit"),
      label("core"),
      label("protection"),
      words.result,
      words.fail,
      words.unknown,
      words.outOf,
      words.lastTest,
    ],
    rows: repository.all("system").map(({ id, value }): Inline[] => {
      const judged = assessmentsOf(scope, [
        { kind: "system", id },
        { kind: "plan", id },
      ]);
      const counts = countOutcomes(judged);
      const last = qualifyingTests(repository, id).at(-1);
      return [
        link(value.name, pathFrom(scope.here, `systems/${id}.md`)),
        id,
        value.unit,
        fieldText(scope, {}, value.core),
        fieldText(scope, grade, value.protection.grade),
        standingWord(words, standingOf(judged)),
        counts.fail,
        counts.unknown,
        words.applicable(applicable(counts)),
        last === undefined ? words.never : fullDayText(last.on, locale),
      ];
    }),
  };
}
