import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";
import type { DisposalMethod } from "../types.generated.ts";
import { classificationNames, protectionOf } from "./classifications.ts";
import { authorityOn } from "./roles.ts";

type Medium = Entity<"medium">;
type Disposal = Entity<"disposal">;

/** Records of disposal that list a medium, by id. */
export function disposalsOf(medium: Medium, repository: Repository): readonly Disposal[] {
  return repository
    .all("disposal")
    .filter(({ value }) => value.kind === "media" && value.media?.includes(medium.id) === true);
}

/** Something that cannot have been done with a medium after it was disposed of. */
export interface LaterUse {
  readonly what: Localized;
  readonly day: PlainDate;
  readonly anchor: Anchor;
}

/** The first trace of a medium after the day of its disposal. */
export function laterUse(medium: Medium, disposed: PlainDate, repository: Repository): LaterUse | undefined {
  const { custody, holds = [], stocktakes = [] } = medium.value;
  const trace = (zh: string, en: string, day: PlainDate | undefined, pointer: string): LaterUse[] =>
    day !== undefined && day > disposed
      ? [{ what: { "zh-TW": zh, en }, day, anchor: at(medium, pointer) }]
      : [];
  return [
    ...custody.flatMap(({ from, to = repository.today }, index) =>
      trace("由人保管", "in custody", from > disposed ? from : to, `/custody/${index}`),
    ),
    ...holds.flatMap(({ from, to }, index) =>
      trace("寫入資料", "written to", from > disposed ? from : to, `/holds/${index}`),
    ),
    ...stocktakes.flatMap(({ date, present }, index) =>
      trace("盤點在位", "seen in a stock-take", present ? date : undefined, `/stocktakes/${index}`),
    ),
    ...holds.flatMap(({ system }) =>
      repository.ofSystem("restoration", system).flatMap((record): LaterUse[] => {
        const day = dateIn(record.value.startedAt, repository.zone);
        if (record.value.backupSet.medium !== medium.id || day <= disposed) return [];
        const what = { "zh-TW": `用於回復 ${record.id}`, en: `used for ${record.id}` };
        return [{ what, day, anchor: at(record, "/backupSet/medium") }];
      }),
    ),
  ][0];
}

/** Data on a medium whose last day of keeping (inclusive) had not passed when it was disposed of: those kept longest. */
export function keptData(
  { value }: Medium,
  disposed: PlainDate,
): { readonly system: string; readonly until: PlainDate } | undefined {
  return (value.holds ?? [])
    .flatMap(({ system, retainUntil }) =>
      retainUntil !== undefined && retainUntil >= disposed ? [{ system, until: retainUntil }] : [],
    )
    .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
}

/** The first medium of a record that its method does not fit, and why, as the end of a sentence. */
export function methodFault(
  { value }: Disposal,
  repository: Repository,
): { readonly medium: string; readonly why: Localized } | undefined {
  for (const id of value.media ?? []) {
    const medium = repository.find("medium", id)?.value;
    const why = medium && unfit(value.method, medium, repository);
    if (medium !== undefined && why !== undefined) return { medium: medium.label, why };
  }
  return undefined;
}

function unfit(
  method: DisposalMethod,
  medium: Medium["value"],
  repository: Repository,
): Localized | undefined {
  const allowed = protectionOf(repository, medium.classification)?.disposalMethods;
  if (allowed !== undefined && !allowed.includes(method)) {
    const level = classificationNames[medium.classification];
    return {
      "zh-TW": `政策不容許以此方式銷毀「${level["zh-TW"]}」等級的媒體`,
      en: `policy does not allow that for media classed ${level.en}`,
    };
  }
  return method === "crypto_erase" && !medium.encrypted
    ? {
        "zh-TW": "該媒體並未加密，沒有金鑰可清除",
        en: "the medium was not encrypted, so there was no key to erase",
      }
    : undefined;
}

/** Whether media were disposed of by someone who was not media custodian, nor a deputy, that day. */
export function isByStranger({ value }: Disposal, repository: Repository): boolean {
  return (
    value.kind === "media" &&
    repository.find("person", value.by) !== undefined &&
    authorityOn(repository, value.by, "media_custodian", value.date) === undefined
  );
}
