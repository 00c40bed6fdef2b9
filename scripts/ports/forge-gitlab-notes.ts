import type { Timestamp } from "../core/time/timestamp.ts";
import { at, type Field, flag, id, objectId, orNull, text, time } from "./forge-fields.ts";

/** What people or GitLab itself wrote below a merge request. */
export interface Note {
  readonly id: number;
  readonly body: string;
  readonly at: Timestamp;
  readonly author: Field;
  /** Number of the author; undefined where GitLab names none. */
  readonly by: number | undefined;
  /** Written by GitLab about what the author did: no user can write such a note. */
  readonly isSystem: boolean;
  readonly isEdited: boolean;
  /** Came with an imported project, whose authors and times are claims of whoever imported it. */
  readonly isImported: boolean;
}

export function note(of: Field): Note {
  const created = time(at(of, "created_at"));
  const author = at(of, "author");
  return {
    id: id(at(of, "id")),
    body: text(at(of, "body")),
    at: created,
    author,
    by: orNull(author, (user) => id(at(user, "id"))),
    isSystem: flag(at(of, "system")),
    isEdited: time(at(of, "updated_at")) !== created,
    isImported: flag(at(of, "imported")),
  };
}

/** A state of the branch that GitLab has kept of a merge request. */
export interface Version {
  readonly id: number;
  readonly head: string;
  readonly at: Timestamp;
}

export function version(of: Field): Version {
  return {
    id: id(at(of, "id")),
    head: objectId(at(of, "head_commit_sha")),
    at: time(at(of, "created_at")),
  };
}

/** Milliseconds since 1970: GitLab's times are exact to that. */
export const moment = (of: { readonly at: Timestamp }): number => Date.parse(of.at);

/** The version that was the newest at a moment; undefined when it cannot be told, as in the moment of a change. */
export function versionAt(versions: readonly Version[], when: number): Version | undefined {
  if (versions.some((one) => moment(one) === when)) return undefined;
  return versions
    .filter((one) => moment(one) < when)
    .sort((a, b) => a.id - b.id)
    .at(-1);
}
