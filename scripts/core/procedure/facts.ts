import type { Entity, Repository, SubjectKind } from "../repository.ts";
import type { SubjectOf } from "../rule.ts";
import { localDay } from "../time/local-minute.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { Timestamp } from "../time/timestamp.ts";

/**
 * Where each kind says when something happened; `*` stands for every entry of a list. Days on which something is due, planned,
 * takes effect or expires are no facts. The day of an approval is held against its receipt, whose own moment is the fact.
 */
const fields = {
  system: ["/protection/reviewedOn"],
  device: ["/lastChangedAt"],
  platform: ["/configBackedUpOn", "/accessReviewedOn", "/maintenance/*/date"],
  location: ["/reviews/*/date"],
  medium: [
    "/acquiredOn",
    "/holds/*/from",
    "/holds/*/to",
    "/custody/*/from",
    "/custody/*/to",
    "/stocktakes/*/date",
  ],
  plan: [
    "/preparedOn",
    "/jobs/*/impact/assessedOn",
    "/restoreEstimate/estimatedOn",
    "/restoreProcedure/reviewedOn",
    "/approval/reviews/*/date",
  ],
  restoration: [
    "/request/requestedAt",
    "/backupSet/takenAt",
    "/startedAt",
    "/completedAt",
    "/verifiedAt",
    "/cleanup/at",
    "/recordedOn",
    "/amendments/*/date",
  ],
  check: [
    "/runs/*/scheduledAt",
    "/runs/*/endedAt",
    "/runs/*/checkedAt",
    "/signoff/date",
    "/amendments/*/date",
  ],
  adhoc: [
    "/change/startedAt",
    "/change/endedAt",
    "/backup/startedAt",
    "/backup/completedAt",
    "/verification/at",
    "/amendments/*/date",
  ],
  config: ["/change/changedAt", "/takenAt", "/verification/at", "/amendments/*/date"],
  exception: [
    "/about/scheduledAt",
    "/detectedAt",
    "/impact/lastGoodAt",
    "/manualRun/startedAt",
    "/manualRun/completedAt",
    "/notified/*/at",
    "/corrective/openedOn",
    "/corrective/correction/doneOn",
    "/corrective/action/doneOn",
    "/corrective/preventive/doneOn",
    "/corrective/meeting/date",
    "/corrective/meeting/actions/*/doneOn",
    "/corrective/tracking/*/date",
    "/corrective/effectiveness/checkedOn",
    "/corrective/closure/date",
    "/closedOn",
    "/amendments/*/date",
  ],
  disposal: ["/date", "/holdCheck/date", "/amendments/*/date"],
  waiver: ["/healthChecks/*/at", "/riskAcceptance/date", "/externalConsent/filedOn"],
  attestation: ["/date"],
  hold: ["/date", "/release/date"],
  receipt: ["/approvedAt"],
} as const satisfies Partial<Record<SubjectKind, readonly string[]>>;

export type FactKind = keyof typeof fields;
export const factKinds = Object.keys(fields) as readonly FactKind[];

/** Pointers of a kind's facts, for tests of completeness. */
export const factFields: Readonly<Record<FactKind, readonly string[]>> = fields;

const paths = new Map(
  factKinds.map((kind) => [kind, fields[kind].map((pointer) => pointer.split("/").slice(1))] as const),
);

/** A day or moment at which something is said to have happened. */
export interface Fact {
  readonly pointer: string;
  readonly day: PlainDate;
}

/** The facts of a subject that lie after a day. */
export function factsAfter(subject: SubjectOf<FactKind>, last: PlainDate, { zone }: Repository): Fact[] {
  const found: Fact[] = [];
  const see = (value: Timestamp | PlainDate, pointer: string): void => {
    // A written day is never more than one off the local one.
    if (value < last) return;
    const day = value.length > last.length ? localDay(value, zone) : value;
    if (day > last) found.push({ pointer, day });
  };
  for (const path of paths.get(subject.kind) ?? []) visit(subject.value, path, 0, "", see);
  if (subject.kind === "system") for (const [key, day] of lifecycleFacts(subject)) see(day, key);
  return found;
}

/** A system in use went into service, a core one became so, a retired one retired; before that these days are plans. */
function lifecycleFacts({ value }: Entity<"system">): [string, PlainDate][] {
  const { core, coreSince, lifecycle } = value;
  const { status, inServiceFrom, retiredOn } = lifecycle;
  if (status === "planned") return [];
  return [
    ["/lifecycle/inServiceFrom", inServiceFrom],
    ...(core && coreSince !== undefined ? [["/coreSince", coreSince] as [string, PlainDate]] : []),
    ...(status === "retired" && retiredOn !== undefined
      ? [["/lifecycle/retiredOn", retiredOn] as [string, PlainDate]]
      : []),
  ];
}

function visit(
  value: unknown,
  path: readonly string[],
  depth: number,
  pointer: string,
  see: (value: string, pointer: string) => void,
): void {
  const step = path[depth];
  if (step === undefined) {
    if (typeof value === "string") see(value, pointer);
  } else if (step === "*") {
    if (Array.isArray(value))
      for (const [index, entry] of value.entries()) visit(entry, path, depth + 1, `${pointer}/${index}`, see);
  } else if (typeof value === "object" && value !== null) {
    const child = (value as Readonly<Record<string, unknown>>)[step];
    if (child !== undefined) visit(child, path, depth + 1, `${pointer}/${step}`, see);
  }
}
