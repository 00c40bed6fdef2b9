import type { SubjectName } from "../../core/assessment.ts";
import type { PresentedAssessment } from "../../core/present.ts";
import type { Repository, SubjectKind, System } from "../../core/repository.ts";
import { applies } from "../../core/settings.ts";
import type { CommonCondition } from "../../core/types.generated.ts";
import { unreadOf } from "../../core/unread.ts";
import type { OscalScope } from "./scope.ts";
import { token } from "./texts.ts";

/** A clause, a control of an enabled profile or a rule that none of them names, with what was judged of it. */
export interface Control {
  readonly token: string;
  readonly title: string;
  readonly duty: string;
  /** Those that apply; not applicable ones prove nothing. */
  readonly assessments: readonly PresentedAssessment[];
  /** Files that could not be read and may hold further subjects. */
  readonly unread: readonly string[];
}

/** Everything that a rule checks and that had something to check, in the order of the procedure and its profiles. */
export function controlsOf(scope: OscalScope): readonly Control[] {
  const { model, repository, assessments, locale, ruleById } = scope;
  const { procedure, profiles, parameters } = repository.policy;
  const byRule = new Map<string, PresentedAssessment[]>();
  for (const one of assessments) {
    if (one.outcome === "not-applicable") continue;
    const list = byRule.get(one.rule);
    if (list === undefined) byRule.set(one.rule, [one]);
    else list.push(one);
  }
  const of = (rules: readonly string[]): PresentedAssessment[] =>
    [...new Set(rules)].flatMap((rule) => byRule.get(rule) ?? []);
  const unread = (rules: readonly string[]): string[] => [
    ...new Set(
      rules.flatMap((id) => {
        const rule = ruleById.get(id);
        return rule === undefined ? [] : unreadOf(model, rule);
      }),
    ),
  ];
  const clauses = procedure.clauses.map(({ id, title, duty, rules = [] }) => ({
    token: token("clause", id),
    title: `${id} ${title[locale]}`,
    duty: duty[locale],
    assessments: of(rules),
    unread: unread(rules),
  }));
  const controls = profiles.flatMap((profile) =>
    profile.controls.map(({ id, text, rules, when }) => ({
      token: token("control", `${profile.id}_${id}`),
      title: `${profile.title[locale]} ${id}`,
      duty: text[locale],
      assessments: of(rules).filter(({ subject }) =>
        holds(when, parameters.responsibilityClass, subject, repository),
      ),
      unread: unread(rules),
    })),
  );
  const named = new Set(
    [...procedure.clauses, ...profiles.flatMap((one) => one.controls)].flatMap(({ rules = [] }) => rules),
  );
  const others = [...byRule.keys()]
    .filter((rule) => !named.has(rule))
    .map((rule) => ({
      token: token("rule", rule),
      title: rule,
      duty: ruleById.get(rule)?.title[locale] ?? rule,
      assessments: of([rule]),
      unread: unread([rule]),
    }));
  return [...clauses, ...controls, ...others].filter((one) => one.assessments.length > 0);
}

/** Whether a control binds a subject; a condition on systems leaves out no subject whose system cannot be told. */
function holds(
  when: CommonCondition | undefined,
  responsibilityClass: string,
  subject: SubjectName,
  repository: Repository,
): boolean {
  const system = systemOf(subject, repository);
  if (when === undefined || system !== undefined) return applies(when, responsibilityClass, system);
  const { responsibilityClasses } = when;
  return applies(responsibilityClasses && { responsibilityClasses }, responsibilityClass, undefined);
}

function systemOf({ kind, id }: SubjectName, repository: Repository): System | undefined {
  const value = repository.find(kind as SubjectKind, id)?.value as { readonly system?: string } | undefined;
  const system = kind === "system" || kind === "plan" ? id : value?.system;
  return system === undefined ? undefined : repository.find("system", system)?.value;
}
