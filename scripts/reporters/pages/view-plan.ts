import type { Entity } from "../../core/repository.ts";
import { labelAt } from "../../core/schema/schemas.ts";
import { fullDayText } from "./dates.ts";
import { documentParts } from "./document-parts.ts";
import { subjectName } from "./names.ts";
import type { PageScope } from "./scope.ts";
import { type FormView, formView } from "./view-form.ts";

/** IMS-P-015-01, one for each system. */
export function planView(scope: PageScope, plan: Entity<"plan">): FormView {
  const { input, locale, words } = scope;
  const { preparedBy, preparedOn } = plan.value;
  return formView(scope, plan, {
    name: subjectName(scope, "system", plan.id) ?? plan.id,
    parts: documentParts(scope, "plan", plan.value),
    revisionLabel: words.planRevision,
    steps: [
      {
        label: labelAt(input.schemas, "plan", "/preparedBy")[locale],
        people: [preparedBy],
        when: fullDayText(preparedOn, locale),
      },
    ],
    subjects: [
      { kind: "plan", id: plan.id },
      { kind: "system", id: plan.id },
    ],
  });
}
