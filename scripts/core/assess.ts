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
  const { repository } = model;
  return rules.flatMap((rule) => {
    if (rule.subject === "file" || rule.subject === "history") return [];
    const judged = assessor(rule, model);
    return rule.subject.flatMap((kind) =>
      repository.all(kind).map((subject) =>
        judged(subject, (report) => {
          if (!rule.appliesTo(subject, repository)) return false;
          rule.check(subject, repository, report);
          return true;
        }),
      ),
    );
  });
}

/** What a rule says of one subject: nearly always nothing. */
interface Said {
  findings?: Finding[];
  duties?: Duty[];
  missing?: string[];
}

/** Judges one subject by what a function reports of it; the function says whether the rule is about it at all. */
export type Assessor = (
  subject: SubjectName,
  check: (report: Report<Rule["messages"]>) => boolean,
) => Assessment;

/**
 * A rule ready to judge one subject after another; what it says is gathered in one place, as a repository has thousands
 * of subjects. A breach found while leaning on a file nobody could read is `unknown`, not a verdict.
 */
export function assessor(rule: Pick<Rule, "id" | "severity" | "messages">, model: Model): Assessor {
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
  let current: Parameters<Assessor>[1] | undefined;
  let applies = true;
  const judge = (): void => {
    applies = current?.(report) ?? false;
  };
  return ({ kind, id }, check) => {
    name = { kind, id };
    said = {};
    current = check;
    let lost: readonly string[];
    try {
      lost = model.track(judge);
    } catch (error) {
      throw new RuleCrashed(rule.id, `${kind} ${id}`, error);
    }
    if (!applies) return assessment(rule.id, name, "not-applicable");
    const { findings, duties, missing } = said;
    if (findings !== undefined && lost.length > 0) return assessment(rule.id, name, "unknown", [], [], lost);
    const failed = findings?.some(({ severity }) => severity === "error") === true;
    if (failed || missing === undefined)
      return assessment(rule.id, name, failed ? "fail" : "pass", findings, duties);
    return assessment(rule.id, name, "unknown", findings, duties, missing);
  };
}

function assessment(
  rule: string,
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
