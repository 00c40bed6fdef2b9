import { canonicalJson } from "../canonical-json.ts";
import type { Model } from "../model.ts";
import { personName } from "../procedure/names.ts";
import { authorityOn } from "../procedure/roles.ts";
import { type SignatureCheck, witnessPlace } from "../signature.ts";
import { dateIn } from "../time/timestamp.ts";
import type { Documents } from "../types.generated.ts";
import { demandOf } from "./demand.ts";
import { type Circumstances, type Standing, unfit } from "./judge-review.ts";
import type { ReceiptJudgement } from "./judgement.ts";
import { type Answered, whyUnknown } from "./proposal.ts";
import type { ProposedFiles, ProposedReceipt } from "./proposed-files.ts";
import type { ReceiptReason, Refusal, Unknown } from "./reason.ts";

type Receipt = Documents["receipt"];

/** What was found out about the receipts that a proposal brings, by their paths. */
export interface ReceiptEvidence {
  /** Signatures, checked by the keys that the target branch has on file. */
  readonly signatures: ReadonlyMap<string, SignatureCheck>;
  /** What `collect` would write there now; undefined where it would write none. */
  readonly collected: ReadonlyMap<string, Answered<Receipt | undefined>>;
}

/** Nothing was found out. */
export const noEvidence: ReceiptEvidence = { signatures: new Map(), collected: new Map() };

/**
 * Judges one receipt that a proposal brings. One that its supervisor signed counts as an approval; one that `collect`
 * would write is let in and counts for nothing; any other is refused.
 */
export function judgeReceipt(
  receipt: ProposedReceipt,
  files: ProposedFiles,
  evidence: ReceiptEvidence,
  circumstances: Circumstances,
  { track }: Model,
): ReceiptJudgement {
  const judged: ReceiptJudgement[] = [];
  const lost = track(() => judged.push(judge(receipt, files, evidence, circumstances)));
  const [judgement] = judged as [ReceiptJudgement];
  if (lost.length === 0 || judgement.verdict !== "approved") return judgement;
  const because: readonly Unknown[] = [{ code: "target-unreadable", args: { files: lost.join(", ") } }];
  return { ...judgement, verdict: "unknown", because, standing: { standing: "unknown", because } };
}

function judge(
  receipt: ProposedReceipt,
  files: ProposedFiles,
  evidence: ReceiptEvidence,
  circumstances: Circumstances,
): ReceiptJudgement {
  const { path, isNew, facts } = receipt;
  if (facts === undefined && files.disposed.has(path)) return harmless("disposed", path);
  if (!isNew) return refused(path, { code: "receipt-changed", args: { path } });
  const value = facts?.value as Receipt | undefined;
  if (facts === undefined || value === undefined)
    return refused(path, { code: "receipt-unreadable", args: { path } });
  if (facts.id !== `${value.subject.id}/${value.revision}`)
    return refused(path, { code: "receipt-misplaced", args: { path } });
  if (value.level !== "L2" || value.signature === undefined) return collected(path, value, evidence);
  const fault = signatureFault(path, value, evidence, circumstances);
  if (fault !== undefined) return fault;
  const { document } = receipt;
  const isAltered = facts.digest !== undefined && facts.digest !== value.digest;
  const isOther = document.state !== "read" || document.digest !== value.digest;
  if (isAltered || isOther || document.value.revision !== value.revision)
    return refused(path, { code: "receipt-content", args: { path } });
  return signed(path, value, standingOf(value, document, files, circumstances));
}

/** A signature that is missing a check, is broken, or was made with another key or in the time to come. */
function signatureFault(
  path: string,
  value: Receipt,
  { signatures }: ReceiptEvidence,
  { repository }: Circumstances,
): ReceiptJudgement | undefined {
  const { approver, approvedAt } = value;
  const check = signatures.get(path) ?? { state: "unchecked" as const, because: "ssh-keygen" };
  const day = dateIn(approvedAt, repository.zone);
  switch (check.state) {
    case "unchecked": {
      const unknown = [{ code: "signature-unchecked", args: { path, because: check.because } }] as const;
      return signed(path, value, { standing: "unknown", because: unknown });
    }
    case "bad":
      return refused(path, { code: "receipt-forged", args: { path } });
    case "other-key": {
      const person = personName(repository, approver);
      return refused(path, { code: "receipt-other-key", args: { path, person, day } });
    }
    case "good":
      return day > repository.today
        ? refused(path, { code: "receipt-early", args: { path, day } })
        : undefined;
  }
}

/** What a good signature is worth: as for a review, its person is fit and had no hand in the proposal. */
function standingOf(
  { approver: person, approvedAt: at, subject }: Receipt,
  document: Extract<ProposedReceipt["document"], { state: "read" }>,
  files: ProposedFiles,
  { repository, participation }: Circumstances,
): Standing {
  const name = personName(repository, person);
  const part = participation.parts.get(person);
  if (part !== undefined)
    return { standing: "refused", because: { code: "took-part", args: { person: name, part } } };
  const demand = demandOf(repository, subject.kind, subject.id, document, files.systems);
  const refusal = unfit({ person, name, at }, subject, document, demand, repository);
  if (refusal !== undefined) return { standing: "refused", because: refusal };
  const { unit, systemUnknown: system } = demand;
  const unknown: readonly Unknown[] = [
    ...participation.unknown,
    ...(system === undefined ? [] : [{ code: "system-unknown" as const, args: { system } }]),
  ];
  if (unknown.length > 0) return { standing: "unknown", because: unknown };
  const authority = authorityOn(repository, person, "supervisor", dateIn(at, repository.zone), unit);
  return { standing: "counts", person, at, ...(authority !== undefined && { authority }) };
}

/** A receipt without its approver's signature is let in only where it says what `collect` would, whoever proposes it. */
function collected(path: string, value: Receipt, evidence: ReceiptEvidence): ReceiptJudgement {
  const { level } = value;
  const byHand = refused(path, { code: "receipt-by-hand", args: { path, level } });
  const wanted = evidence.collected.get(path);
  if (wanted === undefined) return byHand;
  if (!wanted.known)
    return unsure(path, [{ code: "receipt-unwitnessed", args: { path, because: whyUnknown(wanted) } }]);
  if (wanted.value === undefined || said(wanted.value) !== said(value)) return byHand;
  if (level === "L0" && value.witnessSignature === undefined) return harmless("receipt-collected", path);
  const check = evidence.signatures.get(witnessPlace(path));
  if (check?.state === "unchecked")
    return unsure(path, [{ code: "signature-unchecked", args: { path, because: check.because } }]);
  return level === "L1" && check?.state === "good" ? harmless("receipt-collected", path) : byHand;
}

/** What a receipt says of an approval, whether or not a collector signed that. */
function said({ level: _, witnessSignature: __, ...rest }: Receipt): string {
  return canonicalJson(rest);
}

function signed(path: string, { approver: signer }: Receipt, standing: Standing): ReceiptJudgement {
  const common = { path, signer, standing };
  if (standing.standing === "counts") return { ...common, verdict: "approved", because: [] };
  return standing.standing === "refused"
    ? { ...common, verdict: "not-approved", because: [standing.because] }
    : { ...common, verdict: "unknown", because: standing.because };
}

function refused(path: string, because: ReceiptReason | Refusal): ReceiptJudgement {
  return { path, verdict: "not-approved", because: [because] };
}

function unsure(path: string, because: readonly Unknown[]): ReceiptJudgement {
  return { path, verdict: "unknown", because };
}

function harmless(code: "receipt-collected" | "disposed", path: string): ReceiptJudgement {
  return { path, verdict: "not-needed", because: [{ code, args: { path } }] };
}
