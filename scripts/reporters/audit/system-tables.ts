import { offsiteCopies } from "../../core/procedure/copies.ts";
import { isClosed, stepsOf } from "../../core/procedure/corrective.ts";
import { planInForce } from "../../core/procedure/plan-revisions.ts";
import type { Entity } from "../../core/repository.ts";
import { labelAt, schemaAt } from "../../core/schema/schemas.ts";
import { auditWords } from "../../i18n/audit.ts";
import { fullDayText, momentText } from "../pages/dates.ts";
import { fieldText, listText } from "../pages/field-text.ts";
import { code, type Inline, joined, type Table } from "../pages/inline.ts";
import { referenceText } from "../pages/names.ts";
import type { PageScope } from "../pages/scope.ts";
import type { Section } from "../pages/view-readme.ts";
import { approvalsSection } from "./approvals-section.ts";
import { citedFile } from "./cited-file.ts";
import { databaseSection } from "./database-section.ts";
import { recoverySection } from "./recovery-section.ts";

type System = Entity<"system">;

/** What an auditor asks of one system: databases, recovery, copies, approvals, what is still to be mended. */
export function systemSections(scope: PageScope, system: System): readonly Section[] {
  return [
    databaseSection(scope, system),
    recoverySection(scope, system),
    copiesSection(scope, system),
    approvalsSection(scope, system),
    correctiveSection(scope, system),
  ];
}

/** Every copy of the plan in force, and where it is. */
function copiesSection(scope: PageScope, system: System): Section {
  const { repository, input, locale, words: page } = scope;
  const words = auditWords(locale);
  const plan = planInForce(repository, system.id, repository.today)?.plan;
  if (plan === undefined) return { title: words.copies, note: words.noPlan, tables: [] };
  const label = (key: string): string => labelAt(input.schemas, "plan", `/copies/0/${key}`)[locale];
  const node = (key: string) => schemaAt(input.schemas, "plan", `/copies/0/${key}`) ?? {};
  const offsite = new Set(offsiteCopies(repository, system.value, plan.copies));
  const table: Table = {
    heading: "",
    columns: [
      label("id"),
      label("mediaType"),
      label("location"),
      words.site,
      words.offsite,
      label("offline"),
      label("immutableDays"),
      label("protection"),
    ],
    rows: plan.copies.map((copy): Inline[] => [
      code(copy.id),
      fieldText(scope, node("mediaType"), copy.mediaType),
      referenceText(scope, "location", copy.location),
      repository.find("location", copy.location)?.value.site ?? page.unknown,
      // Nobody knows where an unregistered place is.
      repository.find("location", copy.location) === undefined
        ? page.unknown
        : fieldText(scope, {}, offsite.has(copy)),
      fieldText(scope, {}, copy.offline),
      copy.immutableDays ?? page.blank,
      listText(
        scope,
        copy.protection.map((one) => fieldText(scope, node("protection/0"), one)),
      ),
    ]),
  };
  return { title: words.copies, note: "", tables: [table] };
}

/** Exceptions that are not closed, with their corrective action as far as there is one. */
function correctiveSection(scope: PageScope, { id }: System): Section {
  const { repository, input, locale, words: page } = scope;
  const words = auditWords(locale);
  const open = repository.ofSystem("exception", id).filter((one) => !isClosed(one));
  if (open.length === 0) return { title: words.corrective, note: words.noCorrective, tables: [] };
  const label = (key: string): string => labelAt(input.schemas, "exception", `/${key}`)[locale];
  const status = schemaAt(input.schemas, "exception", "/status") ?? {};
  const table: Table = {
    heading: "",
    columns: [
      words.document,
      label("detectedAt"),
      label("symptom"),
      label("status"),
      words.number,
      words.nextStep,
    ],
    rows: open.map((one): Inline[] => {
      const { detectedAt, symptom, status: state, corrective } = one.value;
      const due = stepsOf(one)
        .filter(({ step }) => step?.doneOn === undefined)
        .map(
          ({ name, step }) => `${name[locale]} ${step === undefined ? "" : fullDayText(step.dueOn, locale)}`,
        );
      return [
        citedFile(scope, one.file),
        momentText(detectedAt, repository.zone, locale),
        symptom,
        fieldText(scope, status, state),
        corrective?.number ?? page.blank,
        due.length === 0 ? page.blank : joined(due, page.listSeparator),
      ];
    }),
  };
  return { title: words.corrective, note: "", tables: [table] };
}
