import { compare } from "../compare.ts";
import type { Safeguard, SchemaNode } from "../schema/schemas.ts";
import { isPlainDate } from "../time/plain-date.ts";
import { longestGapMinutes, type Schedule } from "../time/schedule.ts";
import { comparedLengths } from "./compared-lengths.ts";

/** Which way a change moves a safeguard; neutral also where that cannot be told. */
export type Direction = "weaker" | "stronger" | "neutral";

/** Positive where the later value is more of what the order goes by; undefined where the two cannot be compared. */
type Order = (before: unknown, after: unknown) => number | undefined;

const byNumber: Order = (before, after) =>
  typeof before === "number" && typeof after === "number" ? after - before : undefined;
const byLength: Order = (before, after) =>
  typeof before === "string" && typeof after === "string" ? comparedLengths(before, after) : undefined;
const byDate: Order = (before, after) =>
  typeof before === "string" && typeof after === "string" && isPlainDate(before) && isPlainDate(after)
    ? compare(after, before)
    : undefined;
/** What is left out of a document is a no. */
const byYes: Order = (before = false, after = false) => Number(after === true) - Number(before === true);
const byGap: Order = (before, after) => {
  const [old, now] = [longestGapMinutes(before as Schedule), longestGapMinutes(after as Schedule)];
  return old === undefined || now === undefined ? undefined : old - now;
};

const orders: Readonly<Record<Extract<Safeguard["stronger"], string>, readonly [Order, sign: 1 | -1]>> = {
  longer: [byLength, 1],
  shorter: [byLength, -1],
  later: [byDate, 1],
  earlier: [byDate, -1],
  more: [byNumber, 1],
  fewer: [byNumber, -1],
  true: [byYes, 1],
  false: [byYes, -1],
  oftener: [byGap, 1],
};

/** Which way a safeguard moves from one value to another; undefined stands for no value at all. */
export function directionOf(safeguard: Safeguard | undefined, before: unknown, after: unknown): Direction {
  const { stronger, added, removed } = safeguard ?? {};
  const isYesOrNo = stronger === "true" || stronger === "false";
  if (before === undefined && !isYesOrNo) return added ?? "neutral";
  if (after === undefined && !isYesOrNo) return removed ?? "neutral";
  if (stronger === undefined) return "neutral";
  if (typeof stronger === "object") return named(byRank(stronger, before, after));
  const [order, sign] = orders[stronger];
  return named(sign * (order(before, after) ?? 0));
}

/** Which way it goes when a list of words gains or loses one of them. */
export function memberDirection(
  { stronger }: Safeguard,
  change: "added" | "removed",
): Exclude<Direction, "neutral"> {
  return (stronger === "more") === (change === "added") ? "stronger" : "weaker";
}

/** The safeguard that a setting of policy is: its schema says which way its values get stricter. */
export function settingSafeguard(node: SchemaNode | undefined): Safeguard | undefined {
  const stricter = node?.["x-stricter"];
  if (stricter === "lower") return { stronger: "fewer" };
  if (stricter === "higher") return { stronger: "more" };
  return stricter === "true" || stricter === "false" ? { stronger: stricter } : undefined;
}

function byRank(ranks: Readonly<Record<string, number>>, before: unknown, after: unknown): number {
  const rank = (value: unknown): number | undefined =>
    typeof value === "string" && Object.hasOwn(ranks, value) ? ranks[value] : undefined;
  const [old, now] = [rank(before), rank(after)];
  return old === undefined || now === undefined ? 0 : now - old;
}

function named(change: number): Direction {
  if (change === 0) return "neutral";
  return change > 0 ? "stronger" : "weaker";
}
