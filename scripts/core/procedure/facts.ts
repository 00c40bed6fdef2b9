import type { Entity, Repository, SubjectKind } from "../repository.ts";
import type { SubjectOf } from "../rule.ts";
import { localDay } from "../time/local-minute.ts";
import type { PlainDate } from "../time/plain-date.ts";

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
    "/legacy/importedOn",
    "/preparedOn",
    "/emergency/declaredAt",
    "/jobs/*/impact/assessedOn",
    "/restoreEstimate/estimatedOn",
    "/restoreProcedure/reviewedOn",
    "/approval/reviews/*/date",
  ],
  restoration: [
    "/legacy/importedOn",
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
    "/legacy/importedOn",
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
  disposal: ["/legacy/importedOn", "/date", "/holdCheck/date", "/amendments/*/date"],
  waiver: ["/approval/healthChecks/*/at", "/riskAcceptance/date", "/externalConsent/filedOn"],
  attestation: ["/date"],
  hold: ["/date", "/release/date"],
  migration: ["/preparedAt"],
  anchor: ["/at", "/amendments/*/date"],
  receipt: ["/approvedAt", "/witness/mergedAt", "/witnessSignature/signedAt"],
  note: ["/at", "/notedAt", "/witness/mergedAt"],
} as const satisfies Partial<Record<SubjectKind, readonly string[]>>;

export type FactKind = keyof typeof fields;
export const factKinds = Object.keys(fields) as readonly FactKind[];

/** Pointers of a kind's facts, for tests of completeness. */
export const factFields: Readonly<Record<FactKind, readonly string[]>> = fields;

/** The fields of a kind by their common beginnings, so that a list is walked once for all of them. */
interface Branch {
  readonly step: string;
  readonly branches: Branch[];
}

const trees = new Map(
  factKinds.map((kind) => {
    const root: Branch = { step: "", branches: [] };
    for (const pointer of fields[kind]) grow(root, pointer.split("/").slice(1));
    return [kind, root] as const;
  }),
);

function grow(tree: Branch, [step, ...rest]: readonly string[]): void {
  if (step === undefined) return;
  const known = tree.branches.find((one) => one.step === step);
  const branch = known ?? { step, branches: [] };
  if (known === undefined) tree.branches.push(branch);
  grow(branch, rest);
}

/** A day or moment at which something is said to have happened. */
export interface Fact {
  readonly pointer: string;
  readonly day: PlainDate;
}

/** Whether some fact is written as a day or moment that may lie after a day: one look clears nearly every subject. */
function mayLieAfter(value: unknown, { branches }: Branch, last: PlainDate): boolean {
  if (branches.length === 0) return typeof value === "string" && value >= last;
  if (typeof value !== "object" || value === null) return false;
  for (const branch of branches) {
    if (branch.step !== "*") {
      if (mayLieAfter((value as Readonly<Record<string, unknown>>)[branch.step], branch, last)) return true;
    } else if (Array.isArray(value)) {
      for (const item of value) if (mayLieAfter(item, branch, last)) return true;
    }
  }
  return false;
}

/** The facts of a subject that lie after a day. */
export function factsAfter(subject: SubjectOf<FactKind>, last: PlainDate, { zone }: Repository): Fact[] {
  const found: Fact[] = [];
  const path: (string | number)[] = [];
  const see = (value: unknown): void => {
    // A written day is never more than one off the local one, and nearly all lie further back.
    if (typeof value !== "string" || value < last) return;
    const day = value.length > last.length ? localDay(value, zone) : value;
    if (day > last) found.push({ pointer: `/${path.join("/")}`, day });
  };
  const visit = (value: unknown, { branches }: Branch): void => {
    if (branches.length === 0) see(value);
    for (const branch of branches) {
      if (branch.step === "*") {
        if (!Array.isArray(value)) continue;
        for (let index = 0; index < value.length; index++) {
          path.push(index);
          visit(value[index], branch);
          path.pop();
        }
      } else if (typeof value === "object" && value !== null) {
        path.push(branch.step);
        visit((value as Readonly<Record<string, unknown>>)[branch.step], branch);
        path.pop();
      }
    }
  };
  const tree = trees.get(subject.kind);
  if (tree !== undefined && mayLieAfter(subject.value, tree, last)) visit(subject.value, tree);
  if (subject.kind === "system") {
    for (const [pointer, day] of lifecycleFacts(subject)) if (day > last) found.push({ pointer, day });
  }
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
