import type { Subject, Tree } from "./subjects.ts";

export type Side = "base" | "head";

/** A file whose meaning is unknown on one side, so that nobody can say what changed. */
export interface Unread {
  readonly path: string;
  readonly side: Side;
}

/** Files of a side that could not be read, or that no kind owns. One that is not there is none of them. */
export function unreadOf({ files, strays }: Tree, side: Side): Unread[] {
  const faulty = files.filter(({ value }) => value === undefined);
  return [...faulty, ...strays.filter(({ message }) => message !== "missing")].map(({ path }) => ({
    path,
    side,
  }));
}

/**
 * Whether a subject cannot be compared, because the file where the other side would have it cannot be read there: it
 * is neither new nor gone.
 */
export function isIncomparable({ file, id }: Subject, other: Tree): boolean {
  return other.files.some(
    (one) => one.value === undefined && (one.path === file.path || (one.kind === file.kind && one.id === id)),
  );
}
