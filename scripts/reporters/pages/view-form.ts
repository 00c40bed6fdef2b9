import type { SubjectName } from "../../core/assessment.ts";
import { labelAt } from "../../core/schema/schemas.ts";
import type { Part } from "./document-parts.ts";
import { fieldText } from "./field-text.ts";
import { type FormSection, formTables } from "./form-tables.ts";
import { code, type Inline, phrase, type Table } from "./inline.ts";
import { type FrameView, frameView } from "./view-frame.ts";
import { type FindingsView, findingsView } from "./view-findings.ts";
import { type SignOffView, type Step, signOffView } from "./view-sign-off.ts";
import { subjectName } from "./names.ts";
import { assessmentsOf, type Form, type PageScope } from "./scope.ts";
import { schemaAt } from "../../core/schema/schemas.ts";

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
    renamed.filter(({ key }) => !elsewhere.includes(key)),
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
    signOff: signOffView(scope, form, about.steps, approvalTables(about.parts, scope)),
    findings: findingsView(scope, assessmentsOf(scope, [...about.subjects, receipt, file])),
  };
}
