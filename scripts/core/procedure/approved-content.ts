import type { Plan } from "../repository.ts";
import type { PlanRevision } from "./plan-revisions.ts";

/** What people approved as this revision, where its receipt keeps it; otherwise what the plan file says now. */
export function approvedContent({ plan, receipt }: PlanRevision): Plan {
  const { subject, content } = receipt?.value ?? {};
  return subject?.kind === "plan" && content !== undefined ? (content as unknown as Plan) : plan;
}
