import { assessor } from "../assess.ts";
import type { Assessment } from "../assessment.ts";
import type { Model } from "../model.ts";
import type { Rule } from "../rule.ts";
import { waive } from "../waive.ts";
import type { History } from "./history.ts";

/** What the rules on history say of a history: every record on its own, then the line as a whole. Pure. */
export function judgeHistory(history: History, rules: readonly Rule[], model: Model): Assessment[] {
  const { repository } = model;
  const found = rules.flatMap(({ id, severity, messages, lineage, line }): Assessment[] => {
    const judged = assessor({ id, severity, messages }, model);
    const whole = { kind: "repository", id: "history" };
    return [
      // Where nothing was adopted, or not all could be seen, a record found missing proves nothing.
      ...(lineage === undefined || history.evidence.gaps.length > 0
        ? []
        : history.lineages.map((one) =>
            judged({ kind: one.kind, id: one.id }, (report) => lineage(one, { history, repository }, report)),
          )),
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
