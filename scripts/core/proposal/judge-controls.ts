import type { RegisteredAccount } from "./accounts.ts";
import { type Codeowners, ownersOf, readCodeowners } from "./codeowners.ts";
import { rowsOf } from "./judge-document.ts";
import { type Approval, approvalOf, type Standing } from "./judge-review.ts";
import {
  type ControlFileJudgement,
  type ControlJudgement,
  type Reviewing,
  verdictOf,
  worst,
} from "./judgement.ts";
import { short } from "./participation.ts";
import { type Answered, whyUnknown } from "./proposal.ts";
import type { ControlFile, ProposedFiles } from "./proposed-files.ts";
import type { Refusal, Unknown } from "./reason.ts";
import { judgeTime } from "./review-time.ts";

/** Numbers of the accounts behind a name as CODEOWNERS writes it. */
export type OwnerAccounts = ReadonlyMap<string, Answered<readonly number[]>>;

/** Whether every changed control file is approved by an owner that CODEOWNERS of the target branch names. */
export function judgeControls(
  files: readonly ControlFile[],
  source: ProposedFiles["codeowners"],
  ownerAccounts: OwnerAccounts,
  reviewing: Reviewing,
): ControlJudgement {
  const list = source && readCodeowners(source.path, source.text);
  const judged = files.map((file) => judgeFile(file, list, ownerAccounts, reviewing));
  const faults = list?.faults ?? [];
  const verdict = faults.length > 0 ? "not-approved" : worst(judged.map((one) => one.verdict));
  return { verdict, faults, files: judged };
}

function judgeFile(
  file: ControlFile,
  list: Codeowners | undefined,
  ownerAccounts: OwnerAccounts,
  reviewing: Reviewing,
): ControlFileJudgement {
  const { path } = file;
  const refused = { path, owners: [], verdict: "not-approved", rows: [] } as const;
  if (list === undefined) return { ...refused, because: [{ code: "codeowners-missing", args: {} }] };
  const owners = ownersOf(list, path);
  if (owners.length === 0) return { ...refused, because: [{ code: "no-owner", args: { path } }] };
  const behind = owners.map((owner) => accountsBehind(owner, ownerAccounts, reviewing.accounts));
  const known = behind.flatMap((one) => ("code" in one ? [] : one));
  const unsure = behind.flatMap((one): Unknown[] => ("code" in one ? [one] : []));
  const persons = new Set(
    reviewing.accounts.filter(({ id }) => known.includes(id)).map(({ person }) => person),
  );
  const rows = rowsOf(reviewing, (decision, isShared): Standing => {
    const approval = approvalOf(decision, isShared, reviewing.circumstances);
    if ("code" in approval) return { standing: "refused", because: approval };
    const content = otherFile(approval, file);
    if (content !== undefined) return { standing: "refused", because: content };
    if (!persons.has(approval.person) && unsure.length === 0)
      return refusedAs("not-owner", { person: approval.name, owners: owners.join(" ") });
    return standingOf(approval, persons.has(approval.person) ? [] : unsure, reviewing);
  });
  return { path, owners, verdict: verdictOf(rows, reviewing.because), because: reviewing.because, rows };
}

/** A forge account by its name only where the register of people vouches for it: names change hands. */
function accountsBehind(
  owner: string,
  ownerAccounts: OwnerAccounts,
  accounts: readonly RegisteredAccount[],
): readonly number[] | Unknown {
  const told = ownerAccounts.get(owner);
  if (told !== undefined)
    return told.known ? told.value : { code: "owner-unknown", args: { owner, because: whyUnknown(told) } };
  const login = owner.slice(1).toLowerCase();
  const registered = accounts.filter((one) => owner.startsWith("@") && one.login.toLowerCase() === login);
  if (registered.length > 0) return registered.map(({ id }) => id);
  return { code: "owner-unregistered", args: { owner } };
}

function otherFile({ name, commit }: Approval, { candidate, reviewed }: ControlFile): Refusal | undefined {
  const seen = reviewed.get(commit) ?? { state: "unreachable" };
  const args = { person: name, commit: short(commit) };
  if (seen.state === "unreachable") return { code: "commit-unreachable", args };
  return seen.file === candidate ? undefined : { code: "file-changed", args };
}

/** No digest is repeated for control files, so the time of the review always matters. */
function standingOf(
  { person, at }: Approval,
  unsure: readonly Unknown[],
  { circumstances: { repository, participation, move } }: Reviewing,
): Standing {
  const time = judgeTime(repository, person, at, move);
  if (time.refusal !== undefined) return { standing: "refused", because: time.refusal };
  const unknown = [...unsure, ...time.unknown, ...participation.unknown];
  return unknown.length > 0 ? { standing: "unknown", because: unknown } : { standing: "counts", person, at };
}

function refusedAs(code: "not-owner", args: { person: string; owners: string }): Standing {
  return { standing: "refused", because: { code, args } };
}
