import type { PlainDate } from "../../core/time/plain-date.ts";
import { type PageScope, type PagesInput, pageScope } from "../pages/scope.ts";
import type { FormView } from "../pages/view-form.ts";
import { planView } from "../pages/view-plan.ts";
import { restorationView } from "../pages/view-restoration.ts";
import { type PrintedTable, printedTable } from "./printed-table.ts";
import { type PrintedText, printedText } from "./printed-text.ts";

/** A form of the procedure as paper shows it; plain data for the typesetter, which reads no markup in it. */
export interface PrintedForm {
  readonly language: { readonly lang: string; readonly region: string };
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly title: PrintedText;
  readonly institution: PrintedText;
  readonly notice: PrintedText;
  /** The controlled-document header of every page, which ends with the page's number. */
  readonly header: { readonly labels: readonly PrintedText[]; readonly values: readonly PrintedText[] };
  readonly fields: PrintedTable;
  readonly sections: readonly {
    readonly title: PrintedText;
    readonly note?: PrintedText;
    readonly tables: readonly PrintedTable[];
  }[];
  readonly blanks: PrintedText;
  readonly signOff: {
    readonly title: PrintedText;
    readonly tables: readonly PrintedTable[];
    readonly notes: readonly PrintedText[];
  };
  readonly footer: PrintedText;
}

/** Every plan and restoration as paper shows it, by the path of its page without the ending. */
export function* printedForms(
  input: PagesInput,
): Generator<{ readonly path: string; readonly form: () => PrintedForm }> {
  const scope = pageScope(input);
  for (const [form, page] of scope.forms) {
    const here = { ...scope, here: page };
    const view = () => (form.kind === "plan" ? planView(here, form) : restorationView(here, form));
    yield { path: page.replace(/\.md$/, ""), form: () => printedForm(here, view()) };
  }
}

/** What paper shows of a page: all but the results of checking it. */
export type PrintedView = Pick<FormView, "title" | "institution" | "notice" | "footer" | "form" | "signOff">;

export function printedForm({ locale, words, repository }: PageScope, view: PrintedView): PrintedForm {
  const { title, institution, notice, form, signOff, footer } = view;
  const [values = []] = form.header.rows;
  return {
    language: locale === "zh-TW" ? { lang: "zh", region: "TW" } : { lang: "en", region: "TW" },
    date: dateParts(repository.today),
    title: printedText(title),
    institution: printedText(institution),
    notice: printedText(notice),
    header: {
      labels: [...form.header.columns, words.pageNumber].map(printedText),
      values: values.map(printedText),
    },
    fields: printedTable(form.fields, true),
    sections: form.sections.map((section) => ({
      title: printedText(section.title),
      ...(section.note && { note: printedText(section.note) }),
      tables: section.tables.map((table) => printedTable(table, true)),
    })),
    blanks: printedText(form.blanks),
    signOff: {
      title: printedText(signOff.title),
      tables: signOff.tables.map((table) => printedTable(table, false)),
      notes: signOff.notes.map(printedText),
    },
    footer: printedText(footer),
  };
}

function dateParts(day: PlainDate): PrintedForm["date"] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
}
