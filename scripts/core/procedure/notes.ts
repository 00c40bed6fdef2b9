import type { Entity, Repository } from "../repository.ts";
import type { NoteDocument, ReceiptDocument } from "../types.generated.ts";

/** Where the notes on a document are kept. */
export function notesFolder(id: string): string {
  return `records/notes/${id}/`;
}

/** Where a note on a revision is kept; those on one revision are numbered from 1. */
export function notePath(id: string, revision: number, number: number): string {
  return `${notesFolder(id)}${revision}-${number}.yaml`;
}

/** The number of a note, by the id that its path promises (`website/3-1`) or by the path itself. */
export function noteNumber(name: string): number {
  return Number(/-(\d+)(?:\.yaml)?$/.exec(name)?.[1]);
}

/**
 * Whether two notes tell of the same event, whenever they were written: of one revision, and of the same review where a
 * review is spoken of, else of the same content.
 */
export function tellTheSame(one: NoteDocument, other: NoteDocument): boolean {
  if (one.event !== other.event || one.revision !== other.revision) return false;
  if (one.subject.kind !== other.subject.kind || one.subject.id !== other.subject.id) return false;
  const isOfReview = one.event === "dismissed" || one.event === "edited";
  return isOfReview ? isSameReview(one.witness, other.witness) : one.digest === other.digest;
}

type Witness = NoteDocument["witness"] | ReceiptDocument["witness"];

function isSameReview(one: Witness, other: Witness): boolean {
  return (
    one?.forge === other?.forge &&
    one?.repository === other?.repository &&
    one?.pullRequest === other?.pullRequest &&
    one?.review === other?.review
  );
}

/** Notes that the review on which a receipt rests was dismissed or changed since, by their numbers. */
export function notesAgainst(repository: Repository, receipt: Entity<"receipt">): readonly Entity<"note">[] {
  const noted = repository.derived(notesByRevision, "notes").get(receipt.id) ?? [];
  return noted.filter(
    ({ value }) =>
      (value.event === "dismissed" || value.event === "edited") &&
      value.subject.kind === receipt.value.subject.kind &&
      // A note written by hand may name no review: then it speaks of the one that there is.
      (value.witness?.review === undefined || isSameReview(value.witness, receipt.value.witness)),
  );
}

/** Notes on a revision of a document, by their numbers. */
export function notesOn(
  repository: Repository,
  {
    kind,
    id,
    value,
  }: {
    readonly kind: NoteDocument["subject"]["kind"];
    readonly id: string;
    readonly value: { readonly revision: number };
  },
): readonly Entity<"note">[] {
  const noted = repository.derived(notesByRevision, "notes").get(`${id}/${value.revision}`) ?? [];
  return noted.filter((note) => note.value.subject.kind === kind);
}

/** Every note by the revision that its path names, as the id of a receipt does. */
function notesByRevision(_: string, repository: Repository): ReadonlyMap<string, readonly Entity<"note">[]> {
  const found = new Map<string, Entity<"note">[]>();
  for (const note of repository.all("note")) {
    const revision = note.id.slice(0, note.id.lastIndexOf("-"));
    found.set(revision, [...(found.get(revision) ?? []), note]);
  }
  for (const notes of found.values()) notes.sort((a, b) => noteNumber(a.id) - noteNumber(b.id));
  return found;
}
