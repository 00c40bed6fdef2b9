import { registeredKinds, registerPage } from "./registers.ts";
import { type Form, type PageScope, type PagesInput, pageScope } from "./scope.ts";
import { templateEngine } from "./template-engine.ts";
import { checkMonths, checkMonthView, checksView } from "./view-checks.ts";
import { clausesView } from "./view-clauses.ts";
import { dueView } from "./view-due.ts";
import { entriesView } from "./view-entries.ts";
import { planView } from "./view-plan.ts";
import { readmeView } from "./view-readme.ts";
import { restorationView } from "./view-restoration.ts";
import { sheetView } from "./view-sheet.ts";

export type { PagesInput } from "./scope.ts";
export type { Templates } from "./template-engine.ts";

export interface Page {
  /** Relative to the folder of the report, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A file of a report that is made when it is written: thousands of them would fill the memory. */
export interface PrintedPage {
  readonly path: string;
  readonly content: () => string | Uint8Array;
  /**
   * For a copy, which bears no mark: the list of digests (as `sha256sum` writes them) by which an earlier report tells
   * that it wrote the file.
   */
  readonly listedIn?: string;
  /** For such a list: what the earlier one names and holds still is removed where it is not written again. */
  readonly isList?: true;
}

/** One form with its sign-off, without what its page says of the judgement. */
export function renderForm(input: PagesInput, form: Form): string {
  const scope = pageScope(input);
  const page = filledForm(
    { ...scope, here: scope.forms.get(form) ?? "" },
    templateEngine(input.templates),
    form,
  );
  return page.slice(0, page.indexOf(`\n## ${scope.words.findings}\n`));
}

function filledForm(scope: PageScope, fill: ReturnType<typeof templateEngine>, form: Form): string {
  return form.kind === "plan"
    ? fill("plan", planView(scope, form))
    : fill("restoration", restorationView(scope, form));
}

/** A Markdown page that is made when it is written. */
export interface MadePage {
  readonly path: string;
  readonly content: () => string;
}

/** All Markdown pages of a report, a page for each form, month of checks and entry last; the same input gives the same bytes. */
export function renderPages(input: PagesInput): readonly (Page | MadePage)[] {
  const scope = pageScope(input);
  const fill = templateEngine(input.templates);
  const at = (here: string): PageScope => ({ ...scope, here });
  const forms = [...scope.forms].map(([form, path]) => ({
    path,
    content: () => filledForm(at(path), fill, form),
  }));
  return [
    { path: "README.md", text: fill("readme", readmeView(at("README.md"))) },
    { path: "clauses.md", text: fill("clauses", clausesView(at("clauses.md"))) },
    { path: "due.md", text: fill("due", dueView(at("due.md"))) },
    { path: "checks.md", text: fill("list", checksView(at("checks.md"))) },
    ...registeredKinds.map((kind) => {
      const path = registerPage(kind);
      return { path, text: fill("list", entriesView(at(path), kind)) };
    }),
    ...forms,
    ...checkMonths(scope.repository).map((one) => ({
      path: one.page,
      content: () => fill("list", checkMonthView(at(one.page), one)),
    })),
    ...[...scope.sheets].map(([entry, path]) => ({
      path,
      content: () => fill("sheet", sheetView(at(path), entry)),
    })),
  ];
}
