import { assessor } from "../assess.ts";
import type { Assessment } from "../assessment.ts";
import type { Model } from "../model.ts";
import type { Rule } from "../rule.ts";
import { waive } from "../waive.ts";
import type { History } from "./history.ts";

/** Files that could excuse what happened to a record; others that cannot be read only leave its sentence poorer. */
function mayExcuse(path: string): boolean {
  return /^(policy|registry|records\/(disposals|approvals|migrations|holds))\//.test(path);
}

/** What the rules on history say of a history: every record on its own, then the line as a whole. Pure. */
export function judgeHistory(history: History, rules: readonly Rule[], model: Model): Assessment[] {
  const { repository } = model;
  const found = rules.flatMap(({ id, severity, messages, lineage, line }): Assessment[] => {
    const judged = assessor({ id, severity, messages }, model);
    let own: ReadonlySet<string> = new Set();
    const judgedLineage = assessor(
      { id, severity, messages },
      {
        repository,
        track: (judge) => model.track(judge).filter((path) => mayExcuse(path) && !own.has(path)),
      },
    );
    const whole = { kind: "repository", id: "history" };
    return [
      // Where nothing was adopted, or not all could be seen, a record found missing proves nothing.
      ...(lineage === undefined || history.evidence.gaps.length > 0
        ? []
        : history.lineages.map((one) => {
            own = new Set(one.steps.flatMap(({ place }) => place?.path ?? []));
            return judgedLineage({ kind: one.kind, id: one.id }, (report) =>
              lineage(one, { history, repository }, report),
            );
          })),
      ...(line === undefined
        ? []
        : [
            judged(whole, (report) => {
              line({ history, repository }, report);
              return true;
            }),
          ]),
    ];
  });
  return waive(found, repository);
}
