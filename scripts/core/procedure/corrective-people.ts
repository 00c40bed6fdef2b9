import type { Anchor } from "../assessment.ts";
import { at, type Entity } from "../repository.ts";

/** Someone who judges corrective work that is their own. */
export interface OwnJudge {
  readonly as: "closed" | "proved" | "tracked";
  readonly person: string;
  readonly anchor: Anchor;
  /** Where the record names them as the one who did the work. */
  readonly work: readonly Anchor[];
}

/**
 * Who closes a corrective action, confirms that it works, or alone follows it up, having carried out any part of it
 * themselves; the gravest first. Tracking by several people is not one's own judgement.
 */
export function ownJudges(record: Entity<"exception">): readonly OwnJudge[] {
  const { corrective } = record.value;
  if (corrective === undefined) return [];
  const { correction, action, preventive, closure, effectiveness, tracking = [] } = corrective;
  const done = Object.entries({ correction, action, preventive });
  const judge = (as: OwnJudge["as"], person: string | undefined, pointer: string): OwnJudge[] => {
    const work = done
      .filter(([, part]) => person !== undefined && part?.by === person)
      .map(([key]) => at(record, `/corrective/${key}/by`));
    if (person === undefined || work.length === 0) return [];
    return [{ as, person, anchor: at(record, `/corrective/${pointer}`), work }];
  };
  const trackers = new Set(tracking.map(({ by }) => by));
  const sole = trackers.size === 1 ? tracking[0]?.by : undefined;
  return [
    ...judge("closed", closure?.by, "closure/by"),
    ...judge("proved", effectiveness?.by, "effectiveness/by"),
    ...judge("tracked", sole, "tracking/0/by"),
  ];
}
