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

/** Every rule on every subject of its kinds. */
export function assess(rules: readonly Rule[], model: Model): Assessment[] {
  return rules.flatMap((rule) => {
    if (rule.subject === "file") return [];
    const judge = assessor(rule, model);
    return rule.subject.flatMap((kind) => model.repository.all(kind).map(judge));
  });
}

/**
 * A rule ready to judge one subject after another; what it says is gathered in one place, as a repository has thousands
 * of subjects. A breach found while leaning on a file nobody could read is `unknown`, not a verdict.
 */
function assessor(rule: Rule, model: Model): (subject: Entity<SubjectKind>) => Assessment {
  let name: SubjectName = { kind: "", id: "" };
  let findings: Finding[] = [];
  let duties: Duty[] = [];
  let missing: string[] = [];
  const speak = (
    id: string,
    anchor: Anchor,
    args: Arguments,
    options: { related?: readonly Anchor[]; advised?: boolean } = {},
  ): void => {
    const own = rule.messages[id]?.severity ?? rule.severity;
    const severity: Severity = options.advised === true && own === "error" ? "warning" : own;
    findings.push({ rule: rule.id, message: id, args, severity, anchor, related: options.related ?? [] });
  };
  const report = Object.assign(speak, {
    duty: (due: PlainDate, anchor: Anchor, responsible?: string): void => {
      const whose = responsible === undefined ? {} : { responsible };
      duties.push({ rule: rule.id, subject: name, due, anchor, ...whose });
    },
    unknown: (because: string): void => {
      missing.push(because);
    },
  }) as Report<Rule["messages"]>;
  return (subject) => {
    name = { kind: subject.kind, id: subject.id };
    [findings, duties, missing] = [[], [], []];
    let applies = true;
    let lost: readonly string[];
    try {
      lost = model.track(() => {
        applies = rule.appliesTo(subject, model.repository);
        if (applies) rule.check(subject, model.repository, report);
      });
    } catch (error) {
      throw new RuleCrashed(rule.id, `${subject.kind} ${subject.id}`, error);
    }
    const base = { rule: rule.id, subject: name };
    if (!applies) return { ...base, outcome: "not-applicable", findings: [], duties: [] };
    if (findings.length > 0 && lost.length > 0) {
      return { ...base, outcome: "unknown", findings: [], duties: [], because: lost };
    }
    const failed = findings.some((finding) => finding.severity === "error");
    const outcome: Outcome = failed ? "fail" : missing.length > 0 ? "unknown" : "pass";
    return { ...base, outcome, findings, duties, ...(outcome === "unknown" && { because: missing }) };
  };
}
