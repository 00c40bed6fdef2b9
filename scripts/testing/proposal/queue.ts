import type { Review } from "../../ports/forge.ts";
import type { MemoryProposal, MemoryState } from "../../ports/forge-memory.ts";
import { forgeWith } from "../forge-life.ts";
import { all, requirement, revision, students, website } from "./changes.ts";
import type { Life } from "./life.ts";
import { account, commitsBy, echoFor, type Name, review } from "./verdicts.ts";

/** A pull request that may be queued. */
export interface Queued {
  readonly number: number;
  readonly branch: string;
  readonly base: string;
  readonly head: string;
  readonly author: Name;
  readonly reviews: readonly Review[];
  readonly state: "open" | "closed";
  readonly into: string;
  /** Commits of the queue that the forge says are of it, besides its own. */
  readonly queued: readonly string[];
}

/** Proposes the change of one file, on a branch that begins at `main` or another. */
export function propose(
  life: Life,
  number: number,
  path: string,
  change: (text: string) => string,
  reviews: (head: string, base: string) => readonly Review[],
  from = "main",
): Queued {
  const branch = `proposal-${number}`;
  life.git("checkout", "-q", "-b", branch, from);
  life.write(path, change);
  const head = life.commit(`Propose ${number}`);
  const base = life.git("rev-parse", "main");
  const common = { author: "lin", state: "open", into: "main", queued: [] } as const;
  return { ...common, number, branch, base, head, reviews: reviews(head, base) };
}

/** Goes to the queue's branch, made at `main` if there is none. */
export function queueFrom(life: Life): void {
  if (life.git("branch", "--list", "queue") === "") life.git("branch", "queue", "main");
  life.branch("queue");
}

/** Adds a pull request to the queue's branch, as the forge does it. */
export function joinQueue(life: Life, one: Queued, how: "merge" | "squash" | "rebase"): Queued {
  queueFrom(life);
  if (how === "merge") {
    life.git("merge", "-q", "--no-ff", "-m", `Merge #${one.number}`, one.branch);
    return one;
  }
  if (how === "rebase") life.git("cherry-pick", one.head);
  else {
    life.git("merge", "-q", "--squash", one.branch);
    life.commit(`Squash #${one.number}`);
  }
  return { ...one, queued: [life.git("rev-parse", "HEAD")] };
}

/** The group from `main` to the queue's head, on a forge that holds these pull requests. */
export function groupOf(
  life: Life,
  members: readonly Queued[],
): { readonly state: MemoryState; readonly base: string; readonly head: string } {
  const proposals = members.map((one): MemoryProposal => {
    const { number, branch, base, head, author, reviews, state, into, queued } = one;
    const [made] = forgeWith(life, { base, head, reviews }).proposals;
    if (made === undefined) throw new Error("no proposal");
    return {
      ...made,
      commits: commitsBy(life, base, head, author),
      pushers: [account(author)],
      queued,
      pullRequest: {
        ...made.pullRequest,
        number,
        state,
        author: account(author),
        base: { branch: into, commit: base },
        head: { branch, commit: head },
      },
    };
  });
  const [first] = members;
  if (first === undefined) throw new Error("nobody is queued");
  const state = forgeWith(life, { base: first.base, head: first.head, reviews: [] });
  return {
    state: { ...state, proposals },
    base: life.git("rev-parse", "main"),
    head: life.git("rev-parse", "queue"),
  };
}

/** The website's plan by number 7, approved by its supervisor. */
export function seven(life: Life, text = "官方網站每日備份。"): Queued {
  return propose(life, 7, website, all(revision(3), requirement(text)), (head) => [review("wang", head)]);
}

/** The core system's plan by number 8, approved with the line that it takes. */
export function eight(life: Life): Queued {
  const change = all(revision(2), requirement("學籍與成績資料每日備份，最多損失半日資料。"));
  return propose(life, 8, students, change, (head, base) => [
    review("kuo", head, { body: echoFor(life, { base, head }, "student-records") }),
  ]);
}

/** A group on a forge, with the commits that it lies between. */
export interface Played {
  readonly state: MemoryState;
  readonly base: string;
  readonly head: string;
}

/** Both in one group, queued like this. */
export const both =
  (how: "merge" | "squash" | "rebase") =>
  (life: Life): Played => {
    const one = seven(life);
    const other = eight(life);
    return groupOf(life, [joinQueue(life, one, how), joinQueue(life, other, how)]);
  };
