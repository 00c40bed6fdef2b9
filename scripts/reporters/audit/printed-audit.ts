import { labelAt, schemaAt } from "../../core/schema/schemas.ts";
import { auditWords } from "../../i18n/audit.ts";
import { fullDayText } from "../pages/dates.ts";
import { fieldText } from "../pages/field-text.ts";
import { code, type Table } from "../pages/inline.ts";
import type { PageScope, PagesInput } from "../pages/scope.ts";
import { type PrintedForm, printedForm } from "../print/printed-form.ts";
import { auditPaths, packScope } from "./audit-pages.ts";
import { auditFolder } from "./cited-file.ts";
import { auditView } from "./view-audit.ts";

/** The pages of the pack as paper shows them, by path without the ending. */
export function* printedAudit(
  input: PagesInput,
): Generator<{ readonly path: string; readonly form: () => PrintedForm }> {
  const scope = packScope(input);
  const paths = auditPaths(input, "");
  for (const [part, page] of paths) {
    const here = { ...scope, here: page };
    const form = (): PrintedForm => {
      const { adoption, sections, asOf, ...frame } = auditView(here, part, paths);
      const fields: Table = {
        heading: "",
        columns: [scope.words.field, scope.words.content],
        rows: [[auditWords(scope.locale).asOf, fullDayText(scope.repository.today, scope.locale)]],
      };
      return printedForm(here, {
        ...frame,
        form: { title: asOf, header: header(here), fields, sections, blanks: "" },
        signOff: { title: adoption.title, tables: adoption.tables, notes: [] },
      });
    };
    yield { path: `${auditFolder}/${page.replace(/\.md$/, "")}`, form };
  }
}

/** The controlled-document header: the procedure that the pack is about, and the day in place of a record's number. */
function header(scope: PageScope): Table {
  const { input, repository, locale } = scope;
  const { code: number, classification, editions } = repository.policy.procedure;
  const words = auditWords(locale);
  const label = (pointer: string): string => labelAt(input.schemas, "procedure", pointer)[locale];
  const edition = editions.filter(({ issuedOn }) => issuedOn <= repository.today).at(-1)?.edition;
  return {
    heading: "",
    columns: [
      label("/code"),
      label("/title"),
      label("/classification"),
      label("/editions/0/edition"),
      words.asOf,
    ],
    rows: [
      [
        code(number),
        words.pack,
        fieldText(scope, schemaAt(input.schemas, "procedure", "/classification") ?? {}, classification),
        edition ?? "",
        fullDayText(repository.today, locale),
      ],
    ],
  };
}
