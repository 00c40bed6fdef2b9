import type {
  Anchor,
  Arguments,
  Assessment,
  Duty,
  Finding,
  Outcome,
  Severity,
  SubjectName,
} from "./assessment.ts";
import type { Model } from "./model.ts";
import type { Entity, SubjectKind } from "./repository.ts";
import type { Report, Rule } from "./rule.ts";
import type { PlainDate } from "./time/plain-date.ts";

/** A rule that threw: a bug of ours, never a verdict. */
export class RuleCrashed extends Error {
  constructor(rule: string, subject: string, cause: unknown) {
    super(`rule ${rule} crashed on ${subject}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = "RuleCrashed";
  }
}

/** One for all: assessments are many, and nearly all find nothing. */
const none: readonly never[] = [];

/** Every rule on every subject of its kinds. */
export function assess(rules: readonly Rule[], model: Model): Assessment[] {
  return rules.flatMap((rule) => {
    if (rule.subject === "file") return [];
    const judge = assessor(rule, model);
    return rule.subject.flatMap((kind) => model.repository.all(kind).map(judge));
  });
}

/** What a rule says of one subject: nearly always nothing. */
interface Said {
  findings?: Finding[];
  duties?: Duty[];
  missing?: string[];
}

/**
 * A rule ready to judge one subject after another; what it says is gathered in one place, as a repository has thousands
 * of subjects. A breach found while leaning on a file nobody could read is `unknown`, not a verdict.
 */
function assessor(rule: Rule, model: Model): (subject: Entity<SubjectKind>) => Assessment {
  let name: SubjectName = { kind: "", id: "" };
  let said: Said = {};
  const speak = (
    id: string,
    anchor: Anchor,
    args: Arguments,
    options: { related?: readonly Anchor[]; advised?: boolean } = {},
  ): void => {
    const own = rule.messages[id]?.severity ?? rule.severity;
    const severity: Severity = options.advised === true && own === "error" ? "warning" : own;
    said.findings ??= [];
    said.findings.push({
      rule: rule.id,
      message: id,
      args,
      severity,
      anchor,
      related: options.related ?? [],
    });
  };
  const report = Object.assign(speak, {
    duty: (due: PlainDate, anchor: Anchor, responsible?: string): void => {
      const whose = responsible === undefined ? {} : { responsible };
      said.duties ??= [];
      said.duties.push({ rule: rule.id, subject: name, due, anchor, ...whose });
    },
    unknown: (because: string): void => {
      said.missing ??= [];
      said.missing.push(because);
    },
  }) as Report<Rule["messages"]>;
  let current: Entity<SubjectKind> | undefined;
  let applies = true;
  const judge = (): void => {
    if (current === undefined) return;
    applies = rule.appliesTo(current, model.repository);
    if (applies) rule.check(current, model.repository, report);
  };
  return (subject) => {
    name = { kind: subject.kind, id: subject.id };
    said = {};
    current = subject;
    let lost: readonly string[];
    try {
      lost = model.track(judge);
    } catch (error) {
      throw new RuleCrashed(rule.id, `${subject.kind} ${subject.id}`, error);
    }
    if (!applies) return assessment(rule, name, "not-applicable");
    const { findings, duties, missing } = said;
    if (findings !== undefined && lost.length > 0) return assessment(rule, name, "unknown", [], [], lost);
    const failed = findings?.some(({ severity }) => severity === "error") === true;
    if (failed || missing === undefined)
      return assessment(rule, name, failed ? "fail" : "pass", findings, duties);
    return assessment(rule, name, "unknown", findings, duties, missing);
  };
}

function assessment(
  { id: rule }: Rule,
  subject: SubjectName,
  outcome: Outcome,
  findings: readonly Finding[] = none,
  duties: readonly Duty[] = none,
  because?: readonly string[],
): Assessment {
  return because === undefined
    ? { rule, subject, outcome, findings, duties }
    : { rule, subject, outcome, findings, duties, because };
}
