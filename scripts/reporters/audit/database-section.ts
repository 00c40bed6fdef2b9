import { restorations } from "../../core/figures/restore-tests.ts";
import { offsiteCopies } from "../../core/procedure/copies.ts";
import { planInForce } from "../../core/procedure/plan-revisions.ts";
import type { Entity } from "../../core/repository.ts";
import { schemaAt } from "../../core/schema/schemas.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import { auditWords } from "../../i18n/audit.ts";
import { fullDayText } from "../pages/dates.ts";
import { fieldText, listText } from "../pages/field-text.ts";
import { type Inline, phrase } from "../pages/inline.ts";
import { subjectName } from "../pages/names.ts";
import type { PageScope } from "../pages/scope.ts";
import type { Section } from "../pages/view-readme.ts";
import { citedFile } from "./cited-file.ts";

/** The government's sheet on database backups (核心資通系統評選表 4.4), of the plan in force; one table an item. */
export function databaseSection(scope: PageScope, system: Entity<"system">): Section {
  const { repository, input, locale, words: page } = scope;
  const words = auditWords(locale);
  const plan = planInForce(repository, system.id, repository.today)?.plan;
  if (plan === undefined) return { title: words.database, note: words.noPlan, tables: [] };
  const choice = (pointer: string, value: unknown): Inline =>
    fieldText(scope, schemaAt(input.schemas, "plan", pointer) ?? {}, value);
  const distinct = (values: readonly string[], pointer: string): Inline =>
    listText(
      scope,
      [...new Set(values)].map((value) => choice(pointer, value)),
    );
  const databases = plan.items.filter(({ category }) => category === "database");
  const tables = databases.map((item) => {
    const copies = plan.copies.filter(({ id, isMirror }) => item.copies.includes(id) && isMirror !== true);
    const offsite = offsiteCopies(repository, system.value, copies);
    const places = copies.map((copy) => {
      const place = subjectName(scope, "location", copy.location);
      const where = place === undefined ? page.unknown : offsite.includes(copy) ? words.offsite : words.local;
      return `${where}${page.open}${place ?? copy.location}${page.close}`;
    });
    const schedules = plan.jobs.filter(({ id }) => id === item.job).map(({ schedule }) => schedule.frequency);
    return {
      heading: item.name,
      columns: [page.field, page.content],
      rows: [
        [words.cycle, distinct(schedules, "/jobs/0/schedule/frequency")],
        [words.method, choice("/items/0/method", item.method)],
        [words.storage, listText(scope, [...new Set(places)])],
        [
          words.protection,
          distinct(
            copies.flatMap(({ protection }) => protection),
            "/copies/0/protection/0",
          ),
        ],
        [words.test, choice("/restoreTest/interval", plan.restoreTest?.interval)],
        [words.lastRun, lastRun(scope, system.id, item.id)],
      ] as readonly (readonly Inline[])[],
    };
  });
  return { title: words.database, note: tables.length === 0 ? words.noDatabase : "", tables };
}

/** The last restoration of an item that was carried out, whatever its result, which stands beside the day. */
function lastRun(scope: PageScope, system: string, item: string): Inline {
  const { repository, locale, input, words } = scope;
  const last = [...restorations(repository, system)]
    .filter(({ value }) => value.items?.includes(item) === true)
    .sort((a, b) => (a.value.completedAt < b.value.completedAt ? -1 : 1))
    .at(-1);
  if (last === undefined) return auditWords(locale).never;
  const result = schemaAt(input.schemas, "restoration", "/result") ?? {};
  return phrase(
    fullDayText(dateIn(last.value.completedAt, repository.zone), locale),
    words.listSeparator,
    fieldText(scope, result, last.value.result),
    " ",
    citedFile(scope, last.file),
  );
}
