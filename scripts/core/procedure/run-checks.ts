import { at, type Entity, type Repository } from "../repository.ts";
import { isBefore } from "../time/local-minute.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { happened } from "./happened.ts";
import { countedFrom, type RowTimes, rowTimes } from "./row-times.ts";
import { recordingStopped } from "./run-freshness.ts";
import { groupRows, type RecordedRow } from "./run-groups.ts";
import { type RunRow, succeeded } from "./runs.ts";
import { type WorkdayLimit, workdayLimits } from "./workday-limits.ts";

type Rows = readonly [RecordedRow, ...RecordedRow[]];

/** Runs of one record whose checks are at fault in the same way. */
export type CheckFault =
  | { readonly fault: "claimed-normal" | "before-end" | "end-missing"; readonly rows: Rows }
  | {
      readonly fault: "late" | "unchecked";
      readonly rows: Rows;
      /** Last day for the first of the runs. */
      readonly due: PlainDate;
      readonly limit: WorkdayLimit;
    };

export interface RunChecks {
  readonly faults: readonly CheckFault[];
  /** The first run that somebody still has to check, and the last day for it. */
  readonly pending?: RecordedRow & { readonly due: PlainDate };
}

/** Judges the checks of all runs of a record. */
export function runChecks(check: Entity<"check">, repository: Repository): RunChecks {
  const { system, runs } = check.value;
  const { zone } = repository;
  const limits = workdayLimits(repository, "checkWorkdays", repository.find("system", system)?.value);
  const times = rowTimes(check, repository);
  const abandoned = abandonedRows(check, repository);
  const settled = new Set(abandoned);
  const faults: CheckFault[] = [];
  for (const [fault, rows] of groupRows(check, (row) => contradiction(row, repository))) {
    faults.push({ fault, rows });
    if (fault !== "claimed-normal") for (const { row } of rows) settled.add(row);
  }
  for (const limit of limits) {
    const judged = (row: RunRow, index: number) =>
      settled.has(row) ? undefined : lateness(row, times[index], limit, repository);
    for (const [fault, rows] of groupRows(check, judged)) {
      faults.push({ fault, rows, limit, due: limit.dueAfter(countedFrom(rows[0].row, zone)) });
      for (const { row } of rows) settled.add(row);
    }
  }
  const index = runs.findIndex(
    (row) => row.checkedAt === undefined && needsCheck(row) && !abandoned.has(row),
  );
  const [row, limit] = [runs[index], limits[0]];
  if (row === undefined || limit === undefined) return { faults };
  const due = limit.dueAfter(countedFrom(row, zone));
  return { faults, pending: { row, anchor: at(check, `/runs/${index}`), due } };
}

/** Nothing ran that a person could look at while the system was down on purpose. */
const needsCheck = ({ result }: RunRow): boolean => result !== "skipped";

/** What contradicts itself in the check of a run; times that cannot be facts yet are left to the rule on them. */
function contradiction(
  row: RunRow,
  repository: Repository,
): "claimed-normal" | "before-end" | "end-missing" | undefined {
  const { result, outcome, exitCode = 0, errors = 0, endedAt, checkedAt } = row;
  const saysNormal = outcome === "normal" || (outcome === undefined && result === "ok");
  const hadErrors = result === "ok" && (exitCode !== 0 || errors > 0);
  if (saysNormal && (result === "failed" || result === "missed" || hadErrors)) return "claimed-normal";
  if (endedAt === undefined) return succeeded(row) ? "end-missing" : undefined;
  if (checkedAt === undefined || !isBefore(checkedAt, endedAt)) return undefined;
  return isBefore(endedAt, row.scheduledAt) || !happened(repository, endedAt) ? undefined : "before-end";
}

function lateness(
  row: RunRow,
  times: RowTimes | undefined,
  limit: WorkdayLimit,
  repository: Repository,
): "late" | "unchecked" | undefined {
  if (times === undefined || !needsCheck(row)) return undefined;
  const due = limit.dueAfter(times.countedFrom);
  if (times.checkedOn === undefined) return due < repository.today ? "unchecked" : undefined;
  return due < times.checkedOn && happened(repository, row.checkedAt) ? "late" : undefined;
}

/** Unchecked runs at the end of the newest record of a system whose backups have stopped: that cause is told elsewhere. */
function abandonedRows(check: Entity<"check">, repository: Repository): ReadonlySet<RunRow> {
  const { runs } = check.value;
  const lastChecked = runs.findLastIndex(({ checkedAt }) => checkedAt !== undefined);
  const tail = runs.slice(lastChecked + 1);
  return new Set(tail.length > 0 && recordingStopped(repository, check) ? tail : []);
}
