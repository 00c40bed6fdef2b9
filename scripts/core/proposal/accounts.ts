import type { Documents } from "../types.generated.ts";

/** An account on the forge and the person it belongs to. One person may have several. */
export interface RegisteredAccount {
  readonly person: string;
  readonly id: number;
  readonly login: string;
}

/** The accounts that the register of people knows. */
export function accountsOf({ people }: Documents["people"]): RegisteredAccount[] {
  return people.flatMap(({ id: person, forge }) => (forge === undefined ? [] : [{ person, ...forge }]));
}

/** The people an account belongs to: one, none, or by mistake several. */
export function personsOf(accounts: readonly RegisteredAccount[], id: number): readonly string[] {
  return [...new Set(accounts.filter((one) => one.id === id).map(({ person }) => person))];
}
