import type { PageScope } from "../pages/scope.ts";
import { clausesView } from "../pages/view-clauses.ts";
import { dueView } from "../pages/view-due.ts";
import { asOfText, frameView } from "../pages/view-frame.ts";
import { restorationsSection } from "../pages/view-register.ts";
import { pageOf } from "./page-of.ts";
import type { SitePage } from "./site-page.ts";
import { systemsTable } from "./systems-table.ts";

/** Pages that list one kind of thing. */
export function listPages(
  scope: PageScope,
): readonly { readonly path: string; readonly page: () => SitePage }[] {
  const pages = { systems, due, restorations, clauses };
  return Object.entries(pages).map(([name, page]) => ({
    path: `${name}.html`,
    page: () => page({ ...scope, here: `${name}.md` }),
  }));
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
