import { copyScopes, isOutOfReach, offsiteCopies } from "../procedure/copies.ts";
import { planInForce } from "../procedure/plan-revisions.ts";
import type { Entity, Repository } from "../repository.ts";

/** 3-2-1-1-0 of one system: what its plan in force has of each; errors of the last verification, where told. */
export interface CopyRule {
  /** Copies with the original. */
  readonly copies: number;
  readonly mediaTypes: number;
  readonly offsite: number;
  readonly outOfReach: number;
  readonly errors: number | undefined;
}

/** The numbers that the rule is named for. */
export const copyRuleNumbers: Readonly<Record<keyof CopyRule, number>> = {
  copies: 3,
  mediaTypes: 2,
  offsite: 1,
  outOfReach: 1,
  errors: 0,
};

/** Undefined without a plan in force. Counted for the weakest item: the plan is as good as that. */
export function copyRule(repository: Repository, system: Entity<"system">): CopyRule | undefined {
  const plan = planInForce(repository, system.id, repository.today)?.plan;
  if (plan === undefined) return undefined;
  const scopes = copyScopes(plan).map(({ copies }) => copies);
  const least = (count: (copies: (typeof scopes)[number]) => number): number =>
    Math.min(...scopes.map(count));
  const checked = repository
    .ofSystem("check", system.id)
    .findLast(({ value }) => value.verificationErrors !== undefined);
  return {
    copies: least((copies) => copies.length + 1),
    mediaTypes: least((copies) => new Set(copies.map(({ mediaType }) => mediaType)).size),
    offsite: least((copies) => offsiteCopies(repository, system.value, copies).length),
    outOfReach: least((copies) => copies.filter(isOutOfReach).length),
    errors: checked?.value.verificationErrors,
  };
}

/** Whether a part of the rule holds; undefined where nothing tells. */
export function holds(rule: CopyRule, part: keyof CopyRule): boolean | undefined {
  const count = rule[part];
  if (count === undefined) return undefined;
  return part === "errors" ? count === 0 : count >= copyRuleNumbers[part];
}
