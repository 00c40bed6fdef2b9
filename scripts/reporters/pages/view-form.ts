import type { SubjectName } from "../../core/assessment.ts";
import { labelAt, schemaAt } from "../../core/schema/schemas.ts";
import type { Part } from "./document-parts.ts";
import { fieldText } from "./field-text.ts";
import { type FormSection, formTables } from "./form-tables.ts";
import { code, type Inline, type Table } from "./inline.ts";
import { assessmentsOf, type Form, type PageScope } from "./scope.ts";
import { type FindingsView, findingsView } from "./view-findings.ts";
import { type FrameView, frameView } from "./view-frame.ts";
import { retentionTable } from "./view-retention.ts";
import { type SignOffView, type Step, signOffView } from "./view-sign-off.ts";

/** A filled-in form of the procedure as a controlled document. */
export interface FormView extends FrameView {
  readonly form: {
    readonly title: string;
    readonly header: Table;
    readonly fields: Table;
    readonly sections: readonly FormSection[];
    readonly blanks: Inline;
  };
  readonly signOff: SignOffView;
  readonly findings: FindingsView;
}

/** Keys that stand in the header or the sign-off instead of among the fields. */
const elsewhere = ["form", "classification", "approval"];

/** The page of a form from the parts of its document. `subjects` are those whose results belong to it. */
export function formView(
  scope: PageScope,
  form: Form,
  about: {
    readonly name: string;
    readonly parts: readonly Part[];
    readonly revisionLabel: string;
    readonly steps: readonly Step[];
    readonly subjects: readonly SubjectName[];
  },
): FormView {
  const { words } = scope;
  const renamed = about.parts.map((part) =>
    part.key === "revision" ? { ...part, label: about.revisionLabel } : part,
  );
  const { fields, sections, blanks } = formTables(
    // The paper has no place for where an older record came from: it shows only where there is one.
    renamed.filter(({ key, is }) => !elsewhere.includes(key) && !(key === "legacy" && is === "blank")),
    words,
  );
  const file = { kind: "file", id: form.file };
  const receipt = { kind: "receipt", id: `${form.id}/${form.value.revision}` };
  return {
    ...frameView(scope, `${formTitle(scope, form)}${words.colon}${about.name}`),
    form: {
      title: words.formContent,
      header: headerTable(scope, form),
      fields,
      sections,
      blanks:
        blanks.length === 0 ? "" : `${words.leftBlank}${words.colon}${blanks.join(words.listSeparator)}`,
    },
    signOff: signOffView(scope, form, about.steps, [
      ...approvalTables(about.parts, scope),
      retentionTable(scope, form),
    ]),
    findings: findingsView(scope, assessmentsOf(scope, [...about.subjects, receipt, file])),
  };
}

function formTitle({ repository, input, locale }: PageScope, { kind }: Form): string {
  const listed = repository.policy.procedure.forms.find((form) => form.kind === kind)?.title[locale];
  return listed ?? input.schemas[kind]["x-label"]?.[locale] ?? kind;
}

/** Document number, title, classification, edition and record number, as on every controlled form. */
function headerTable(scope: PageScope, form: Form): Table {
  const { schemas } = scope.input;
  const label = (pointer: string): string => labelAt(schemas, form.kind, pointer)[scope.locale];
  const { code: number, edition, recordNo } = form.value.form;
  const classification = schemaAt(schemas, form.kind, "/classification") ?? {};
  return {
    heading: "",
    columns: [
      label("/form/code"),
      labelAt(schemas, "procedure", "/title")[scope.locale],
      label("/classification"),
      label("/form/edition"),
      label("/form/recordNo"),
    ],
    rows: [
      [
        code(number),
        formTitle(scope, form),
        fieldText(scope, classification, form.value.classification),
        code(edition),
        code(recordNo),
      ],
    ],
  };
}

/** What an approval part holds besides approver and day: the reviews of a plan. */
function approvalTables(parts: readonly Part[], { words }: PageScope): readonly Table[] {
  const approval = parts.find(({ key }) => key === "approval");
  if (approval?.is !== "group") return [];
  const lists = approval.parts.filter(({ is }) => is === "list");
  return formTables(lists, words).sections.flatMap(({ title, tables }) =>
    tables.map((table) => ({ ...table, heading: title })),
  );
}
