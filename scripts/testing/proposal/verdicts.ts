import { buildModel } from "../../core/model.ts";
import { accountsOf, type RegisteredAccount } from "../../core/proposal/accounts.ts";
import type { OwnerAccounts } from "../../core/proposal/judge-controls.ts";
import { judgeProposal } from "../../core/proposal/judge-proposal.ts";
import type { ProposalJudgement, Row } from "../../core/proposal/judgement.ts";
import type {
  Answered,
  Proposal,
  ProposalAccount,
  ProposalCommit,
  ProposalReview,
} from "../../core/proposal/proposal.ts";
import { type Reason, reasonText } from "../../core/proposal/reason.ts";
import type { Documents } from "../../core/types.generated.ts";
import { collect } from "../../ports/collect.ts";
import { gitFiles } from "../../ports/files-git.ts";
import type { ProposedCommit, Review, TimelineEvent } from "../../ports/forge.ts";
import { proposedFiles } from "../../ports/proposal-git.ts";
import { reading } from "../institution.ts";
import type { Life } from "./life.ts";

const numbers = { lin: 101, chen: 102, wang: 103, zhao: 104, hsu: 105, kuo: 106, outsider: 900 } as const;
export type Name = keyof typeof numbers;

export function account(name: Name): ProposalAccount {
  return { id: numbers[name], login: `example-${name}`, isBot: false };
}

/** The account under which the forge commits what people do on its pages. */
export const webFlow: ProposalAccount = { id: 19864447, login: "web-flow", isBot: false };

let count = 0;

/** A review; an approval on 2026-11-20 at 10:00 in Taipei unless told otherwise. */
export function review(
  name: Name,
  commit: string | undefined,
  change: Partial<ProposalReview> = {},
): ProposalReview & Review {
  count += 1;
  return {
    id: count,
    url: `https://example.org/reviews/${count}`,
    author: account(name),
    state: "approved",
    submittedAt: "2026-11-20T02:00:00Z",
    commit,
    body: "",
    ...change,
  };
}

export interface Case {
  readonly base: string;
  readonly head: string;
  readonly candidate?: string;
  readonly reviews: readonly ProposalReview[];
  readonly commits?: Answered<readonly ProposalCommit[]>;
  readonly timeline?: Answered<readonly TimelineEvent[]>;
  readonly pushers?: Proposal["pushers"];
  readonly author?: ProposalAccount | undefined;
  readonly accounts?: readonly RegisteredAccount[];
  readonly owners?: OwnerAccounts;
  readonly change?: Partial<Proposal>;
}

export function known<T>(value: T): { readonly known: true; readonly value: T } {
  return { known: true, value };
}

/** The commits of a proposal as a forge links them, all by one account. */
export function commitsBy(life: Life, base: string, head: string, name: Name): ProposedCommit[] {
  const ids = life.git("rev-list", "--reverse", `${base}..${head}`).split("\n");
  return ids.map((id) => ({ id, author: account(name), committer: account(name), message: "Change" }));
}

/** Judges a proposal of lin's from real git objects, by the institution as its base has it. */
export function judged(life: Life, one: Case): ProposalJudgement {
  const { base, head, candidate, reviews } = one;
  const reviewed = reviews.flatMap(({ commit }) => commit ?? []);
  const files = proposedFiles(
    life.folder,
    { base, head, reviewed, ...(candidate && { candidate }) },
    reading,
  );
  const all = collect(gitFiles(life.folder, base), reading);
  const model = buildModel({ ...all, today: "2026-11-22" });
  if (model === undefined) throw new Error("no policy");
  const people = all.files.find(({ kind }) => kind === "people")?.value as Documents["people"] | undefined;
  const accounts: Answered<readonly RegisteredAccount[]> =
    people === undefined ? { known: false, because: "broken" } : known(one.accounts ?? accountsOf(people));
  const proposal: Proposal = {
    author: "author" in one ? one.author : account("lin"),
    reviews: known(reviews),
    commits: one.commits ?? known(commitsBy(life, base, head, "lin")),
    timeline: one.timeline ?? known([]),
    pushers: one.pushers ?? known([account("lin")]),
    ...one.change,
  };
  const owners = one.owners ?? new Map();
  return judgeProposal(proposal, files, { model, accounts, forgeAccounts: [webFlow.id], owners });
}

/** A judgement in lines a person can review: `website approved: wang counts`. */
export function lines(judgement: ProposalJudgement): string[] {
  for (const reason of reasonsOf(judgement))
    for (const locale of ["zh-TW", "en"] as const) {
      const { text, mend } = reasonText(reason, locale);
      if (/undefined|NaN|\[object|^$/.test(`${text}${mend}`))
        throw new Error(`${reason.code}: ${text} ${mend}`);
    }
  const { because, documents, controls, strays } = judgement;
  return [
    ...because.map(({ code }) => `proposal ${judgement.verdict}: ${code}`),
    ...documents.map((one) => line(one.id, one)),
    ...(controls?.because ?? []).map(({ code }) => `controls ${code}`),
    ...(controls?.faults ?? []).map(({ code }) => `CODEOWNERS ${code}`),
    ...(controls?.files ?? []).map((one) => line(one.path, one)),
    ...strays.map(({ path, message }) => `${path} ${message}`),
  ];
}

function line(
  name: string,
  one: {
    readonly verdict: string;
    readonly because: readonly { readonly code: string }[];
    readonly rows: readonly Row[];
  },
): string {
  const parts = [...one.because.map(({ code }) => code), ...one.rows.map(rowWords)];
  return `${name} ${one.verdict}${parts.length > 0 ? `: ${parts.join("; ")}` : ""}`;
}

function rowWords(row: Row): string {
  const who = row.reviewer ?? row.review.author?.login ?? "nobody";
  if (row.standing === "counts") return `${who} counts`;
  const codes = row.standing === "refused" ? [row.because.code] : row.because.map(({ code }) => code);
  return `${who} ${codes.join("+")}`;
}

function reasonsOf({ because, documents, controls, remarks }: ProposalJudgement): readonly Reason[] {
  const ofRow = (row: Row): readonly Reason[] =>
    row.standing === "counts" ? [] : row.standing === "refused" ? [row.because] : row.because;
  return [
    ...because,
    ...remarks,
    ...documents.flatMap((one) => [...one.because, ...one.remarks, ...one.rows.flatMap(ofRow)]),
    ...(controls?.because ?? []),
    ...(controls?.faults ?? []),
    ...(controls?.files ?? []).flatMap((one) => [...one.because, ...one.rows.flatMap(ofRow)]),
  ];
}

/** The line by which a review repeats the digest of a document as it would be merged. */
export function echoFor(life: Life, one: Pick<Case, "base" | "head">, id: string): string {
  const found = judged(life, { ...one, reviews: [] }).documents.find((document) => document.id === id);
  if (found?.missing === undefined) throw new Error(`${id} needs no approval`);
  return found.missing.echo;
}
