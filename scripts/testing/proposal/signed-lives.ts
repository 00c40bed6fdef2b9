import type { Push } from "../../ports/forge.ts";
import type { MemoryProposal, MemoryState } from "../../ports/forge-memory.ts";
import { forgeWith, runIn } from "../forge-life.ts";
import { all, revision, swap, website } from "./changes.ts";
import { type Life, openLife } from "./life.ts";
import { approveIn, type Keys, withKey } from "./signing.ts";
import { account, commitsBy, type Name } from "./verdicts.ts";

export const people = "policy/people.yaml";
export const always = "from: 2026-01-01";
export const revise = all(revision(3), swap("effectiveFrom: 2026-11-01", "effectiveFrom: 2026-12-01"));

/** A life whose supervisors have keys on file, with lin's revision of a plan on the branch `proposal`. */
export function proposed(keys: Keys, path = website, change = revise, days = always): Life {
  const life = openLife();
  const register = all(withKey("wang", keys.entry("wang", days)), withKey("kuo", keys.entry("kuo", always)));
  life.write(people, register);
  life.commit("Enter keys");
  life.branch("proposal");
  life.write(path, change);
  life.commit("Revise the plan");
  return life;
}

/** The same with wang's signature in a commit of its own. */
export async function signed(keys: Keys, life = proposed(keys)): Promise<Life> {
  await approveIn(life, "website", "wang", keys.file("wang"));
  life.commit("Approve");
  return life;
}

export const tip = (life: Life, back = 0): string => life.git("rev-parse", `proposal~${back}`);
export const push = (by: Name, before: string | undefined, after: string, isForced = false): Push => ({
  by: account(by),
  before,
  after,
  isForced,
});

/** The forge's view of it: lin's commits but for the last, which is wang's, each pushed by its author. */
export function told(life: Life, more: Partial<MemoryProposal> = {}): MemoryState {
  const [base, head] = [life.git("rev-parse", "main"), tip(life)];
  const commits = commitsBy(life, base, head, "lin").map((one) =>
    one.id === head ? { ...one, author: account("wang"), committer: account("wang") } : one,
  );
  const pushes = [push("wang", tip(life, 1), head), push("lin", undefined, tip(life, 1))];
  const pushers = [account("wang"), account("lin")];
  return forgeWith(life, { base, head, reviews: [], more: { commits, pushers, pushes, ...more } });
}

export async function checked(
  life: Life,
  state = told(life),
): Promise<{ readonly code: number; readonly out: string }> {
  life.branch("main");
  const { code, out, notice } = await runIn(life, ["proposal", "7"], state);
  return { code, out: out + notice };
}
