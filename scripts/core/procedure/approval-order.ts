import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Repository } from "../repository.ts";
import { clockTime, dateIn, instant } from "../time/timestamp.ts";
import type { ApprovedPlan } from "./approvals.ts";
import { runsOfSystem } from "./runs.ts";

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
const firstRun = { "zh-TW": "首次備份", en: "the first backup" };

/**
 * The first step out of order: a plan is prepared, then approved, then in force, then used. Days may coincide, but no
 * backup of the first day runs before the moment of approval.
 */
export function disorder(
  repository: Repository,
  plan: ApprovedPlan,
  receipt: Entity<"receipt">,
): Disorder | undefined {
  const { zone } = repository;
  const { approvedAt, subject } = receipt.value;
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
  if (approvedOn < effectiveFrom) return undefined;
  const early = runsOfSystem(repository, subject.id).find(
    ({ row, scheduled }) =>
      row.endedAt !== undefined &&
      dateIn(row.scheduledAt, zone) === effectiveFrom &&
      scheduled < instant(approvedAt),
  );
  if (early === undefined) return undefined;
  const moment = (timestamp: string): string => `${dateIn(timestamp, zone)} ${clockTime(timestamp, zone)}`;
  return {
    step: firstRun,
    on: moment(early.row.scheduledAt),
    before: approval,
    beforeOn: moment(approvedAt),
    pointer: "/effectiveFrom",
    related: [...related, early.anchor],
  };
}
