import { judgeProposal, type Target } from "./judge-proposal.ts";
import {
  type ControlJudgement,
  type DocumentJudgement,
  favourable,
  type ProposalJudgement,
  type Verdict,
  worst,
} from "./judgement.ts";
import { short } from "./participation.ts";
import type { Answered, Proposal, ProposalEvent } from "./proposal.ts";
import type { FilesAnswer } from "./proposed-files.ts";
import type { Unknown } from "./reason.ts";

/** A pull request in a group of a merge queue. */
export interface Member {
  readonly proposal: Proposal;
  /** What it changes by itself. */
  readonly own: FilesAnswer;
  /** What the whole group changes, with how that stood in the commits that were reviewed here. */
  readonly files: FilesAnswer;
}

export interface Group {
  readonly members: readonly Member[];
  /** Commits that are of no member. */
  readonly unaccounted: readonly string[];
  /** What the group changes. */
  readonly files: FilesAnswer;
}

/**
 * Judges a group of a merge queue as it would come to the target branch. Every change must be proposed by a member whose
 * reviews saw what the group holds now, and whose approver had no hand in any member that changes the same.
 */
export function judgeGroup({ members, unaccounted, files }: Group, target: Target): ProposalJudgement {
  const lost = unaccounted.map(
    (commit): Unknown => ({ code: "commit-unaccounted", args: { commit: short(commit) } }),
  );
  const unread = [files, ...members.flatMap(({ own, files: all }) => [own, all])].find(({ known }) => !known);
  const bare = judgeProposal(nobodys, unread ?? files, target);
  if (unread !== undefined) return { ...bare, because: [...lost, ...bare.because] };
  const judged = members.map((member): Judged => {
    const others = members.filter((other) => other !== member && shares(member, other));
    const judgement = judgeProposal(joined(member.proposal, others), narrowed(member), target);
    return { judgement, changes: changesOf(member) };
  });
  const documents = bare.documents.map((one) => accounted(one, judged));
  const receipts = bare.receipts.map((one) => {
    const found = takers(judged, one.path).flatMap((other) => other.receipts.filter(isAt(one.path)));
    return favourable(found) ?? one;
  });
  const controls = bare.controls && ownedBy(bare.controls, judged);
  const verdicts: readonly Verdict[] = [
    ...[...documents, ...receipts, ...(controls === undefined ? [] : [controls])].map(
      ({ verdict }) => verdict,
    ),
    ...(bare.strays.length > 0 ? (["not-approved"] as const) : []),
    ...(lost.length > 0 ? (["unknown"] as const) : []),
  ];
  return {
    verdict: worst(verdicts),
    because: distinct([...lost, ...judged.flatMap(({ judgement }) => judgement.because)]),
    documents,
    receipts,
    strays: bare.strays,
    remarks: distinct(judged.flatMap(({ judgement }) => judgement.remarks)),
    ...(controls && { controls }),
  };
}

interface Judged {
  readonly judgement: ProposalJudgement;
  /** Names of documents and paths of other files that the member changes by itself. */
  readonly changes: ReadonlySet<string>;
}

/** A proposal without anybody in it: its judgement is what the files alone say. */
const nobodys: Proposal = {
  author: undefined,
  reviews: { known: true, value: [] },
  commits: { known: true, value: [] },
  timeline: { known: true, value: [] },
  pushers: { known: true, value: [] },
};

const nameOf = ({ kind, id }: Pick<DocumentJudgement, "kind" | "id">): string => `${kind} ${id}`;
const isAt =
  (path: string) =>
  (one: { readonly path: string }): boolean =>
    one.path === path;

function changesOf({ own }: Member): ReadonlySet<string> {
  if (!own.known) return new Set();
  const { documents, receipts, controls } = own.value;
  return new Set([...documents.map(nameOf), ...[...receipts, ...controls].map(({ path }) => path)]);
}

/** What the group makes of the changes of a member. */
function narrowed(member: Member): FilesAnswer {
  const { own, files } = member;
  if (!own.known || !files.known) return files;
  const changes = changesOf(member);
  const { documents, receipts, controls } = files.value;
  const value = {
    ...files.value,
    documents: documents.filter((one) => changes.has(nameOf(one))),
    receipts: receipts.filter(({ path }) => changes.has(path)),
    controls: controls.filter(({ path }) => changes.has(path)),
    evidence: own.value.evidence,
  };
  return { known: true, value };
}

function shares(one: Member, other: Member): boolean {
  const theirs = changesOf(other);
  return [...changesOf(one)].some((name) => theirs.has(name));
}

function takers(judged: readonly Judged[], name: string): readonly ProposalJudgement[] {
  return judged.flatMap(({ judgement, changes }) => (changes.has(name) ? [judgement] : []));
}

/** A document as the members judge it that propose to change it; nobody approved what none of them proposes. */
function accounted(bare: DocumentJudgement, judged: readonly Judged[]): DocumentJudgement {
  const name = nameOf(bare);
  const found = takers(judged, name).flatMap(({ documents }) =>
    documents.filter((one) => nameOf(one) === name),
  );
  const chosen = favourable(found);
  if (chosen !== undefined) return { ...chosen, rows: found.flatMap(({ rows }) => rows) };
  if (bare.verdict === "not-needed") return bare;
  const { path } = bare;
  return { ...bare, verdict: "not-approved", because: [{ code: "unaccounted", args: { path } }] };
}

function ownedBy(bare: ControlJudgement, judged: readonly Judged[]): ControlJudgement {
  const files = bare.files.map((file) => {
    const { path } = file;
    const found = takers(judged, path).flatMap(({ controls }) => (controls?.files ?? []).filter(isAt(path)));
    const chosen = favourable(found);
    if (chosen !== undefined) return { ...chosen, rows: found.flatMap(({ rows }) => rows) };
    const because = [{ code: "unaccounted" as const, args: { path } }];
    return { ...file, verdict: "not-approved" as const, because };
  });
  // What was proposed apart is not mixed because one queue brings it.
  const because = distinct(judged.flatMap(({ judgement }) => judgement.controls?.because ?? []));
  const isRefused = bare.faults.length > 0 || because.length > 0;
  const verdict = isRefused ? "not-approved" : worst(files.map((one) => one.verdict));
  return { ...bare, verdict, because, files };
}

/** A proposal with everybody who had a hand in others beside those who had one in it; its reviews stay its own. */
function joined(proposal: Proposal, others: readonly Member[]): Proposal {
  if (others.length === 0) return proposal;
  const all = others.map((other) => other.proposal);
  const people = all.flatMap(({ author, pushers, timeline }) => [
    known([author]),
    pushers,
    timeline.known ? known(timeline.value.filter(isForced).map(({ actor }) => actor)) : timeline,
  ]);
  // What an account pushed here says nothing of what it pushed there.
  const { pushes: _, ...one } = proposal;
  return {
    ...one,
    commits: together([one.commits, ...all.map(({ commits }) => commits)]),
    pushers: together([one.pushers, ...people]),
  };
}

const isForced = ({ kind }: ProposalEvent): boolean => kind === "force-pushed";

function known<T>(value: T): Answered<T> {
  return { known: true, value };
}

/** Several lists as one, known only where all are. */
function together<T>(answers: readonly Answered<readonly T[]>[]): Answered<readonly T[]> {
  const unread = answers.find((one) => !one.known);
  return unread ?? known(answers.flatMap((one) => (one.known ? one.value : [])));
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}
