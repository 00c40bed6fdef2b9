import { type Answered, type ProposalAccount, whyUnknown } from "./proposal.ts";
import type { Refusal, Unknown } from "./reason.ts";

/** Whether accounts may write to the repository now, by their numbers. */
export type Writers = ReadonlyMap<number, Answered<boolean>>;

/** What an approval is short of when its account may not write: anybody can review what is public. */
export interface Access {
  readonly refusal?: Refusal;
  readonly unknown: readonly Unknown[];
}

/** Nothing is asked of whoever approved what is merged already: rights come and go, and the receipt has what was true. */
export function accessOf(
  { id, login }: Pick<ProposalAccount, "id" | "login">,
  person: string,
  writers: Writers | undefined,
): Access {
  if (writers === undefined) return { unknown: [] };
  const may = writers.get(id) ?? { known: false, because: "not asked" };
  if (!may.known)
    return { unknown: [{ code: "access-unknown", args: { person, login, because: whyUnknown(may) } }] };
  return may.value
    ? { unknown: [] }
    : { unknown: [], refusal: { code: "no-write-access", args: { person, login } } };
}
