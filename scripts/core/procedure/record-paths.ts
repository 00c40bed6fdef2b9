import type { Repository } from "../repository.ts";

/** The system that a record belongs to as far as its path tells: a plan, a check, or a receipt of a plan or a note on one. */
export function systemOfPath(path: string, repository: Repository): string | undefined {
  const named =
    /^plans\/([^/]+)\.yaml$/.exec(path) ??
    /^records\/checks\/\d{4}\/([^/]+)-\d{4}-\d{2}\.yaml$/.exec(path) ??
    /^records\/(?:approvals|notes)\/([^/]+)\//.exec(path);
  const id = named?.[1];
  return id !== undefined && repository.find("system", id) !== undefined ? id : undefined;
}
