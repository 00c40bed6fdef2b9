import { compare } from "../compare.ts";
import { digestOf, isApprovedKind } from "../digest.ts";
import type { FileFacts } from "../file-facts.ts";
import { instant } from "../time/timestamp.ts";
import type { Documents } from "../types.generated.ts";
import { migrated, type Referring, reversed } from "./operation.ts";

type Members = Record<string, unknown>;
type Receipt = Documents["receipt"];
export type Equivalence = Documents["migration"]["equivalences"][number];

/** A migration record with the file that holds it. */
export interface Migration {
  readonly file: FileFacts;
  readonly value: Documents["migration"];
}

/** Every readable migration record, in the order in which they were carried out. */
export function migrationsIn(files: readonly FileFacts[]): readonly Migration[] {
  return files
    .filter(({ kind, value }) => kind === "migration" && value !== undefined)
    .map((file) => ({ file, value: file.value as Documents["migration"] }))
    .sort(
      (a, b) => instant(a.value.preparedAt) - instant(b.value.preparedAt) || compare(a.file.id, b.file.id),
    );
}

/** Whether an equivalence holds, as taking it back shows; absent where the present document does not come to it. */
export type Backwards = ReadonlyMap<Equivalence, boolean>;

/** What a receipt comes to after some migrations. */
export interface Followed {
  /** The digest that it vouches for now. */
  readonly digest: string;
  /** What it keeps, after them. */
  readonly content?: Referring<Members>;
  /** The migrations that changed it, in order. */
  readonly by: readonly Migration[];
  /** Equivalences listed for it that do not hold. */
  readonly refuted: readonly Equivalence[];
}

/**
 * Follows a receipt through migrations. Each step counts only if it is listed and proven: by doing the operation again
 * on the content that the receipt keeps; where it keeps none, by what taking it back on the present document shows.
 */
export function followed(
  { value, kept: references = [] }: FileFacts,
  migrations: readonly Migration[],
  backwards: Backwards,
): Followed {
  const { subject, revision, digest, content } = value as Receipt;
  const by: Migration[] = [];
  const refuted: Equivalence[] = [];
  let now = digest;
  let kept: Referring<Members> | undefined =
    content === undefined ? undefined : { value: content as Members, references };
  for (const migration of migrations) {
    const { operation, equivalences } = migration.value;
    const step = equivalences.find(
      (one) => one.kind === subject.kind && one.id === subject.id && one.revision === revision,
    );
    if (step === undefined) continue;
    const next: Referring<Members> | undefined = kept && migrated(kept, operation);
    const holds =
      next === undefined ? backwards.get(step) : digestOf(subject.kind, next.value) === step.after;
    if (step.before !== now || holds === false) refuted.push(step);
    // A later revision has taken the place of what the receipt was for: nothing is left to tell by.
    else if (holds === undefined) break;
    else {
      by.push(migration);
      now = step.after;
      kept = next;
    }
  }
  return { digest: now, ...(kept && { content: kept }), by, refuted };
}

/**
 * Takes migrations back on what a document says now, from the last to the first. All of them, approved or not: what
 * is proven does not hang on who approved it.
 */
export function takenBack(document: FileFacts | undefined, migrations: readonly Migration[]): Backwards {
  const judged = new Map<Equivalence, boolean>();
  if (document?.value === undefined || !isApprovedKind(document.kind)) return judged;
  const { kind, id } = document;
  let now: Referring<Members> = {
    value: document.value as unknown as Members,
    references: document.references,
  };
  for (const { value } of [...migrations].reverse()) {
    const after = digestOf(kind, now.value);
    const step = value.equivalences.find((one) => one.kind === kind && one.id === id && one.after === after);
    if (step === undefined) continue;
    const before = migrated(now, reversed(value.operation));
    const holds = digestOf(kind, before.value) === step.before;
    judged.set(step, holds);
    if (!holds) break;
    now = before;
  }
  return judged;
}
