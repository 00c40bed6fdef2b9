import { fileName, requiredFiles } from "../core/kind.ts";
import type { ProposedMigration } from "../core/proposal/proposed-files.ts";
import { listsOf } from "../core/registers.ts";
import type { MigrationDocument } from "../core/types.generated.ts";
import type { Trees } from "./proposal-git-changes.ts";
import type { Contents } from "./proposal-git-contents.ts";
import type { Tree } from "./proposal-git-trees.ts";

interface Entry {
  readonly id: string;
}

/** The migration records that the changed paths bring, with the entries of the register that each is about. */
export function changedMigrations(
  source: Contents,
  { base, candidate }: Pick<Trees, "base" | "candidate">,
  changed: readonly string[],
): ProposedMigration[] {
  return changed.flatMap((path) => {
    const facts = fileName(path)?.kind === "migration" ? source.factsAt(candidate, path) : undefined;
    if (facts?.value === undefined) return [];
    const value = facts.value as MigrationDocument;
    const { of } = value.operation;
    const [before, after] = [entriesIn(source, base, of), entriesIn(source, candidate, of)];
    return [{ id: facts.id, value, before, after }];
  });
}

function entriesIn(source: Contents, tree: Tree, of: string): ReadonlyMap<string, object> {
  const found = requiredFiles.flatMap((path) => {
    const name = fileName(path);
    const lists = (name && listsOf(name.kind)) ?? [];
    const value = source.factsAt(tree, path)?.value as Readonly<Record<string, readonly Entry[]>> | undefined;
    return lists.flatMap(([list, subject]) => (subject === of ? (value?.[list] ?? []) : []));
  });
  return new Map(found.map((entry) => [entry.id, entry]));
}
