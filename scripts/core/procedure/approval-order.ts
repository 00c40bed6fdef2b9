import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Repository } from "../repository.ts";
import { monthOf } from "../time/plain-date.ts";
import { dateIn, instant } from "../time/timestamp.ts";
import type { ApprovedPlan } from "./approvals.ts";
import { momentText } from "./moment-text.ts";
import { type Run, runsOfSystem } from "./runs.ts";

/** Two steps of a plan in the wrong order: `step` came before `before`. */
export interface Disorder {
  readonly step: Localized;
  readonly on: string;
  readonly before: Localized;
  readonly beforeOn: string;
  /** Where the plan says the day at fault. */
  readonly pointer: "/preparedOn" | "/effectiveFrom";
  readonly related: readonly Anchor[];
}

const prepared = { "zh-TW": "擬定", en: "preparation" };
const approval = { "zh-TW": "核准", en: "approval" };
const effect = { "zh-TW": "實施", en: "entry into force" };
const backup = { "zh-TW": "首次備份", en: "the first backup" };

/**
 * The first step out of order: a plan is prepared, then approved, then in force, then used. Days may coincide, but no
 * backup runs before the moment of approval.
 */
export function disorder(
  repository: Repository,
  plan: ApprovedPlan,
  receipt: Entity<"receipt">,
): Disorder | undefined {
  const { zone } = repository;
  const { approvedAt } = receipt.value;
  const { preparedOn, effectiveFrom } = plan;
  const approvedOn = dateIn(approvedAt, zone);
  const related = [at(receipt, "/approvedAt")];
  if (approvedOn < preparedOn) {
    const steps = { step: approval, on: approvedOn, before: prepared, beforeOn: preparedOn };
    return { ...steps, pointer: "/preparedOn", related };
  }
  if (effectiveFrom < approvedOn) {
    const steps = { step: effect, on: effectiveFrom, before: approval, beforeOn: approvedOn };
    return { ...steps, pointer: "/effectiveFrom", related };
  }
  const first = firstRun(repository, plan);
  if (first === undefined) return undefined;
  const ran = dateIn(first.row.scheduledAt, zone);
  const run = { step: backup, pointer: "/effectiveFrom", related: [...related, first.anchor] } as const;
  if (ran < effectiveFrom) return { ...run, on: ran, before: effect, beforeOn: effectiveFrom };
  if (ran > effectiveFrom || first.scheduled >= instant(approvedAt)) return undefined;
  const on = momentText(first.row.scheduledAt, zone);
  return { ...run, on, before: approval, beforeOn: momentText(approvedAt, zone) };
}

/**
 * The first scheduled backup made under a revision: from its first day on, or before that day by a record that names it, where no
 * earlier revision was in use. A run dated outside the month of its record is a slip of that record.
 */
function firstRun(repository: Repository, { id, revision, effectiveFrom }: ApprovedPlan): Run | undefined {
  return runsOfSystem(repository, id).find(({ row, check }) => {
    const day = dateIn(row.scheduledAt, repository.zone);
    if (row.kind === "manual" || row.endedAt === undefined || monthOf(day) !== check.value.month)
      return false;
    return day >= effectiveFrom || (revision === 1 && check.value.planRevision === revision);
  });
}
