import type { Repository } from "../repository.ts";

/** The name people know someone by; the id where the person is not registered. */
export function personName(repository: Repository, id: string): string {
  return repository.find("person", id)?.value.name ?? id;
}

/** The name people know a system by; the id where the system is not registered. */
export function systemName(repository: Repository, id: string): string {
  return repository.find("system", id)?.value.name ?? id;
}
