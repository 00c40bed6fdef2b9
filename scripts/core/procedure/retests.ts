import type { Entity, Repository } from "../repository.ts";
import { instant } from "../time/timestamp.ts";

type Restoration = Entity<"restoration">;

/** The items that a restoration did not prove usable: those whose verification failed, or all of them when none is named. */
export function unprovenItems({ value }: Restoration): readonly string[] {
  const failed = (value.verification ?? []).filter(({ result }) => result === "fail");
  const named = failed.flatMap(({ item }) => item ?? []);
  return named.length === failed.length && named.length > 0 ? [...new Set(named)] : value.items;
}

/**
 * Restorations made again because of this one, oldest first: they name it under `retestOf`, were completed after it, were
 * not called off, and restored every item that it left unproven. One that fails in its turn calls for a retest of its own.
 */
export function retestsOf(record: Restoration, repository: Repository): readonly Restoration[] {
  const items = unprovenItems(record);
  const completed = instant(record.value.completedAt);
  return repository
    .ofSystem("restoration", record.value.system)
    .filter(
      ({ value }) =>
        value.retestOf === record.id &&
        value.result !== "cancelled" &&
        instant(value.completedAt) > completed &&
        items.every((item) => value.items.includes(item)),
    )
    .sort((a, b) => instant(a.value.completedAt) - instant(b.value.completedAt));
}

/** Whether an exception record deals with a restoration; true also where the record names one that does not exist, which other rules find. */
export function takenUp({ id, value }: Restoration, repository: Repository): boolean {
  const { exception, system } = value;
  if (exception !== undefined && repository.find("exception", exception) === undefined) return true;
  const about = repository.ofSystem("exception", system).some((one) => one.value.about.restoration === id);
  return (
    about ||
    (exception !== undefined && repository.find("exception", exception)?.value.about.restoration === id)
  );
}
