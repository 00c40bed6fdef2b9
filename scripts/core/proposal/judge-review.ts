import { verbatim } from "../localized-list.ts";
import { authorityFault } from "../procedure/approval-authority.ts";
import { changedFields } from "../procedure/changed-fields.ts";
import { personName } from "../procedure/names.ts";
import { type Authority, authorityOn } from "../procedure/roles.ts";
import type { Entity, Repository } from "../repository.ts";
import { dateIn, isTimestamp, type Timestamp } from "../time/timestamp.ts";
import { type Access, accessOf, type Writers } from "./access.ts";
import type { Demand } from "./demand.ts";
import { echoes, echoLine, repeats } from "./echo.ts";
import type { Decision } from "./latest-reviews.ts";
import { type Participation, short } from "./participation.ts";
import type { Content, ProposedDocument } from "./proposed-files.ts";
import type { Refusal, Unknown } from "./reason.ts";
import { judgeTime, type LastMove } from "./review-time.ts";

/** What a review is worth for one document. */
export type Standing =
  | {
      readonly standing: "counts";
      readonly person: string;
      readonly at: Timestamp;
      readonly authority?: Authority;
    }
  | { readonly standing: "refused"; readonly because: Refusal }
  | { readonly standing: "unknown"; readonly because: readonly Unknown[] };

/** What reviews are judged against, the same for every document of a proposal. */
export interface Circumstances {
  readonly repository: Repository;
  readonly participation: Participation;
  readonly move: LastMove;
  /** Undefined where it does not matter any more who may write. */
  readonly writers?: Writers;
}

/** An approval of a known person, before anything is said of what was approved. */
export interface Approval {
  readonly person: string;
  readonly name: string;
  /** What the account that gave it is short of. */
  readonly access: Access;
  readonly at: Timestamp;
  readonly commit: string;
  readonly body: string;
  readonly isEdited: boolean;
}

/** A review as an approval by somebody who had no hand in the proposal; or why it is none. */
export function approvalOf(
  { review, person }: Decision,
  isShared: boolean,
  { repository, participation: { parts }, writers }: Circumstances,
): Approval | Refusal {
  const { author, state, submittedAt, commit, body, isEdited = false } = review;
  if (author === undefined) return { code: "account-deleted", args: {} };
  const { login } = author;
  if (author.isBot) return { code: "bot", args: { login } };
  if (person === undefined) return { code: isShared ? "account-shared" : "unregistered", args: { login } };
  const name = personName(repository, person);
  if (state === "dismissed") return { code: "dismissed", args: { person: name } };
  if (state !== "approved") return { code: "changes-requested", args: { person: name } };
  if (submittedAt === undefined || !isTimestamp(submittedAt))
    return { code: "time-missing", args: { person: name } };
  const part = parts.get(person);
  if (part !== undefined) return { code: "took-part", args: { person: name, part } };
  if (commit === undefined) return { code: "commit-missing", args: { person: name } };
  const access = accessOf(author, name, writers);
  if (access.refusal !== undefined) return access.refusal;
  return { person, name, access, at: submittedAt, commit, body, isEdited };
}

type Read = Extract<Content, { state: "read" }>;

/** What an approval is worth for one document: the first reason against it, else whatever is not known, else it counts. */
export function judgeApproval(
  approval: Approval,
  document: ProposedDocument,
  candidate: Read,
  demand: Demand,
  circumstances: Circumstances,
): Standing {
  const { repository, participation, move } = circumstances;
  const { person, at } = approval;
  const refusal =
    unfit(approval, document, candidate, demand, repository) ??
    otherContent(approval, document, candidate) ??
    wrongEcho(approval, document, candidate, demand);
  if (refusal !== undefined) return { standing: "refused", because: refusal };
  const time = judgeTime(repository, person, at, move);
  // A digest that was repeated tells what was seen. Unknown events still matter: they also say who force-pushed.
  if (time.refusal !== undefined && !repeatsDigest(approval))
    return { standing: "refused", because: time.refusal };
  const unknown = [...approval.access.unknown, ...time.unknown, ...participation.unknown];
  if (unknown.length > 0) return { standing: "unknown", because: unknown };
  const authority = authorityOn(repository, person, "supervisor", dateIn(at, repository.zone), demand.unit);
  return { standing: "counts", person, at, ...(authority !== undefined && { authority }) };
}

/** Who approved, and when. */
type Act = Pick<Approval, "person" | "name" | "at">;
type Subject = Pick<ProposedDocument, "kind" | "id">;

/** Why a person may not approve a document, whatever they did: it is their own, or they had no authority at that time. */
export function unfit(
  act: Act,
  subject: Subject,
  candidate: Read,
  demand: Demand,
  repository: Repository,
): Refusal | undefined {
  return ownWork(act, demand) ?? withoutAuthority(act, subject, candidate, demand, repository);
}

function ownWork({ person, name }: Act, { own }: Demand): Refusal | undefined {
  const part = own.get(person);
  return part && { code: "own-work", args: { person: name, part } };
}

/** Judged as the receipt would be that this approval leads to. */
function withoutAuthority(
  { person, name, at }: Act,
  { kind, id }: Subject,
  { value, digest, path }: Read,
  { unit }: Demand,
  repository: Repository,
): Refusal | undefined {
  const day = dateIn(at, repository.zone);
  if (authorityOn(repository, person, "supervisor", day, unit) !== undefined) return undefined;
  const receipt: Entity<"receipt"> = {
    kind: "receipt",
    id: `${id}/${value.revision}`,
    file: path,
    pointer: "",
    value: {
      subject: { kind, id },
      revision: value.revision,
      digest,
      approver: person,
      authority: { role: "supervisor", unit: unit ?? "" },
      approvedAt: at,
      level: "L0",
    },
  };
  const fault = authorityFault(repository, receipt, unit);
  const none = { unit: verbatim(""), why: verbatim("") };
  const { unit: of, why } = fault?.id === "no-authority" ? fault.facts : none;
  return { code: "no-authority", args: { person: name, day, unit: of, why } };
}

function otherContent(
  { name, commit }: Approval,
  { kind, reviewed }: ProposedDocument,
  candidate: Read,
): Refusal | undefined {
  const seen = reviewed.get(commit) ?? { state: "unreachable" };
  const args = { person: name, commit: short(commit) };
  switch (seen.state) {
    case "unreachable":
      return { code: "commit-unreachable", args };
    case "absent":
      return { code: "content-absent", args };
    case "faulty":
      return { code: "content-unreadable", args };
    case "read": {
      if (seen.digest === candidate.digest) return undefined;
      const { words } = changedFields(kind, seen.value, candidate.value);
      return { code: "content-changed", args: { ...args, fields: words } };
    }
  }
}

/** Asked only where no echo is wrong. */
function repeatsDigest({ body, isEdited }: Approval): boolean {
  return !isEdited && echoes(body).length > 0;
}

function wrongEcho(
  { name, body, isEdited }: Approval,
  { id }: ProposedDocument,
  { digest }: Read,
  { isStrict }: Demand,
): Refusal | undefined {
  const said = echoes(body);
  const own = said.filter((echo) => echo.id === id);
  const args = { person: name, echo: echoLine(id, digest) };
  if (own.some((echo) => !repeats(echo, id, digest))) return { code: "echo-differs", args };
  if (own.length > 0)
    return isStrict && isEdited ? { code: "echo-edited", args: { person: name } } : undefined;
  // Whoever names some documents approves those only.
  if (said.length > 0) return { code: "not-named", args };
  return isStrict ? { code: "echo-missing", args } : undefined;
}
