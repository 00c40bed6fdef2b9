import type { PageScope } from "../pages/scope.ts";
import { clausesView } from "../pages/view-clauses.ts";
import { dueView } from "../pages/view-due.ts";
import { asOfText, frameView } from "../pages/view-frame.ts";
import { restorationsSection } from "../pages/view-register.ts";
import { pageOf } from "./page-of.ts";
import type { SitePage } from "./site-page.ts";
import { systemsTable } from "./systems-table.ts";

/** Pages that list one kind of thing. */
export function listPages(scope: PageScope): readonly SitePage[] {
  const at = (here: string): PageScope => ({ ...scope, here });
  const { words } = scope;
  const due = dueView(at("due.md"));
  const clauses = clausesView(at("clauses.md"));
  const records = restorationsSection(at("restorations.md"));
  return [
    {
      ...frameView(scope, words.systems),
      path: "systems.html",
      section: "systems",
      blocks: [{ title: "", note: asOfText(scope), register: systemsTable(at("systems.md")) }],
    },
    {
      ...pageOf(due),
      path: "due.html",
      section: "due",
      blocks: due.groups.map(({ title, empty, tables: [table] }) => ({
        title,
        ...(empty !== "" && { note: empty }),
        ...(table !== undefined && { register: table }),
      })),
    },
    {
      ...frameView(scope, words.restorations),
      path: "restorations.html",
      section: "records",
      blocks: records.tables.map((register) => ({ title: "", note: asOfText(scope), register })),
    },
    {
      ...pageOf(clauses),
      path: "clauses.html",
      section: "clauses",
      blocks: [
        { title: clauses.clauses.title, note: clauses.note, tables: [clauses.clauses.table] },
        { title: clauses.rules.title, tables: [clauses.rules.table] },
      ],
    },
  ];
}
