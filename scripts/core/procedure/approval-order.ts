import type { Anchor } from "../assessment.ts";
import { compare } from "../compare.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Repository } from "../repository.ts";
import { isBefore } from "../time/local-minute.ts";
import { monthOf } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";
import type { ApprovedPlan } from "./approvals.ts";
import { momentText } from "./moment-text.ts";
import { rowTimes } from "./row-times.ts";
import type { RecordedRow } from "./run-groups.ts";

/** Two steps of a plan in the wrong order: `step` came before `before`. */
export interface Disorder {
  readonly step: Localized;
  readonly on: string;
  readonly before: Localized;
  readonly beforeOn: string;
  /** Where the plan says the day at fault. */
  readonly pointer: "/preparedOn" | "/effectiveFrom";
  /** It was in force or used before its approval, which an emergency may excuse. */
  readonly isUnapproved: boolean;
  readonly related: readonly Anchor[];
}

const prepared = { "zh-TW": "擬定", en: "preparation" };
const approval = { "zh-TW": "核准", en: "approval" };
const effect = { "zh-TW": "實施", en: "entry into force" };
const backup = { "zh-TW": "首次備份", en: "the first backup" };

/**
 * The first step out of order: a plan is prepared, then approved, then in force, then used. Days may coincide, but no
 * backup runs before the moment of approval. In an emergency the approval may follow.
 */
export function disorder(
  repository: Repository,
  plan: ApprovedPlan,
  receipt: Entity<"receipt">,
  isEmergency: boolean,
): Disorder | undefined {
  const { zone } = repository;
  const { approvedAt } = receipt.value;
  const { preparedOn, effectiveFrom } = plan;
  const approvedOn = dateIn(approvedAt, zone);
  const related = [at(receipt, "/approvedAt")];
  if (approvedOn < preparedOn) {
    const steps = { step: approval, on: approvedOn, before: prepared, beforeOn: preparedOn };
    return { ...steps, pointer: "/preparedOn", isUnapproved: false, related };
  }
  if (effectiveFrom < approvedOn && !isEmergency) {
    const steps = { step: effect, on: effectiveFrom, before: approval, beforeOn: approvedOn };
    return { ...steps, pointer: "/effectiveFrom", isUnapproved: true, related };
  }
  const first = firstRun(repository, plan);
  if (first === undefined) return undefined;
  const ran = dateIn(first.row.scheduledAt, zone);
  const run = { step: backup, pointer: "/effectiveFrom", related: [...related, first.anchor] } as const;
  if (ran < effectiveFrom)
    return { ...run, on: ran, before: effect, beforeOn: effectiveFrom, isUnapproved: false };
  if (isEmergency || ran > effectiveFrom || !isBefore(first.row.scheduledAt, approvedAt)) return undefined;
  const on = momentText(first.row.scheduledAt, zone);
  return { ...run, on, before: approval, beforeOn: momentText(approvedAt, zone), isUnapproved: true };
}

/**
 * The first scheduled backup made under a revision: from its first day on, or before that day by a record that names it, where no
 * earlier revision was in use. A run dated outside the month of its record is a slip of that record.
 */
function firstRun(
  repository: Repository,
  { id, revision, effectiveFrom }: ApprovedPlan,
): RecordedRow | undefined {
  const checks = [...repository.ofSystem("check", id)].sort((a, b) => compare(a.value.month, b.value.month));
  for (const check of checks) {
    const { month, planRevision, runs } = check.value;
    const named = revision === 1 && planRevision === revision;
    if (month < monthOf(effectiveFrom) && !named) continue;
    const made = rowTimes(check, repository).flatMap(({ day, start }, index) => {
      const row = runs[index];
      if (row?.kind === "manual" || row?.endedAt === undefined || monthOf(day) !== month) return [];
      return day >= effectiveFrom || named ? [{ row, start, anchor: at(check, `/runs/${index}`) }] : [];
    });
    const first = made.sort((a, b) => a.start - b.start)[0];
    if (first !== undefined) return first;
  }
  return undefined;
}
