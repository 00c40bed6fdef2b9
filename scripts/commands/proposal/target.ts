import { accountsOf } from "../../core/proposal/accounts.ts";
import type { Target } from "../../core/proposal/judge-proposal.ts";
import type { Documents } from "../../core/types.generated.ts";
import { type LoadedData, modelOf } from "../load.ts";

/** The policy and people of a branch, by which proposals for it are judged; undefined where its policy cannot be read. */
export function targetOf(
  data: LoadedData,
  forgeAccounts: readonly number[],
): Omit<Target, "owners"> | undefined {
  const model = modelOf(data);
  if (model === undefined) return undefined;
  const people = data.collected.files.find(({ kind }) => kind === "people")?.value as
    | Documents["people"]
    | undefined;
  const accounts: Target["accounts"] =
    people === undefined
      ? { known: false, because: "policy/people.yaml cannot be read" }
      : { known: true, value: accountsOf(people) };
  return { model, accounts, forgeAccounts };
}
