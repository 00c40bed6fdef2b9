import { controlBinds } from "../../core/control-scope.ts";
import type { PresentedAssessment } from "../../core/present.ts";
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
  const { procedure } = repository.policy;
  // A checklist asks more than its rules can tell; its answers are those of the audit pack.
  const profiles = repository.policy.profiles.filter(({ checklist }) => checklist !== true);
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
      assessments: of(rules).filter(({ subject }) => controlBinds(when, subject, repository)),
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
