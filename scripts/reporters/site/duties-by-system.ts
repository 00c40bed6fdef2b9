import type { SubjectKind } from "../../core/repository.ts";
import type { DutyLine } from "../due/due-report.ts";
import type { PageScope } from "../pages/scope.ts";
import { dutiesByDate } from "../pages/view-due.ts";

/** Duties by the system they are about, whether its own, its plan's or of one of its records. */
export function dutiesBySystem(scope: PageScope): ReadonlyMap<string, readonly DutyLine[]> {
  const found = new Map<string, DutyLine[]>();
  for (const duty of dutiesByDate(scope).duties) {
    const system = systemOf(scope, duty);
    if (system === undefined) continue;
    const known = found.get(system);
    if (known === undefined) found.set(system, [duty]);
    else known.push(duty);
  }
  return found;
}

function systemOf({ repository }: PageScope, { subject }: DutyLine): string | undefined {
  if (subject.kind === "system" || subject.kind === "plan") return subject.id;
  const value = repository.find(subject.kind as SubjectKind, subject.id)?.value as
    | { readonly system?: string }
    | undefined;
  return value?.system;
}
