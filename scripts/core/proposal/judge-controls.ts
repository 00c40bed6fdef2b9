import type { RegisteredAccount } from "./accounts.ts";
import { type Codeowners, ownersOf, readCodeowners } from "./codeowners.ts";
import { rowsOf } from "./judge-document.ts";
import { type Approval, approvalOf, type Standing } from "./judge-review.ts";
import {
  type ControlFileJudgement,
  type ControlJudgement,
  type Reviewing,
  type Row,
  type Verdict,
  worst,
} from "./judgement.ts";
import { short } from "./participation.ts";
import { type Answered, whyUnknown } from "./proposal.ts";
import type { ControlFile, ProposedFiles } from "./proposed-files.ts";
import type { ControlReason, Refusal, Unknown } from "./reason.ts";
import { judgeTime } from "./review-time.ts";

/** Numbers of the accounts behind a name as CODEOWNERS writes it. */
export type OwnerAccounts = ReadonlyMap<string, Answered<readonly number[]>>;

/** Owners who must stand behind a change, as far as CODEOWNERS names that many. */
const enough = 2;
/** Paths that a message names. */
const mostNamed = 3;

/**
 * Whether every changed control file is approved by the owners that CODEOWNERS of the target branch names, and nothing
 * is proposed with them that they judge.
 */
export function judgeControls(
  files: Pick<ProposedFiles, "controls" | "codeowners" | "evidence" | "migrations">,
  ownerAccounts: OwnerAccounts,
  reviewing: Reviewing,
): ControlJudgement {
  const { controls, codeowners: source } = files;
  const list = source && readCodeowners(source.path, source.text);
  const judged = controls.map((file) => judgeFile(file, list, ownerAccounts, reviewing));
  const faults = list?.faults ?? [];
  const because = mixed(files);
  const isRefused = faults.length > 0 || because.length > 0;
  const verdict = isRefused ? "not-approved" : worst(judged.map((one) => one.verdict));
  return { verdict, because, faults, files: judged };
}

/** Who renames a person renames them everywhere at once: the register cannot go first, and the migration is approved. */
function mixed({
  controls,
  evidence,
  migrations,
}: Pick<ProposedFiles, "controls" | "evidence" | "migrations">): readonly ControlReason[] {
  const isRenaming = migrations.some(isRenamingPerson);
  const judging = controls.filter(
    ({ path, isDocument }) => !isDocument && !(isRenaming && /(?:^|\/)policy\/people\.yaml$/.test(path)),
  );
  if (evidence.length === 0 || judging.length === 0) return [];
  const named = evidence.slice(0, mostNamed).join(", ");
  return [{ code: "mixed", args: { evidence: evidence.length > mostNamed ? `${named} …` : named } }];
}

/** An old migration, touched again, renames nobody. */
function isRenamingPerson({ value, before, after }: ProposedFiles["migrations"][number]): boolean {
  const { of, from, to } = value.operation;
  return of === "person" && before.has(from) && !after.has(from) && after.has(to);
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
  const known = new Set(behind.flatMap((one) => ("code" in one ? [] : one)));
  const unsure = behind.flatMap((one): Unknown[] => ("code" in one ? [one] : []));
  const registered = reviewing.accounts.filter(({ id }) => known.has(id));
  const persons = new Set(registered.map(({ person }) => person));
  const rows = rowsOf(reviewing, (decision, isShared): Standing => {
    const approval = approvalOf(decision, isShared, reviewing.circumstances);
    if ("code" in approval) return { standing: "refused", because: approval };
    const content = otherFile(approval, file);
    if (content !== undefined) return { standing: "refused", because: content };
    if (!persons.has(approval.person) && unsure.length === 0)
      return refusedAs("not-owner", { person: approval.name, owners: owners.join(" ") });
    return standingOf(approval, persons.has(approval.person) ? [] : unsure, reviewing);
  });
  // A member of a team who is not on file is an owner all the same, though none who can approve.
  const strangers = [...known].filter((number) => !registered.some(({ id }) => id === number));
  const named = unsure.length > 0 ? enough : persons.size + strangers.length;
  const least = file.isDocument ? 1 : Math.min(enough, named);
  const isOwn = reviewing.proposer !== undefined && persons.has(reviewing.proposer);
  const wanted = Math.max(1, least - (isOwn ? 1 : 0));
  const because = wanted > 1 && count(rows, "counts") === 1 ? secondOf(owners, unsure) : [];
  const verdict = reviewing.because.length > 0 ? "unknown" : verdictOfOwners(rows, wanted, unsure.length > 0);
  return { path, owners, verdict, because: [...reviewing.because, ...because], rows };
}

/** Why one owner is not enough: another must approve, or nobody can tell whether there is another. */
function secondOf(
  owners: readonly string[],
  unsure: readonly Unknown[],
): readonly (ControlReason | Unknown)[] {
  return unsure.length > 0 ? unsure : [{ code: "second-owner", args: { owners: owners.join(" ") } }];
}

const count = (rows: readonly Row[], standing: Row["standing"]): number =>
  rows.filter((row) => row.standing === standing).length;

/** A row is one person's. Where it is not known who the owners are, nobody knows whether one is enough. */
function verdictOfOwners(rows: readonly Row[], wanted: number, isUnsure: boolean): Verdict {
  const given = count(rows, "counts");
  if (given >= wanted) return "approved";
  const possible = given + count(rows, "unknown");
  return possible >= wanted || (isUnsure && possible > 0) ? "unknown" : "not-approved";
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
  { person, at, access }: Approval,
  unsure: readonly Unknown[],
  { circumstances: { repository, participation, move } }: Reviewing,
): Standing {
  const time = judgeTime(repository, person, at, move);
  if (time.refusal !== undefined) return { standing: "refused", because: time.refusal };
  const unknown = [...unsure, ...access.unknown, ...time.unknown, ...participation.unknown];
  return unknown.length > 0 ? { standing: "unknown", because: unknown } : { standing: "counts", person, at };
}

function refusedAs(code: "not-owner", args: { person: string; owners: string }): Standing {
  return { standing: "refused", because: { code, args } };
}
