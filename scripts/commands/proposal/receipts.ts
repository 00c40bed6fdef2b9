import type { ReceiptEvidence } from "../../core/proposal/judge-receipt.ts";
import type { Proposal } from "../../core/proposal/proposal.ts";
import type { FilesAnswer, ProposedReceipt } from "../../core/proposal/proposed-files.ts";
import { checkedSignatures } from "../../ports/checked-signatures.ts";
import type { Forge } from "../../ports/forge.ts";
import type { Invocation } from "../command.ts";
import type { LoadedData } from "../load.ts";

/** The receipts that a proposal brings anew. */
export function newReceipts(files: FilesAnswer): readonly ProposedReceipt[] {
  return files.known ? files.value.receipts.filter(({ isNew }) => isNew) : [];
}

/** Adds what each push brought, which matters only where a proposal brings receipts: its signer may push that alone. */
export async function withPushes(
  forge: Forge,
  number: number,
  proposal: Proposal,
  files: FilesAnswer,
): Promise<Proposal> {
  return newReceipts(files).length === 0 ? proposal : { ...proposal, pushes: await forge.pushes(number) };
}

/** Checks the signatures of what a proposal brings by the keys that its target branch has on file. */
export function signaturesIn(
  { ports }: Invocation,
  { collected }: LoadedData,
  files: FilesAnswer,
): ReceiptEvidence["signatures"] {
  const brought = newReceipts(files).flatMap(({ facts }) => facts ?? []);
  const own = collected.files.filter(({ kind }) => kind === "people" || kind === "parameters");
  return checkedSignatures([...own, ...brought], ports.signatures);
}
