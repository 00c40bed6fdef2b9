import type { Localized } from "../localized.ts";
import type { Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";
import type { ApprovedPlan } from "./approvals.ts";
import { happened } from "./happened.ts";
import { personName } from "./names.ts";
import { authorityOn } from "./roles.ts";
import { type MissedLimit, type WorkdayLimit, workdayLimits } from "./workday-limits.ts";

/** What an emergency that a plan declares comes to: its approval may follow by a day (inclusive), or why it may not. */
export type EmergencyPath =
  | {
      readonly isOpen: true;
      readonly declaredBy: string;
      readonly declaredOn: PlainDate;
      /** By when (inclusive) the approval is due, by the mandatory limit. */
      readonly term: MissedLimit["terms"];
      /** That limit, then an advisory one that is stricter still. */
      readonly limits: readonly WorkdayLimit[];
    }
  | { readonly isOpen: false; readonly why: Localized };

/**
 * Whether a plan may take effect before its approval; undefined where it declares no emergency. The term runs from the
 * day of declaration, so that neither a late first day nor a late declaration stretches it.
 */
export function emergencyPath(repository: Repository, plan: ApprovedPlan): EmergencyPath | undefined {
  const { id, emergency, effectiveFrom } = plan;
  if (emergency === undefined) return undefined;
  const system = repository.find("system", id)?.value;
  if (system === undefined)
    return closed(
      "該系統未登錄於 registry/systems.yaml",
      "its system is not on file in registry/systems.yaml",
    );
  const limits = workdayLimits(repository, "emergencyApprovalWorkdays", system);
  const limit = limits.find(({ advised }) => !advised);
  if (limit === undefined || limit.value === 0)
    return closed(
      "政策未開放緊急實施（emergencyApprovalWorkdays 未訂或為 0）",
      "policy does not allow it (emergencyApprovalWorkdays is 0 or absent)",
    );
  const { declaredBy, declaredAt } = emergency;
  const declaredOn = dateIn(declaredAt, repository.zone);
  const due = limit.dueAfter(declaredOn);
  if (!happened(repository, declaredAt))
    return closed(`宣告日期 ${declaredOn} 尚未到`, `its declaration, on ${declaredOn}, lies ahead`);
  if (authorityOn(repository, declaredBy, "backup_manager", declaredOn, system.unit) === undefined) {
    const person = personName(repository, declaredBy);
    return closed(
      `宣告人${person}於 ${declaredOn} 並非${system.unit}的備份管理者或其代理人`,
      `${person}, who declared it, was neither backup manager of ${system.unit} nor deputy on ${declaredOn}`,
    );
  }
  if (effectiveFrom < declaredOn)
    return closed(
      `${declaredOn} 才宣告，晚於實施日期 ${effectiveFrom}`,
      `it was declared only on ${declaredOn}, after the plan took effect on ${effectiveFrom}`,
    );
  if (due < effectiveFrom)
    return closed(
      `${declaredOn} 即已宣告，核准期限 ${due} 早於實施日期 ${effectiveFrom}，應先經核准`,
      `it was declared as early as ${declaredOn}, so approval was due by ${due}, before the plan took effect on ${effectiveFrom}`,
    );
  const term = { due, workdays: limit.value, source: limit.source };
  return { isOpen: true, declaredBy, declaredOn, term, limits };
}

/** Whether a plan without a receipt may be used as an emergency: its approval is not overdue yet. */
export function isEmergencyAwaited(repository: Repository, plan: ApprovedPlan): boolean {
  const path = emergencyPath(repository, plan);
  return path?.isOpen === true && repository.today <= path.term.due;
}

function closed(zh: string, en: string): EmergencyPath {
  return { isOpen: false, why: { "zh-TW": zh, en } };
}
