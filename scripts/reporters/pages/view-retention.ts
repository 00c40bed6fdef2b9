import { planRevision } from "../../core/procedure/plan-revisions.ts";
import { planRetention, type Retention, restorationRetention } from "../../core/procedure/retention.ts";
import { fullDayText } from "./dates.ts";
import type { Table } from "./inline.ts";
import type { Form, PageScope } from "./scope.ts";

/** From when and through which day the form must be kept (5.9), or why no day can be given yet. */
export function retentionTable(scope: PageScope, form: Form): Table {
  const { words, locale } = scope;
  const found = retentionOf(scope, form);
  const open = form.kind === "plan" ? words.keptWhileInForce : words.keptWhileOpen;
  const row =
    found === undefined
      ? [words.blank, open]
      : [fullDayText(found.from, locale), fullDayText(found.until, locale)];
  return { heading: words.retention, columns: [words.countedFrom, words.keptUntil], rows: [row] };
}

function retentionOf({ repository }: PageScope, form: Form): Retention | undefined {
  if (form.kind === "restoration") return restorationRetention(repository, form);
  const revision = planRevision(repository, form.id, form.value.revision);
  return revision && planRetention(repository, revision);
}
