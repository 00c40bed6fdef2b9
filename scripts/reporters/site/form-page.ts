import type { Registered } from "../pages/registers.ts";
import type { Form, PageScope } from "../pages/scope.ts";
import type { FindingsView } from "../pages/view-findings.ts";
import type { FormView } from "../pages/view-form.ts";
import { planView } from "../pages/view-plan.ts";
import { restorationView } from "../pages/view-restoration.ts";
import { sheetView } from "../pages/view-sheet.ts";
import { htmlPath } from "./html-path.ts";
import { pageOf } from "./page-of.ts";
import type { Block, SitePage } from "./site-page.ts";

/** A form with its sign-off and what checking found. */
export function formPage(scope: PageScope, form: Form): SitePage {
  const view = form.kind === "plan" ? planView(scope, form) : restorationView(scope, form);
  return {
    ...pageOf(view),
    path: htmlPath(scope.here),
    section: form.kind === "plan" ? "systems" : "records",
    blocks: formBlocks(view),
  };
}

function formBlocks({ form, signOff, findings }: FormView): readonly Block[] {
  return [
    { title: form.title, tables: [form.header, form.fields] },
    ...form.sections,
    ...(form.blanks === "" ? [] : [{ title: "", note: form.blanks }]),
    { title: signOff.title, tables: signOff.tables, items: signOff.notes },
    ...findingsBlocks(findings),
  ];
}

/** An entry of a register with every field, and what checking found. */
export function sheetPage(scope: PageScope, entry: Registered): SitePage {
  const view = sheetView(scope, entry);
  const { form, findings } = view;
  return {
    ...pageOf(view),
    path: htmlPath(scope.here),
    section: "registers",
    blocks: [
      { title: form.title, note: view.source, tables: [form.fields] },
      ...form.sections,
      ...(form.blanks === "" ? [] : [{ title: "", note: form.blanks }]),
      ...findingsBlocks(findings),
    ],
  };
}

function findingsBlocks(findings: FindingsView): readonly Block[] {
  return [{ title: findings.title, note: findings.summary, tables: findings.tables }, ...findings.lists];
}
