import { link, phrase } from "../pages/inline.ts";
import { registeredKinds, registerPage } from "../pages/registers.ts";
import type { PageScope } from "../pages/scope.ts";
import { checkMonths, checkMonthView, checksView } from "../pages/view-checks.ts";
import { clausesView } from "../pages/view-clauses.ts";
import { dueView } from "../pages/view-due.ts";
import { entriesView, type ListView } from "../pages/view-entries.ts";
import { asOfText, frameView } from "../pages/view-frame.ts";
import { restorationsSection } from "../pages/view-register.ts";
import { registerTitle } from "../pages/view-sheet.ts";
import { htmlPath } from "./html-path.ts";
import { pageOf } from "./page-of.ts";
import type { SitePage } from "./site-page.ts";
import { systemsTable } from "./systems-table.ts";

/** Pages that list one kind of thing. */
export function listPages(
  scope: PageScope,
): readonly { readonly path: string; readonly page: () => SitePage }[] {
  const pages = { systems, due, restorations, clauses, registers: registersPage, checks };
  const own = Object.entries(pages).map(([name, page]) => ({
    path: `${name}.html`,
    page: () => page({ ...scope, here: `${name}.md` }),
  }));
  const entries = registeredKinds.map((kind) => ({
    path: htmlPath(registerPage(kind)),
    page: () =>
      registerOf(entriesView({ ...scope, here: registerPage(kind) }, kind), htmlPath(registerPage(kind))),
  }));
  const months = checkMonths(scope.repository).map((one) => ({
    path: htmlPath(one.page),
    page: () => registerOf(checkMonthView({ ...scope, here: one.page }, one), htmlPath(one.page)),
  }));
  return [...own, ...entries, ...months];
}

function systems(scope: PageScope): SitePage {
  return {
    ...frameView(scope, scope.words.systems),
    path: "systems.html",
    section: "systems",
    blocks: [{ title: "", note: asOfText(scope), register: systemsTable(scope) }],
  };
}

function due(scope: PageScope): SitePage {
  const view = dueView(scope);
  return {
    ...pageOf(view),
    path: "due.html",
    section: "due",
    blocks: view.groups.map(({ title, empty, tables: [table] }) => ({
      title,
      ...(empty !== "" && { note: empty }),
      ...(table !== undefined && { register: table }),
    })),
  };
}

function restorations(scope: PageScope): SitePage {
  const { note, tables } = restorationsSection(scope);
  return {
    ...frameView(scope, scope.words.restorations),
    path: "restorations.html",
    section: "records",
    blocks: [
      { title: "", note: note === "" ? asOfText(scope) : note },
      ...tables.map((register) => ({ title: "", register })),
    ],
  };
}

function clauses(scope: PageScope): SitePage {
  const view = clausesView(scope);
  return {
    ...pageOf(view),
    path: "clauses.html",
    section: "clauses",
    blocks: [
      { title: view.clauses.title, note: view.note, tables: [view.clauses.table] },
      { title: view.rules.title, tables: [view.rules.table] },
    ],
  };
}

function registersPage(scope: PageScope): SitePage {
  const { words, repository, input, locale } = scope;
  const entry = (title: string, page: string, count: number) =>
    phrase(link(title, page), words.colon, words.entries(count));
  return {
    ...frameView(scope, words.registers),
    path: "registers.html",
    section: "registers",
    blocks: [
      {
        title: "",
        note: asOfText(scope),
        items: [
          entry(
            input.schemas.check["x-label"]?.[locale] ?? "check",
            "checks.md",
            repository.all("check").length,
          ),
          ...registeredKinds.map((kind) =>
            entry(registerTitle(scope, kind), registerPage(kind), repository.all(kind).length),
          ),
        ],
      },
    ],
  };
}

function checks(scope: PageScope): SitePage {
  const view = checksView(scope);
  return { ...pageOf(view), path: "checks.html", section: "registers", blocks: view.sections };
}

/** A page of one list, which can be searched. */
function registerOf(view: ListView, path: string): SitePage {
  return {
    ...pageOf(view),
    path,
    section: "registers",
    blocks: view.sections.map(({ note, tables: [register] }) => ({
      title: "",
      note: note === "" ? view.asOf : note,
      ...(register !== undefined && { register }),
    })),
  };
}
