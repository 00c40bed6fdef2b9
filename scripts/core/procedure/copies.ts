import type { Localized } from "../localized.ts";
import { listed } from "../localized-list.ts";
import type { Plan, Repository, System } from "../repository.ts";
import type { Bounds } from "../settings.ts";
import type { CommonClassification } from "../types.generated.ts";
import { mostSensitive } from "./classifications.ts";
import type { Demand } from "./demand.ts";

export type Copy = Plan["copies"][number];

/** The copies that data rest on: those of a plan as a whole, or those of one of its items. */
export interface CopyScope {
  readonly pointer: string;
  /** Name of the item; absent for the plan as a whole. */
  readonly item?: string;
  readonly copies: readonly Copy[];
}

/** Fewer copies than a bound asks for. */
export interface Shortfall extends Demand<number> {
  /** Where the first ones are missing. */
  readonly pointer: string;
  readonly count: number;
  /** The plan, or the items concerned, in words. */
  readonly where: Localized;
}

/**
 * The copies of a plan and of each item. A mirror is no copy; items that name a copy the plan lacks are left out, since
 * nobody can tell yet what they rest on.
 */
export function copyScopes(plan: Plan): readonly CopyScope[] {
  const known = new Map(plan.copies.map((copy) => [copy.id, copy]));
  const real = (copies: readonly Copy[]): Copy[] => copies.filter(({ isMirror }) => isMirror !== true);
  const items = plan.items.flatMap(({ name, copies }, index): CopyScope[] => {
    const named = [...new Set(copies)].flatMap((id) => known.get(id) ?? []);
    const complete = copies.every((id) => known.has(id));
    return complete ? [{ pointer: `/items/${index}/copies`, item: name, copies: real(named) }] : [];
  });
  return [{ pointer: "/copies", copies: real(plan.copies) }, ...items];
}

/**
 * Where copies fall short of a bound, a mandatory one before an advisory one: the plan where it does so as a whole,
 * otherwise its items. `spared` are copies already missed elsewhere, under a mandatory or also under an advisory source.
 */
export function shortfall(
  { required, advised }: Bounds<number>,
  scopes: readonly CopyScope[],
  count: (scope: CopyScope) => number,
  spared: (scope: CopyScope, advised: boolean) => number = () => 0,
): Shortfall | undefined {
  for (const bound of [required, advised]) {
    if (bound === undefined) continue;
    const isAdvice = bound !== required;
    const short = scopes.filter((scope) => count(scope) + spared(scope, isAdvice) < bound.value);
    const whole = short.find(({ item }) => item === undefined);
    const first = whole ?? short[0];
    if (first === undefined) continue;
    const where = whole === undefined ? itemsInWords(short) : { "zh-TW": "備份計畫", en: "the plan" };
    return { ...bound, advised: isAdvice, pointer: first.pointer, count: count(first), where };
  }
  return undefined;
}

function itemsInWords(scopes: readonly CopyScope[]): Localized {
  const names = listed(scopes.map(({ item = "" }) => ({ "zh-TW": `「${item}」`, en: `"${item}"` })));
  return { "zh-TW": `備份項目${names["zh-TW"]}`, en: `item ${names.en}` };
}

/** Copies kept at another site than the system's; a place that nobody registered has the benefit of the doubt. */
export function offsiteCopies(
  repository: Repository,
  system: System,
  copies: readonly Copy[],
): readonly Copy[] {
  return copies.filter(({ location }) => repository.find("location", location)?.value.site !== system.site);
}

/** Whether ransomware that reaches the backup system cannot reach this copy. */
export function isOutOfReach({ offline, immutableDays = 0 }: Copy): boolean {
  return offline || immutableDays > 0;
}

export function isEncrypted({ protection }: Copy): boolean {
  return protection.includes("file_encryption") || protection.includes("hardware_encryption");
}

/** The highest class of the data in a copy; undefined where no item uses it. */
export function classOf(plan: Plan, copy: Copy): CommonClassification | undefined {
  return mostSensitive(plan.items.filter(({ copies }) => copies.includes(copy.id)))?.classification;
}
