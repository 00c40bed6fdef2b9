import type { Arguments } from "./assessment.ts";
import type { Documents } from "./types.generated.ts";

/** An account on the forge that stands for the wrong person, or for two. */
export interface AccountFault {
  readonly message: "account-shared" | "account-of-another";
  readonly args: Arguments;
  readonly pointer: string;
  /** Where the register gives the account to the other person. */
  readonly otherPointer: string;
}

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly pointer: string;
}

/** Accounts that two people have on file: nobody could tell whose review it was, by number or by login. */
export function sharedAccounts({ people }: Documents["people"]): readonly AccountFault[] {
  const first = new Map<string, Owner>();
  return people.flatMap(({ id, name, forge }, index) => {
    if (forge === undefined) return [];
    // A login is one however it is written.
    for (const [field, key] of Object.entries({
      id: `${forge.id}`,
      login: `@${forge.login.toLowerCase()}`,
    })) {
      const pointer = `/people/${index}/forge/${field}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, { id, name, pointer });
      else if (known.id !== id) {
        const args = { account: key, person: name, other: known.name };
        return [{ message: "account-shared" as const, args, pointer, otherPointer: known.pointer }];
      }
    }
    return [];
  });
}

/** A receipt whose account the register gives to someone else than its approver. */
export function foreignAccount(
  { approver, forgeId }: Documents["receipt"],
  { people }: Documents["people"],
): AccountFault | undefined {
  const owners = forgeId === undefined ? [] : people.filter(({ forge }) => forge?.id === forgeId);
  const [owner] = owners;
  if (owner === undefined || owners.some(({ id }) => id === approver)) return undefined;
  return {
    message: "account-of-another",
    args: {
      account: String(forgeId),
      person: people.find(({ id }) => id === approver)?.name ?? approver,
      other: owner.name,
    },
    pointer: "/forgeId",
    otherPointer: `/people/${people.indexOf(owner)}/forge/id`,
  };
}
