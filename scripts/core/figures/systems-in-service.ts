import { isInService } from "../procedure/lifecycle.ts";
import type { Entity, Repository } from "../repository.ts";

/** Systems that backup duties bind. */
export function systemsInService(repository: Repository): readonly Entity<"system">[] {
  return repository.all("system").filter(({ value }) => isInService(value));
}
