import { type CopyRule, copyRule, copyRuleNumbers, holds } from "../../core/figures/copy-rule.ts";
import { monthlyRuns, runsThatSucceeded } from "../../core/figures/monthly-runs.ts";
import {
  quarterlyRestorations,
  restorations,
  restorationsThatProved,
  targetsMet,
} from "../../core/figures/restore-tests.ts";
import { systemsInService } from "../../core/figures/systems-in-service.ts";
import { type Inline, link, phrase, type Table } from "../pages/inline.ts";
import type { PageScope } from "../pages/scope.ts";
import { attentionSection } from "../pages/view-attention.ts";
import { dueView } from "../pages/view-due.ts";
import { asOfText, frameView } from "../pages/view-frame.ts";
import type { Block, SitePage } from "./site-page.ts";
import { figureTile, ruleTile, standingWord } from "./standing.ts";
import { restorationsChart, runsChart } from "./trend.ts";

const mostDuties = 10;
const trendMonths = 36;

/** What is overdue and what comes next, how good the backups are, and how that went over three years. */
export function dashboardPage(scope: PageScope): SitePage {
  const { words } = scope;
  return {
    ...frameView(scope, words.reportTitle),
    path: "index.html",
    section: "home",
    blocks: [
      { title: words.atAGlance, note: asOfText(scope), tiles: tiles(scope) },
      ...dutyBlocks(scope),
      { title: words.trend, charts: charts(scope) },
      { title: words.copyRule, note: words.copyRuleNote, register: copyRuleTable(scope) },
      attention(scope),
    ],
  };
}

function tiles({ repository, assessments, words }: PageScope): NonNullable<Block["tiles"]> {
  const tests = restorations(repository);
  return [
    ruleTile(words, words.covered, assessments, "system-has-plan"),
    ruleTile(words, words.plansApproved, assessments, "plan-approved-before-use"),
    ruleTile(words, words.testsOnTime, assessments, "restore-test-current"),
    figureTile(words, words.runsSucceeded, runsThatSucceeded(monthlyRuns(repository).slice(-12))),
    figureTile(words, words.testsProved, restorationsThatProved(repository, tests)),
    figureTile(words, words.recoveryTimeMet, targetsMet(repository, tests, "recoveryTime")),
    figureTile(words, words.recoveryPointMet, targetsMet(repository, tests, "recoveryPoint")),
  ];
}

function dutyBlocks(scope: PageScope): Block[] {
  return dueView(scope).groups.map(({ title, empty, tables }) => ({
    title,
    ...(empty !== "" && { note: empty }),
    tables: tables.map((table) => ({ ...table, rows: table.rows.slice(0, mostDuties) })),
    items: (tables[0]?.rows.length ?? 0) > mostDuties ? [link(scope.words.allDuties, "due.md")] : [],
  }));
}

function charts({ repository, words }: PageScope): NonNullable<Block["charts"]> {
  return [
    runsChart(words, monthlyRuns(repository).slice(-trendMonths)),
    restorationsChart(
      words,
      quarterlyRestorations(repository, restorations(repository)).slice(-trendMonths / 3),
    ),
  ];
}

const parts = [
  "copies",
  "mediaTypes",
  "offsite",
  "outOfReach",
  "errors",
] as const satisfies readonly (keyof CopyRule)[];

function copyRuleTable(scope: PageScope): Table {
  const { words, repository } = scope;
  return {
    heading: "",
    columns: [words.system, ...parts.map((part) => `${copyRuleNumbers[part]} ${words[`${part}Part`]}`)],
    rows: systemsInService(repository).map((system): Inline[] => {
      const rule = copyRule(repository, system);
      const name = link(system.value.name, `systems/${system.id}.md`);
      if (rule === undefined) return [name, ...parts.map(() => words.unknown)];
      return [name, ...parts.map((part): Inline => partText(scope, rule, part))];
    }),
  };
}

function partText({ words }: PageScope, rule: CopyRule, part: keyof CopyRule): Inline {
  const held = holds(rule, part);
  if (held === undefined) return words.unknown;
  return phrase(`${rule[part]} `, standingWord(words, held ? "good" : "warn"));
}

function attention(scope: PageScope): Block {
  const { title, note, tables } = attentionSection(scope);
  return { title, note, tables };
}
