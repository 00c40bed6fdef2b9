import { monthlyRuns, runsThatSucceeded } from "../../core/figures/monthly-runs.ts";
import { restorations, restorationsThatProved, targetsMet } from "../../core/figures/restore-tests.ts";
import { at, type Entity } from "../../core/repository.ts";
import { auditWords } from "../../i18n/audit.ts";
import type { DutyLine } from "../due/due-report.ts";
import { documentParts } from "../pages/document-parts.ts";
import { formTables } from "../pages/form-tables.ts";
import { code, type Inline, link, phrase } from "../pages/inline.ts";
import { fileLink, formLink, lineOf, pathFrom } from "../pages/page-links.ts";
import { assessmentsOf, type PageScope } from "../pages/scope.ts";
import { dutyTable } from "../pages/view-due.ts";
import { findingsView } from "../pages/view-findings.ts";
import { frameView } from "../pages/view-frame.ts";
import type { Block, SitePage } from "./site-page.ts";
import { figureTile, standingOf, standingWord } from "./standing.ts";
import { timeline } from "./timeline.ts";
import { runsChart } from "./trend.ts";

/** Everything about one system: figures, open duties, forms with its page of the audit pack, timeline, results. */
export function systemPage(
  scope: PageScope,
  system: Entity<"system">,
  { duties, audit }: { readonly duties: readonly DutyLine[]; readonly audit: string | undefined },
): SitePage {
  const { words } = scope;
  const { id, value } = system;
  const findings = findingsView(
    scope,
    assessmentsOf(scope, [
      { kind: "system", id },
      { kind: "plan", id },
    ]),
  );
  return {
    ...frameView(scope, `${value.name}${words.open}${id}${words.close}`),
    path: `systems/${id}.html`,
    section: "systems",
    blocks: [
      { title: words.atAGlance, note: findings.summary, tiles: tiles(scope, system) },
      {
        title: words.openDuties,
        ...(duties.length === 0 && { note: words.none }),
        tables: duties.length === 0 ? [] : [dutyTable(scope, duties)],
      },
      { title: words.forms, items: formItems(scope, id, audit) },
      { title: words.runsByMonth, charts: [runsChart(words, monthlyRuns(scope.repository, id).slice(-36))] },
      { title: words.timeline, timeline: timeline(scope, id) },
      registerBlock(scope, system),
      { title: findings.title, note: findings.summary, tables: findings.tables },
      ...findings.lists,
    ],
  };
}

function tiles(scope: PageScope, { id }: Entity<"system">): NonNullable<Block["tiles"]> {
  const { words, repository } = scope;
  const judged = assessmentsOf(scope, [
    { kind: "system", id },
    { kind: "plan", id },
  ]);
  const standing = standingOf(judged);
  const records = restorations(repository, id);
  const runs = runsThatSucceeded(monthlyRuns(repository, id).slice(-12));
  return [
    { label: words.result, value: standingWord(words, standing), standing, word: "" },
    figureTile(words, words.runsSucceeded, runs),
    figureTile(words, words.testsProved, restorationsThatProved(repository, records)),
    figureTile(words, words.recoveryTimeMet, targetsMet(repository, records, "recoveryTime")),
    figureTile(words, words.recoveryPointMet, targetsMet(repository, records, "recoveryPoint")),
  ];
}

/** The entry of the system in its register. */
function registerBlock(scope: PageScope, system: Entity<"system">): Block {
  const { words } = scope;
  const [list] = documentParts(scope, "systems", { systems: [system.value] });
  const { fields, sections } = formTables(list?.is === "list" ? (list.entries[0] ?? []) : [], words);
  return {
    title: words.system,
    note: fileLink(scope, system.file, lineOf(scope, at(system, ""))),
    tables: [
      fields,
      ...sections.flatMap(({ title, tables }) => tables.map((one) => ({ ...one, heading: title }))),
    ],
  };
}

function formItems(scope: PageScope, system: string, audit: string | undefined): readonly Inline[] {
  const { words, repository } = scope;
  const plan = repository.find("plan", system);
  const records = repository.ofSystem("restoration", system);
  return [
    plan === undefined
      ? words.noPlan
      : phrase(
          words.plan,
          " ",
          formLink(scope, { kind: "plan", id: system }, words.revisionNumber(plan.value.revision)),
        ),
    ...(audit === undefined ? [] : [link(auditWords(scope.locale).pack, pathFrom(scope.here, audit))]),
    ...records.map(({ id }) =>
      phrase(words.restoration, " ", formLink(scope, { kind: "restoration", id }, code(id))),
    ),
  ];
}
