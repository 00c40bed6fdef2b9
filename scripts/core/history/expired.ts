import type { FileFacts } from "../file-facts.ts";
import type { Localized } from "../localized.ts";
import { qualifyingTests } from "../procedure/qualifying-tests.ts";
import { rowRetainUntil } from "../procedure/record-disposals.ts";
import type { Repository } from "../repository.ts";
import { setting } from "../settings.ts";
import { later } from "../time/plain-date.ts";
import type { DisposalDocument } from "../types.generated.ts";
import { bondsOf } from "./bonds.ts";
import { disposalsOf } from "./disposal-of.ts";
import type { History } from "./history.ts";
import { type Keeping, keepingOf } from "./keeping.ts";
import { keepingWords } from "./keeping-words.ts";
import { type Lineage, placeNow } from "./lineage.ts";
import type { KeptKind } from "./record-name.ts";
import { standingWords } from "./standing-words.ts";
import { ownersOf } from "./system-of.ts";
import type { Members } from "./version.ts";

export type DisposalRow = NonNullable<DisposalDocument["records"]>[number];

/** A record that may be disposed of, as a row of a disposal record has it, with what that rests on. */
export interface Expired {
  readonly row: DisposalRow;
  readonly id: string;
  readonly system?: string;
  readonly keeping: Keeping;
}

/** By their system; last those of none. */
export function bySystem(
  expired: readonly Expired[],
): readonly (readonly [string | undefined, readonly Expired[]])[] {
  const groups = new Map<string | undefined, Expired[]>();
  for (const one of expired) {
    const group = groups.get(one.system);
    if (group === undefined) groups.set(one.system, [one]);
    else group.push(one);
  }
  return [...groups];
}

/** Whether each record that stands today, by its path, may be disposed of; a sentence's part says why not. */
export type Standing = { readonly expired: Expired } | { readonly kept: Localized };

/**
 * What may be disposed of as of the day of the judgement: what has ended, what no hold names, what is not among the last
 * passed tests of its system, and what nothing that is kept refers to.
 */
export function standings(
  history: History,
  repository: Repository,
  files: readonly FileFacts[],
): ReadonlyMap<string, Standing> {
  const owners = ownersOf(repository, files);
  const found = new Map<string, Standing>();
  for (const lineage of history.lineages) {
    const place = placeNow(lineage);
    if (place !== undefined)
      found.set(place.path, standingOf(lineage, place.path, history, repository, owners.get(place.path)));
  }
  // Each record that is kept keeps what it rests on, and so on until nothing more is kept.
  const bonds = bondsOf(repository, files);
  for (const [path, one] of found) if ("kept" in one) keep(path);
  for (const file of files) if (!found.has(file.path)) keep(file.path);
  return found;

  function keep(path: string): void {
    for (const other of bonds.get(path) ?? []) {
      const standing = found.get(other);
      if (standing === undefined || "kept" in standing) continue;
      found.set(other, { kept: standingWords.needed(path) });
      keep(other);
    }
  }
}

/** The records that may be disposed of, by system and path. */
export function expiredRecords(standing: ReadonlyMap<string, Standing>): readonly Expired[] {
  const sorted = (one: Expired): string => `${one.system ?? ""} ${one.row.path}`;
  return [...standing.values()]
    .flatMap((one) => ("expired" in one ? [one.expired] : []))
    .sort((a, b) => (sorted(a) < sorted(b) ? -1 : 1));
}

/** The kind of row by which a disposal lists a record; undefined where none can. */
function rowKindOf(kind: KeptKind): DisposalRow["kind"] | undefined {
  if (kind === "anchor" || kind === "migration") return undefined;
  return kind === "receipt" ? "approval" : kind;
}

function standingOf(
  lineage: Lineage,
  path: string,
  history: History,
  repository: Repository,
  system: string | undefined,
): Standing {
  const { kind, id, steps } = lineage;
  const document = kind === "evidence" ? {} : (repository.find(kind, id)?.value as Members | undefined);
  if (document === undefined) return { kept: standingWords.unreadable };
  const came = history.dayOf(steps[0]?.commit ?? 0);
  const keeping = keepingOf(lineage, document, { repository, by: repository.today, came });
  const rowKind = rowKindOf(kind);
  if ("endless" in keeping || rowKind === undefined) return { kept: keepingWords(keeping) };
  const begun = { path, kind: rowKind, endedOn: keeping.from };
  const until = later(keeping.until, rowRetainUntil(begun, system, repository) ?? keeping.until);
  const whole = { ...keeping, until };
  if (repository.today <= until) return { kept: keepingWords(whole) };
  const paths = steps.flatMap(({ place }) => place?.path ?? []);
  const hold = holdOn(paths, system, repository);
  if (hold !== undefined) return { kept: standingWords.held(hold) };
  const [listed] = disposalsOf(lineage, repository);
  if (listed !== undefined) return { kept: standingWords.listed(listed.id) };
  const cycles = kind === "restoration" ? cyclesKeeping(id, system, repository) : undefined;
  if (cycles !== undefined) return { kept: standingWords.tests(cycles) };
  const row = { ...begun, retainUntil: until };
  return { expired: { row, id, keeping: whole, ...(system !== undefined && { system }) } };
}

/** How many passed tests of a system in service are always kept, where a record is one of the latest of them. */
function cyclesKeeping(id: string, owner: string | undefined, repository: Repository): number | undefined {
  const system = owner === undefined ? undefined : repository.find("system", owner)?.value;
  const cycles = setting(repository, "minimumTestCycles", system)?.value;
  if (system === undefined || system.lifecycle.status === "retired" || cycles === undefined) return undefined;
  const latest = qualifyingTests(repository, system.id).slice(-cycles);
  return cycles > 0 && latest.some(({ record }) => record.id === id) ? cycles : undefined;
}

/** The hold that stands on a record today, if any. */
function holdOn(
  paths: readonly string[],
  system: string | undefined,
  { today, all }: Repository,
): string | undefined {
  return all("hold").find(({ value }) => {
    const { date, release, systems = [], records = [] } = value;
    const stands = date <= today && (release === undefined || release.date >= today);
    return (
      stands &&
      (paths.some((path) => records.includes(path)) || (system !== undefined && systems.includes(system)))
    );
  })?.id;
}
