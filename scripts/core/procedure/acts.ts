import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Repository, type SubjectKind } from "../repository.ts";
import { localDay } from "../time/local-minute.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { Timestamp } from "../time/timestamp.ts";
import type { CommonRole } from "../types.generated.ts";
import { deeds } from "./deeds.ts";

/** Something people did, or stand for, in a role. */
export interface Act {
  /** Where the record names the person. */
  readonly anchor: Anchor;
  /** Who did it; where several did, one of them holds the role. */
  readonly people: readonly string[];
  /** Any of these roles will do. */
  readonly roles: readonly CommonRole[];
  /** What was done, said after the person's name. */
  readonly deed: Localized;
  /** Days on each of which the role is held; never none. */
  readonly days: readonly PlainDate[];
  /** For what took a while: the role is held on some day from the first of `days` until this, inclusive. */
  readonly until?: PlainDate;
  /** The unit that the role must cover, where it matters. */
  readonly unit?: string;
}

/** One act of a record: who is named where, the roles that it takes, and when it was done. None without a person or a day. */
export type TellAct = (
  deed: keyof typeof deeds,
  pointer: string,
  people: string | readonly string[] | undefined,
  roles: readonly CommonRole[],
  when: PlainDate | Timestamp | readonly PlainDate[] | undefined,
) => readonly Act[];

/** Tells the acts of a record, for roles that must cover a unit where one is given. */
export function actsIn(
  record: Pick<Entity<SubjectKind>, "file" | "pointer">,
  { zone }: Repository,
  unit?: string,
): TellAct {
  return (deed, pointer, people = [], roles, when = []) => {
    const names = typeof people === "string" ? [people] : people;
    const days = typeof when === "string" ? [when.includes("T") ? localDay(when, zone) : when] : when;
    if (names.length === 0 || days.length === 0) return [];
    const act = { anchor: at(record, pointer), people: names, roles, deed: deeds[deed], days };
    return [unit === undefined ? act : { ...act, unit }];
  };
}

/** The unit of a system, for roles that cover some units only. */
export function unitOf(repository: Repository, system: string | undefined): string | undefined {
  return system === undefined ? undefined : repository.find("system", system)?.value.unit;
}
