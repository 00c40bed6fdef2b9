import { all, proposeWebsite, requirement, revision, students } from "./changes.ts";
import type { Life } from "./life.ts";
import { account, type Case, review } from "./verdicts.ts";

/** What is judged after a life was played. */
export type Play = (life: Life) => Case;

/** The website's plan, approved by its supervisor in a proposal that differs like this. */
export function approvedBut(change: (life: Life, head: string, base: string) => Partial<Case>): Play {
  return (life) => {
    const { base, head } = proposeWebsite(life);
    return { base, head, reviews: [review("wang", head)], ...change(life, head, base) };
  };
}

/** A proposal of the website's plan with these reviews. */
export function reviewed(reviews: (head: string) => Case["reviews"]): Play {
  return approvedBut((_, head) => ({ reviews: reviews(head) }));
}

/** Approved, and then this was pushed. */
export function pushedOn(push: (life: Life) => void): Play {
  return (life) => {
    const { base, head } = proposeWebsite(life);
    push(life);
    return { base, head: life.commit("Push on"), reviews: [review("wang", head)] };
  };
}

/** A force-push of the proposer, at some time. */
export const forced = { kind: "force-pushed", actor: account("lin") } as const;

/** A proposal that revises two plans, of units with different supervisors. */
export function bothPlans(life: Life): { base: string; head: string } {
  const { base } = proposeWebsite(life);
  life.write(students, all(revision(2), requirement("學籍資料每日備份。")));
  return { base, head: life.commit("Revise both plans") };
}
