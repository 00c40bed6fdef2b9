import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { type Bound, type Bounds, bounds, setting } from "../settings.ts";
import { later, type PlainDate } from "../time/plain-date.ts";
import { lastDay } from "../time/statutory.ts";
import type { DisposalDocument } from "../types.generated.ts";
import { qualifyingTests } from "./qualifying-tests.ts";
import { systemOfPath } from "./record-paths.ts";

export type Row = NonNullable<DisposalDocument["records"]>[number];
type Months = "planRetentionMonths" | "restorationRetentionMonths" | "otherRetentionMonths";

/** A record on a disposal whose keeping was not over, or is stated too short. */
export interface RetentionFault {
  readonly kind: "destroyed-early" | "retain-until-wrong";
  readonly path: string;
  /** The last day (inclusive) through which it was to be kept. */
  readonly until: PlainDate;
  readonly bound: Bound<number>;
  /** Only an advisory source asks for it. */
  readonly advised: boolean;
  readonly pointer: string;
}

/** The faults of a disposal of records, one a record at most, from the day and kind that it states for each. */
export function retentionFaults(
  { value }: Entity<"disposal">,
  repository: Repository,
): readonly RetentionFault[] {
  return (value.records ?? []).flatMap((row, index): RetentionFault[] => {
    const { required, advised } = monthsOf(row, value.formerSystem, repository);
    for (const bound of [required, advised]) {
      if (bound === undefined) continue;
      const due = lastDay(row.endedOn, bound.value);
      const until = later(due, row.retainUntil);
      const common = { path: row.path, bound, advised: bound !== required };
      if (value.date <= until)
        return [{ ...common, kind: "destroyed-early", until, pointer: `/records/${index}` }];
      if (row.retainUntil < due)
        return [
          { ...common, kind: "retain-until-wrong", until: due, pointer: `/records/${index}/retainUntil` },
        ];
    }
    return [];
  });
}

const settings: Readonly<Record<Row["kind"], readonly Months[]>> = {
  plan: ["planRetentionMonths"],
  restoration: ["restorationRetentionMonths"],
  check: ["otherRetentionMonths"],
  adhoc: ["otherRetentionMonths"],
  config: ["otherRetentionMonths"],
  exception: ["otherRetentionMonths"],
  disposal: ["otherRetentionMonths"],
  attestation: ["otherRetentionMonths"],
  hold: ["otherRetentionMonths"],
  waiver: ["otherRetentionMonths"],
  // What belongs to others is kept as long as the longest-kept thing that it may belong to.
  approval: ["planRetentionMonths", "restorationRetentionMonths", "otherRetentionMonths"],
  note: ["planRetentionMonths", "restorationRetentionMonths", "otherRetentionMonths"],
  evidence: ["planRetentionMonths", "restorationRetentionMonths", "otherRetentionMonths"],
};

/** The last day (inclusive) by which a row has to be kept at least, counted from a day, by any source of policy. */
export function rowRetainUntil(
  row: Pick<Row, "kind" | "path" | "endedOn">,
  formerSystem: string | undefined,
  repository: Repository,
): PlainDate | undefined {
  const { required, advised } = monthsOf(row, formerSystem, repository);
  const all = [required, advised].flatMap((bound) => (bound === undefined ? [] : [bound.value]));
  return all.length === 0 ? undefined : lastDay(row.endedOn, Math.max(...all));
}

function monthsOf(
  { kind, path }: Pick<Row, "kind" | "path">,
  formerSystem: string | undefined,
  repository: Repository,
): Bounds<number> {
  const id = systemOfPath(path, repository) ?? formerSystem;
  const system = id === undefined ? undefined : repository.find("system", id)?.value;
  const all = settings[kind].map((name) => bounds(repository, name, system));
  const required = longest(all.map((one) => one.required));
  const advised = longest(all.map((one) => one.advised));
  return { ...(required && { required }), ...(advised && { advised }) };
}

function longest(all: readonly (Bound<number> | undefined)[]): Bound<number> | undefined {
  return all.reduce(
    (found, one) => (one !== undefined && (found?.value ?? 0) < one.value ? one : found),
    undefined,
  );
}

/** Fewer passed tests left than policy always keeps, after restoration records of a system were disposed of. */
export interface LostCycles {
  readonly system: string;
  readonly left: number;
  readonly cycles: number;
  readonly source: Localized;
}

/** "system-unnamed" where restoration records were disposed of and nothing tells whose they were. */
export function lostCycles(
  { value }: Entity<"disposal">,
  repository: Repository,
): LostCycles | "system-unnamed" | undefined {
  if (!(value.records ?? []).some(({ kind }) => kind === "restoration")) return undefined;
  if (value.formerSystem === undefined) return "system-unnamed";
  const system = repository.find("system", value.formerSystem)?.value;
  const cycles = setting(repository, "minimumTestCycles", system);
  if (system === undefined || system.lifecycle.status === "retired" || cycles === undefined) return undefined;
  const left = qualifyingTests(repository, system.id).length;
  return left < cycles.value
    ? { system: system.name, left, cycles: cycles.value, source: cycles.source }
    : undefined;
}
