import type { Entity, Repository } from "../repository.ts";
import { foldedEmail } from "../shared-emails.ts";
import type { SigningKey } from "../signature.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** Whose key it is, and whether it could sign on a day. */
export type Signer =
  | { readonly is: "person"; readonly person: Entity<"person">; readonly isValid: boolean }
  | { readonly is: "collector"; readonly id: string; readonly isValid: boolean }
  | { readonly is: "nobody" };

/** The one who holds a public key (base64), those first who could use it that day. */
export function signerOf(repository: Repository, key: string, day: PlainDate): Signer {
  const isValid = (keys: readonly SigningKey[] | undefined): boolean =>
    keys?.some((one) => isSame(one, key) && isUsable(one, day)) ?? false;
  const holds = ({ value }: { readonly value: { readonly keys?: readonly SigningKey[] } }): boolean =>
    value.keys?.some((one) => isSame(one, key)) ?? false;
  const people = repository.all("person").filter(holds);
  const collectors = repository.all("collector").filter(holds);
  const person = people.find(({ value }) => isValid(value.keys));
  if (person !== undefined) return { is: "person", person, isValid: true };
  const collector = collectors.find(({ value }) => isValid(value.keys));
  if (collector !== undefined) return { is: "collector", id: collector.id, isValid: true };
  const [former] = people;
  if (former !== undefined) return { is: "person", person: former, isValid: false };
  return collectors[0] === undefined
    ? { is: "nobody" }
    : { is: "collector", id: collectors[0].id, isValid: false };
}

/** The people whose addresses are named and who could sign that day: they would have. */
export function peopleNamed(
  repository: Repository,
  emails: readonly string[],
  day: PlainDate,
): readonly Entity<"person">[] {
  const named = new Set(emails.map(foldedEmail));
  return repository
    .all("person")
    .filter(
      ({ value }) =>
        value.emails?.some((one) => named.has(foldedEmail(one))) === true &&
        value.keys?.some((one) => isUsable(one, day)) === true,
    );
}

function isUsable({ from, to }: SigningKey, day: PlainDate): boolean {
  return from <= day && (to === undefined || day <= to);
}

function isSame({ key }: SigningKey, base64: string): boolean {
  return key.split(" ")[1] === base64;
}
