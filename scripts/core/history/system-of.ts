import type { FileFacts } from "../file-facts.ts";
import type { Repository } from "../repository.ts";

/** The system of each record by its path: the one that it names, whose plan it is, or to whose record it belongs. */
export function ownersOf(repository: Repository, files: readonly FileFacts[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const byName = new Map<string, string>();
  const own = (path: string, id: string | undefined): void => {
    if (id !== undefined && repository.find("system", id) !== undefined) owners.set(path, id);
  };
  for (const { path, kind, id, value } of files) {
    const { system, formerSystem } = (value ?? {}) as { system?: unknown; formerSystem?: unknown };
    const named = typeof system === "string" ? system : formerSystem;
    own(path, kind === "plan" ? id : typeof named === "string" ? named : undefined);
    const owner = owners.get(path);
    if (owner !== undefined) byName.set(`${kind} ${id}`, owner);
  }
  for (const { file, value } of [...repository.all("receipt"), ...repository.all("note")])
    own(file, byName.get(`${value.subject.kind} ${value.subject.id}`));
  for (const { path, references } of files) {
    const owner = owners.get(path);
    if (owner !== undefined)
      for (const { to, id } of references) if (to === "evidence") owners.set(id, owner);
  }
  return owners;
}
