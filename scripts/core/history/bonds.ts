import type { FileFacts } from "../file-facts.ts";
import { receiptPath } from "../procedure/approvals.ts";
import type { Repository } from "../repository.ts";

/** What each file rests on, as paths by its own: what it refers to, its receipts, and the notes on these. */
export function bondsOf(
  repository: Repository,
  files: readonly FileFacts[],
): ReadonlyMap<string, readonly string[]> {
  const pathOf = new Map(files.map(({ kind, id, path }) => [`${kind} ${id}`, path]));
  const bonds = new Map<string, string[]>();
  const bind = (path: string, other: string | undefined): void => {
    if (other === undefined || other === path) return;
    const known = bonds.get(path);
    if (known === undefined) bonds.set(path, [other]);
    else known.push(other);
  };
  for (const { path, references } of files)
    for (const { to, id, isLoose } of references)
      if (isLoose !== true) bind(path, to === "evidence" ? id : pathOf.get(`${to} ${id}`));
  for (const { file, value } of repository.all("receipt")) {
    const { kind, id } = value.subject;
    const subject = pathOf.get(`${kind} ${id}`);
    // Earlier revisions of a plan are out of force: their receipts end by themselves.
    if (subject !== undefined && (kind !== "plan" || isPresent(repository, id, value.revision)))
      bind(subject, file);
  }
  for (const { file, value } of repository.all("note"))
    bind(receiptPath(value.subject.id, value.revision), file);
  return bonds;
}

function isPresent(repository: Repository, plan: string, revision: number): boolean {
  return repository.find("plan", plan)?.value.revision === revision;
}
