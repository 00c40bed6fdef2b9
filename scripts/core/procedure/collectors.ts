import type { Localized } from "../localized.ts";
import type { Entity, Repository, SubjectValues } from "../repository.ts";
import type { SigningKey } from "../signature.ts";
import type { PlainDate } from "../time/plain-date.ts";

type Collector = SubjectValues["collector"];

/** A key of a collector, by its place in the list, and a person who may use it on some of the same days. */
export interface SharedKey {
  readonly index: number;
  readonly person: Entity<"person">;
}

/** Keys with which on some day both a collector and a person may sign, so that each could pass for the other. */
export function sharedKeys(repository: Repository, { keys }: Collector): readonly SharedKey[] {
  return keys.flatMap((key, index) => usersOf(repository, key).map((person) => ({ index, person })));
}

/** The collector that may sign with a key on a day, or why none may. */
export function collectorFor(
  repository: Repository,
  key: string,
  day: PlainDate,
): { readonly collector: Collector } | { readonly refusal: Localized } {
  const today: SigningKey = { key, from: day, to: day };
  const [person] = usersOf(repository, today);
  if (person !== undefined)
    return refuse(
      `這把金鑰登錄於${person.value.name}名下；收集程式請改用專屬的金鑰。`,
      `This key is on file for ${person.value.name}; give the collector a key of its own.`,
    );
  const all = repository.all("collector").map(({ value }) => value);
  const holder = all.find(({ keys }) => keys.some((one) => isSame(one, today)));
  if (holder === undefined)
    return refuse(
      `這把金鑰未登錄於 policy/people.yaml 的 collectors；請先登錄公鑰並合併至主分支：${key}`,
      `This key is not on file under collectors in policy/people.yaml; enter its public key and merge that first: ${key}`,
    );
  const collector = all.find(({ keys }) => keys.some((one) => meets(one, today)));
  if (collector === undefined)
    return refuse(
      `這把金鑰於 ${day} 不在收集程式「${holder.id}」的使用期間內；請改用現行的金鑰，或更正 policy/people.yaml 的期間。`,
      `The collector "${holder.id}" may not use this key on ${day}; use its present key, or correct the days in policy/people.yaml.`,
    );
  return { collector };
}

function usersOf(repository: Repository, key: SigningKey): readonly Entity<"person">[] {
  return repository.all("person").filter(({ value }) => value.keys?.some((one) => meets(one, key)));
}

/** Whether both are one key and there is a day on which both may be used. */
function meets(one: SigningKey, other: SigningKey): boolean {
  const ends = (key: SigningKey, day: PlainDate): boolean => key.to !== undefined && key.to < day;
  return isSame(one, other) && !ends(one, other.from) && !ends(other, one.from);
}

/** A key is what follows its type; a comment after it does not count. */
function isSame(one: SigningKey, other: SigningKey): boolean {
  return one.key.split(" ")[1] === other.key.split(" ")[1];
}

function refuse(zh: string, en: string): { readonly refusal: Localized } {
  return { refusal: { "zh-TW": zh, en } };
}
