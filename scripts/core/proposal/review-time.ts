import { personName } from "../procedure/names.ts";
import type { Repository } from "../repository.ts";
import { instant, isTimestamp, type Timestamp } from "../time/timestamp.ts";
import { type Answered, type ProposalEvent, whyUnknown } from "./proposal.ts";
import type { Refusal, Remark, Unknown } from "./reason.ts";

/** Events after which the commits are what they were. All others may have moved them: a forge may name new ones. */
const harmless: readonly string[] = ["review-dismissed", "merged", "closed", "reopened"];

/** Sooner after a force-push nobody has read the form anew (`approvals.md` §4, row 3), in seconds. */
const hasty = 60;

/** What the events of a proposal say of when its commits last moved. */
export type LastMove =
  | { readonly known: true; readonly at?: Timestamp }
  | { readonly known: false; readonly because: Unknown };

/** The last event that may have moved the commits of a proposal, as forges then re-point earlier reviews. */
export function lastMove(timeline: Answered<readonly ProposalEvent[]>): LastMove {
  if (!timeline.known)
    return { known: false, because: { code: "timeline-unknown", args: { because: whyUnknown(timeline) } } };
  const moves = timeline.value.filter(({ kind }) => !harmless.includes(kind)).map(({ at }) => at);
  if (!moves.every(isTimestamp)) return { known: false, because: { code: "event-undated", args: {} } };
  const last = moves.reduce<Timestamp | undefined>(
    (latest, at) => (latest === undefined || instant(latest) < instant(at) ? at : latest),
    undefined,
  );
  return { known: true, ...(last !== undefined && { at: last }) };
}

/** What the time of a review says against it, or why it cannot be told; a tie with a move counts as before it. */
export function judgeTime(
  repository: Repository,
  person: string,
  submittedAt: Timestamp,
  move: LastMove,
): { readonly refusal?: Refusal; readonly unknown: readonly Unknown[] } {
  if (!move.known) return { unknown: [move.because] };
  if (move.at === undefined || instant(move.at) < instant(submittedAt)) return { unknown: [] };
  const args = { person: personName(repository, person), submitted: submittedAt, moved: move.at };
  return { refusal: { code: "before-move", args }, unknown: [] };
}

/** Says so when a review came too soon after a move to have been a new look. */
export function hastyRemark(
  repository: Repository,
  person: string,
  submittedAt: Timestamp,
  move: LastMove,
): Remark[] {
  if (!move.known || move.at === undefined) return [];
  const seconds = instant(submittedAt) - instant(move.at);
  if (seconds < 0 || seconds >= hasty) return [];
  return [{ code: "approved-hastily", args: { person: personName(repository, person), seconds } }];
}
