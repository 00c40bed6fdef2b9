import { commitArguments, type History } from "../history/history.ts";
import type { Lineage, Step } from "../history/lineage.ts";
import type { KeptKind } from "../history/record-name.ts";
import type { Version } from "../history/version.ts";
import type { Localized } from "../localized.ts";
import type { Repository } from "../repository.ts";
import type { Schemas } from "../schema/schemas.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { detailsOf } from "./details.ts";
import { membersOf } from "./members.ts";

/** What a commit did to a record. */
export type Deed =
  | "adopted"
  | "came"
  | "back"
  | "revised"
  | "amended"
  | "changed"
  | "moved"
  | "unreadable"
  | "gone";

/** One thing that happened to one record. */
export interface TimelineEvent {
  /** The day by which it was on the main line. */
  readonly day: PlainDate;
  /** The day or moment that the record claims for itself. */
  readonly claimed?: string;
  readonly deed: Deed;
  readonly kind: KeptKind;
  readonly id: string;
  readonly path: string;
  readonly commit: string;
  readonly person: string;
  readonly details: readonly Localized[];
}

/**
 * The story of a system since its records were adopted, in the order of the commits; what was adopted, by the days that
 * it claims.
 */
export function timelineOf(
  system: string,
  history: History,
  { repository, schemas }: { readonly repository: Repository; readonly schemas: Schemas },
): readonly TimelineEvent[] {
  return membersOf(system, history, repository)
    .flatMap((lineage) =>
      lineage.steps.map((step, index) => ({
        at: step.commit,
        order: orders[lineage.kind],
        event: eventOf(lineage, step, lineage.steps.slice(0, index), { history, repository, schemas }),
      })),
    )
    .sort(
      (a, b) =>
        a.at - b.at || (a.at === 0 ? 0 : a.order - b.order) || (claimOf(a.event) < claimOf(b.event) ? -1 : 1),
    )
    .map(({ event }) => event);
}

/** Within one commit a plan stands before its approval, and what failed before how it was handled. */
const orders: Readonly<Record<KeptKind, number>> = {
  anchor: 0,
  plan: 1,
  waiver: 2,
  check: 3,
  adhoc: 4,
  config: 5,
  exception: 6,
  restoration: 7,
  attestation: 8,
  hold: 9,
  migration: 10,
  disposal: 11,
  receipt: 12,
  note: 13,
  evidence: 14,
};

interface Scope {
  readonly history: History;
  readonly repository: Repository;
  readonly schemas: Schemas;
}

function eventOf(lineage: Lineage, step: Step, earlier: readonly Step[], scope: Scope): TimelineEvent {
  const { history } = scope;
  const { kind, id } = lineage;
  const version = step.place && history.versionAt(step.place);
  const before = earlier.findLast(({ place }) => place !== undefined)?.place;
  const was = before && history.versionAt(before);
  const deed = deedOf(step, version, earlier, was);
  const { commit, day, person } = commitArguments(history, step.commit);
  return {
    day,
    ...(version?.claim !== undefined && { claimed: version.claim }),
    deed,
    kind,
    id,
    path: (step.place ?? before)?.path ?? id,
    commit,
    person,
    details: detailsOf(lineage, step, deed, scope),
  };
}

function deedOf(
  { commit, place }: Step,
  version: Version | undefined,
  earlier: readonly Step[],
  was: Version | undefined,
): Deed {
  if (place === undefined) return "gone";
  if (version?.state !== "read") return "unreadable";
  if (earlier.length === 0) return commit === 0 ? "adopted" : "came";
  const last = earlier.at(-1)?.place;
  if (last === undefined) return "back";
  if (last.blob === place.blob) return "moved";
  if ((version.revision ?? 0) > (was?.revision ?? 0)) return "revised";
  return version.amendments.length > (was?.amendments.length ?? 0) ? "amended" : "changed";
}

function claimOf({ claimed = "", id }: TimelineEvent): string {
  return `${claimed} ${id}`;
}
