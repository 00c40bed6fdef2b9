import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import { andMore } from "../localized-list.ts";
import { at, type Entity, type Repository, type SubjectKind } from "../repository.ts";
import { systemName } from "./names.ts";
import { systemOfPath } from "./record-paths.ts";

type Hold = Entity<"hold">;
type Disposal = Entity<"disposal">;

/** A disposal that took something on hold while the hold stood, and the place of the first thing it took. */
export interface HoldBreach {
  readonly disposal: Disposal;
  readonly what: Localized;
  readonly anchor: Anchor;
}

/** A hold stands from its day through the day of its release: on that day nobody can tell which came first. */
export function holdBreaches(hold: Hold, repository: Repository): readonly HoldBreach[] {
  const { date, release } = hold.value;
  return repository.all("disposal").flatMap((disposal): HoldBreach[] => {
    const day = disposal.value.date;
    if (day < date || (release !== undefined && day > release.date)) return [];
    const taken = [...mediaTaken(hold, disposal, repository), ...recordsTaken(hold, disposal, repository)];
    const [first] = taken.length > 0 ? taken : dataTaken(hold, disposal, repository);
    if (first === undefined) return [];
    return [{ disposal, anchor: first.anchor, what: andMore(first.what, taken.length) }];
  });
}

type Taken = Pick<HoldBreach, "what" | "anchor">;

function mediaTaken({ value }: Hold, disposal: Disposal, repository: Repository): Taken[] {
  return (disposal.value.media ?? []).flatMap((id, index): Taken[] => {
    const medium = repository.find("medium", id)?.value;
    const holdsData = medium?.holds?.some(
      ({ system, from }) => isHeld(value, system) && from <= disposal.value.date,
    );
    if (value.media?.includes(id) !== true && holdsData !== true) return [];
    const label = medium?.label ?? id;
    const what = { "zh-TW": `媒體「${label}」`, en: `medium "${label}"` };
    return [{ what, anchor: at(disposal, `/media/${index}`) }];
  });
}

function recordsTaken({ value }: Hold, disposal: Disposal, repository: Repository): Taken[] {
  return (disposal.value.records ?? []).flatMap(({ path }, index): Taken[] => {
    const isNamed = value.records?.includes(path) === true;
    if (!isNamed && !isHeld(value, systemOfPath(path, repository))) return [];
    const what = { "zh-TW": `紀錄 ${path}`, en: `record ${path}` };
    return [{ what, anchor: at(disposal, `/records/${index}/path`) }];
  });
}

/** What a disposal says only by the system it served. */
function dataTaken({ value }: Hold, disposal: Disposal, repository: Repository): Taken[] {
  const { formerSystem } = disposal.value;
  if (formerSystem === undefined || !isHeld(value, formerSystem)) return [];
  const name = systemName(repository, formerSystem);
  const what = { "zh-TW": `「${name}」的資料`, en: `data of "${name}"` };
  return [{ what, anchor: at(disposal, "/formerSystem") }];
}

function isHeld(hold: Hold["value"], system: string | undefined): boolean {
  return system !== undefined && hold.systems?.includes(system) === true;
}

const kinds = [
  "person",
  "system",
  "device",
  "platform",
  "location",
  "medium",
  "plan",
  "restoration",
  "check",
  "adhoc",
  "config",
  "exception",
  "disposal",
  "waiver",
  "attestation",
  "hold",
  "migration",
  "anchor",
  "receipt",
  "note",
] as const satisfies readonly SubjectKind[];

/** Files that a hold not released names and that are neither in the tree nor on a disposal record: path and its place. */
export function lostRecords(
  hold: Hold,
  repository: Repository,
): readonly { path: string; pointer: string }[] {
  const { records = [], release } = hold.value;
  if (records.length === 0 || release !== undefined) return [];
  const files = new Set<string>(repository.evidence.keys());
  for (const kind of kinds) for (const { file } of repository.all(kind)) files.add(file);
  for (const { value } of repository.all("disposal"))
    for (const { path } of value.records ?? []) files.add(path);
  return records.flatMap((path, index) => (files.has(path) ? [] : [{ path, pointer: `/records/${index}` }]));
}
