import type { Documents } from "./types.generated.ts";

/** An address that two people have on file, by its place in the later entry and the earlier one. */
export interface SharedEmail {
  readonly email: string;
  readonly pointer: string;
  readonly person: string;
  readonly other: string;
  readonly otherPointer: string;
}

/** Addresses that reach one mailbox are one, however they are written. */
export function foldedEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Addresses by which nobody could tell whose a commit is. */
export function sharedEmails({ people }: Documents["people"]): readonly SharedEmail[] {
  const first = new Map<string, { readonly id: string; readonly name: string; readonly pointer: string }>();
  return people.flatMap(({ id, name, emails = [] }, index) =>
    emails.flatMap((email, place): SharedEmail[] => {
      const pointer = `/people/${index}/emails/${place}`;
      const known = first.get(foldedEmail(email));
      if (known === undefined) first.set(foldedEmail(email), { id, name, pointer });
      if (known === undefined || known.id === id) return [];
      return [{ email, pointer, person: name, other: known.name, otherPointer: known.pointer }];
    }),
  );
}
