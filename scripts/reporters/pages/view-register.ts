import { qualifyingTests } from "../../core/procedure/qualifying-tests.ts";
import type { Entity, System } from "../../core/repository.ts";
import { labelAt, schemaAt } from "../../core/schema/schemas.ts";
import { fullDayText, momentText } from "./dates.ts";
import { fieldText } from "./field-text.ts";
import { code, type Inline, link } from "./inline.ts";
import { referenceText } from "./names.ts";
import { applicable, countOutcomes } from "./outcome-counts.ts";
import { formLink, pathFrom } from "./page-links.ts";
import { assessmentsOf, type PageScope } from "./scope.ts";
import type { Section } from "./view-readme.ts";

/** Every registered system, and every plan that belongs to none. */
export function systemsSection(scope: PageScope): Section {
  const { words, repository } = scope;
  const systems = repository.all("system");
  const known = new Set(systems.map(({ id }) => id));
  const strays = repository.all("plan").filter(({ id }) => !known.has(id));
  const label = (field: string): string =>
    labelAt(scope.input.schemas, "systems", `/systems/0/${field}`)[scope.locale];
  return {
    title: words.systems,
    note: "",
    tables: [
      {
        heading: "",
        columns: [
          words.system,
          label("core"),
          label("protection"),
          words.plan,
          words.fail,
          words.unknown,
          words.outOf,
          words.lastTest,
        ],
        rows: [
          ...systems.map(({ id, value }) => systemRow(scope, id, value)),
          ...strays.map(({ id }) => systemRow(scope, id, undefined)),
        ],
      },
    ],
  };
}

function systemRow(scope: PageScope, id: string, system: System | undefined): Inline[] {
  const { words, repository, locale, input } = scope;
  const grade = schemaAt(input.schemas, "systems", "/systems/0/protection/grade") ?? {};
  const plan = repository.find("plan", id);
  const counts = countOutcomes(
    assessmentsOf(scope, [
      { kind: "system", id },
      { kind: "plan", id },
    ]),
  );
  const last = qualifyingTests(repository, id).at(-1);
  return [
    system === undefined ? code(id) : system.name,
    system === undefined ? words.notRegistered : fieldText(scope, {}, system.core),
    system === undefined ? words.blank : fieldText(scope, grade, system.protection.grade),
    plan === undefined
      ? words.noPlan
      : formLink(scope, { kind: "plan", id }, words.revisionNumber(plan.value.revision)),
    counts.fail,
    counts.unknown,
    words.applicable(applicable(counts)),
    last === undefined
      ? words.never
      : formLink(scope, { kind: "restoration", id: last.record.id }, fullDayText(last.on, locale)),
  ];
}

export function restorationsSection(scope: PageScope): Section {
  const { words, input, locale, forms } = scope;
  const records = [...forms].flatMap(([form, page]) => (form.kind === "restoration" ? [{ form, page }] : []));
  const label = (field: string): string => labelAt(input.schemas, "restoration", `/${field}`)[locale];
  return {
    title: words.restorations,
    note: records.length === 0 ? words.noRestorations : "",
    tables:
      records.length === 0
        ? []
        : [
            {
              heading: "",
              columns: [
                words.record,
                label("system"),
                label("purpose"),
                label("completedAt"),
                label("result"),
              ],
              rows: records.map(({ form, page }) => restorationRow(scope, form, page)),
            },
          ],
  };
}

function restorationRow(scope: PageScope, { id, value }: Entity<"restoration">, page: string): Inline[] {
  const { input, locale, repository } = scope;
  const choice = (field: string, chosen: string): Inline =>
    fieldText(scope, schemaAt(input.schemas, "restoration", `/${field}`) ?? {}, chosen);
  return [
    link(code(id), pathFrom(scope.here, page)),
    referenceText(scope, "system", value.system),
    choice("purpose", value.purpose),
    momentText(value.completedAt, repository.zone, locale),
    choice("result", value.result),
  ];
}
