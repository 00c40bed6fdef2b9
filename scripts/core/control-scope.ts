import type { SubjectName } from "./assessment.ts";
import type { Entity, Repository, SubjectKind } from "./repository.ts";
import { applies } from "./settings.ts";
import type { CommonCondition } from "./types.generated.ts";

/** Whether a control binds a subject; a condition on systems leaves out no subject whose system cannot be told. */
export function controlBinds(
  when: CommonCondition | undefined,
  subject: SubjectName,
  repository: Repository,
): boolean {
  const { responsibilityClass } = repository.policy.parameters;
  const system = systemOfSubject(subject, repository)?.value;
  if (when === undefined || system !== undefined) return applies(when, responsibilityClass, system);
  const { responsibilityClasses } = when;
  return applies(responsibilityClasses && { responsibilityClasses }, responsibilityClass, undefined);
}

/** The registered system that a subject is or belongs to; undefined where it belongs to none, or to several. */
export function systemOfSubject(
  { kind, id }: SubjectName,
  repository: Repository,
): Entity<"system"> | undefined {
  const value = repository.find(kind as SubjectKind, id)?.value as { readonly system?: string } | undefined;
  const system = kind === "system" || kind === "plan" ? id : value?.system;
  return system === undefined ? undefined : repository.find("system", system);
}
