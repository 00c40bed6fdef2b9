import type { Operation } from "../migration/operation.ts";
import type { Entity, Repository } from "../repository.ts";
import { instant } from "../time/timestamp.ts";

type Renamable = Entity<Operation["of"]>;

/** What is registered under the id that a migration did away with, where no later migration leads back to it. */
export function retiredEntry(repository: Repository, { value }: Entity<"migration">): Renamable | undefined {
  const { of, from, to } = value.operation;
  const later = repository
    .all("migration")
    .filter(
      (one) => one.value.operation.of === of && instant(one.value.preparedAt) > instant(value.preparedAt),
    )
    .sort((a, b) => instant(a.value.preparedAt) - instant(b.value.preparedAt));
  const last = later.reduce(
    (id, { value: { operation } }) => (id === operation.from ? operation.to : id),
    to as string,
  );
  return last === from ? undefined : (repository.find(of, from) as Renamable | undefined);
}
