import { isApprovedKind } from "../digest.ts";
import type { FileFacts } from "../file-facts.ts";
import type { Documents } from "../types.generated.ts";
import { type Followed, followed, type Migration, migrationsIn, takenBack } from "./chain.ts";
import { mergingAmong } from "./merging.ts";

type Receipt = Documents["receipt"];

/** How migrations changed what a receipt is read as. */
export interface Rewording {
  /** The digest as the receipt has it written. */
  readonly written: string;
  /** Ids of the migrations by which it covers what it now does. */
  readonly by: readonly string[];
  /** The digest that it would cover as well, were these migrations approved. */
  readonly awaiting?: { readonly digest: string; readonly migrations: readonly Migration[] };
}

/** A file as it is judged: a receipt as migrations let it be read, a migration with what it lists wrongly. */
export interface SeenFile extends FileFacts {
  readonly rewording?: Rewording;
  /** Indexes of the equivalences of a migration that do not hold. */
  readonly refuted?: readonly number[];
  /** The receipt that shows that a migration makes two things one. */
  readonly merges?: string;
}

/**
 * The files as they are judged. Receipts are never rewritten; instead each is read as the approved migrations have it:
 * `digest` and `content` are those after the renaming, where the migrations list and prove it. What only migrations that
 * still await their approval bear out is kept apart.
 */
export function throughMigrations(files: readonly FileFacts[]): readonly SeenFile[] {
  const recorded = migrationsIn(files);
  if (recorded.length === 0) return files;
  const documents = new Map(
    files.flatMap((file) => (isApprovedKind(file.kind) ? [[`${file.kind} ${file.id}`, file] as const] : [])),
  );
  const receipts = files.filter(isSound);
  const merging = mergingAmong(recorded, receipts);
  const migrations = recorded.filter(({ file }) => !merging.has(file.path));
  const follow = (receipt: FileFacts, by: readonly Migration[]): Followed => {
    const { kind, id } = (receipt.value as Receipt).subject;
    return followed(receipt, by, takenBack(documents.get(`${kind} ${id}`), migrations));
  };
  const approved = approvedAmong(migrations, receipts, follow);
  const wrong = new Set(receipts.flatMap((receipt) => follow(receipt, migrations).refuted));
  return files.map((file): SeenFile => {
    if (file.kind === "migration") return withFaults(file, wrong, merging.get(file.path));
    return isSound(file) ? reworded(file, follow(file, approved), follow(file, migrations), approved) : file;
  });
}

/** Whether a file is a receipt that keeps what its digest says. */
function isSound({ kind, value, digest }: FileFacts): boolean {
  return (
    kind === "receipt" &&
    value !== undefined &&
    (digest === undefined || digest === (value as Receipt).digest)
  );
}

/** The migrations that a receipt covers; from the last to the first, as a later one may have renamed a person in an earlier. */
function approvedAmong(
  migrations: readonly Migration[],
  receipts: readonly FileFacts[],
  follow: (receipt: FileFacts, by: readonly Migration[]) => Followed,
): readonly Migration[] {
  const approved: Migration[] = [];
  for (const migration of [...migrations].reverse()) {
    const { id, digest } = migration.file;
    const receipt = receipts.find((one) => one.id === `${id}/${migration.value.revision}`);
    if (receipt === undefined || (receipt.value as Receipt).subject.kind !== "migration") continue;
    if (follow(receipt, approved).digest === digest) approved.unshift(migration);
  }
  return approved;
}

function reworded(file: FileFacts, now: Followed, all: Followed, approved: readonly Migration[]): SeenFile {
  if (all.by.length === 0) return file;
  const value = file.value as Receipt;
  const { content } = all;
  const open = all.by.filter((one) => !approved.includes(one));
  return {
    ...file,
    value: {
      ...value,
      digest: now.digest,
      ...(content && { content: content.value as NonNullable<Receipt["content"]> }),
    },
    ...(content && { kept: content.references }),
    ...(file.digest !== undefined && { digest: now.digest }),
    rewording: {
      written: value.digest,
      by: now.by.map((one) => one.file.id),
      ...(open.length > 0 && { awaiting: { digest: all.digest, migrations: open } }),
    },
  };
}

function withFaults(file: FileFacts, wrong: ReadonlySet<unknown>, merges: string | undefined): SeenFile {
  const listed = (file.value as Documents["migration"] | undefined)?.equivalences ?? [];
  const refuted = listed.flatMap((one, index) => (wrong.has(one) ? [index] : []));
  return { ...file, ...(refuted.length > 0 && { refuted }), ...(merges !== undefined && { merges }) };
}
