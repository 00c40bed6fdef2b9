import { planRevision } from "../../core/procedure/plan-revisions.ts";
import type { Entity } from "../../core/repository.ts";
import { labelAt } from "../../core/schema/schemas.ts";
import { momentText } from "./dates.ts";
import { documentParts, type LocalNames } from "./document-parts.ts";
import { code, type Inline, phrase } from "./inline.ts";
import { subjectName } from "./names.ts";
import type { PageScope } from "./scope.ts";
import { type FormView, formView } from "./view-form.ts";
import type { Step } from "./view-sign-off.ts";

/** IMS-P-015-02: tests, drills, actual restorations and retests. */
export function restorationView(scope: PageScope, record: Entity<"restoration">): FormView {
  const { system } = record.value;
  const name = subjectName(scope, "system", system) ?? system;
  return formView(scope, record, {
    name: `${name} ${record.id}`,
    parts: documentParts(scope, "restoration", record.value, itemNames(scope, record)),
    revisionLabel: scope.words.recordRevision,
    steps: steps(scope, record),
    subjects: [{ kind: "restoration", id: record.id }],
  });
}

/** Items by the names that the plan of that time gives them. */
function itemNames({ repository, words }: PageScope, { value }: Entity<"restoration">): LocalNames {
  const plan = planRevision(repository, value.system, value.planRevision)?.plan;
  return (path, id) => {
    if (path !== "/items/*" && path !== "/verification/*/item") return undefined;
    const item = plan?.items.find((one) => one.id === id);
    return item && phrase(item.name, words.open, code(id), words.close);
  };
}

function steps({ input, locale, repository, words }: PageScope, { value }: Entity<"restoration">): Step[] {
  const label = (pointer: string): string => labelAt(input.schemas, "restoration", pointer)[locale];
  const moment = (at: string | undefined): Inline =>
    at === undefined ? words.blank : momentText(at, repository.zone, locale);
  const { request, performedBy, completedAt, verifiedBy, verifiedAt } = value;
  const requested = request && {
    label: label("/request/requester"),
    people: [request.requester],
    when: moment(request.requestedAt),
  };
  return [
    ...(requested === undefined ? [] : [requested]),
    { label: label("/performedBy"), people: performedBy, when: moment(completedAt) },
    {
      label: label("/verifiedBy"),
      people: verifiedBy === undefined ? [] : [verifiedBy],
      when: moment(verifiedAt),
    },
  ];
}
