import { isPlainDate } from "../time/plain-date.ts";
import { isTimestamp } from "../time/timestamp.ts";
import type { KeptKind } from "./record-name.ts";
import type { Members } from "./version.ts";

/** Where each kind says on what day, or when, it was written or its act was done by the one who writes. */
const claims: Readonly<Partial<Record<KeptKind, readonly (readonly string[])[]>>> = {
  plan: [["preparedOn"]],
  restoration: [["recordedOn"]],
  adhoc: [["backup", "completedAt"]],
  config: [["takenAt"]],
  exception: [["detectedAt"], ["closedOn"]],
  disposal: [["date"]],
  attestation: [["date"]],
  hold: [["date"], ["release", "date"]],
  migration: [["preparedAt"]],
  anchor: [["at"]],
  receipt: [["approvedAt"]],
  note: [["notedAt"]],
};

/** The latest of them; of a month of checks, the latest time at which a run was checked. */
export function latestClaim(kind: KeptKind, value: Members): string | undefined {
  const found =
    kind === "check"
      ? rowsOf(value).map(({ checkedAt }) => checkedAt)
      : (claims[kind] ?? []).map((steps) => steps.reduce<unknown>(member, value));
  // Days and moments of one record sort as text well enough: all are written in the institution's zone.
  return found
    .filter((one): one is string => typeof one === "string" && (isPlainDate(one) || isTimestamp(one)))
    .sort()
    .at(-1);
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Members)[key] : undefined;
}

function rowsOf({ runs }: Members): readonly Members[] {
  return Array.isArray(runs) ? runs.filter((row) => typeof row === "object" && row !== null) : [];
}
