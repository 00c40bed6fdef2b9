import { approvalNamespace, approvalText } from "../core/approval-text.ts";
import type { FileFacts } from "../core/file-facts.ts";
import { type SignatureCheck, witnessPlace } from "../core/signature.ts";
import { instant } from "../core/time/timestamp.ts";
import type { Documents } from "../core/types.generated.ts";
import { witnessNamespace, witnessText } from "../core/witness-text.ts";
import type { Signatures, SignedText } from "./signatures.ts";

/**
 * Checks the signatures of every receipt against the keys that its approver, or its collector, has on file, as of the day
 * that the signer records.
 */
export function checkedSignatures(
  files: readonly FileFacts[],
  signatures: Signatures,
): ReadonlyMap<string, SignatureCheck> {
  const found = new Map<string, SignatureCheck>();
  const registry = documentOf(files, "people");
  const zone = documentOf(files, "parameters")?.timezone;
  for (const { path, kind, value } of files) {
    if (kind !== "receipt" || value === undefined) continue;
    const receipt = value as Documents["receipt"];
    const places = [
      [path, approversText(receipt, registry)],
      [witnessPlace(path), collectorsText(receipt, registry)],
    ] as const;
    for (const [place, signed] of places) {
      if (signed === undefined) continue;
      const isJudged = registry !== undefined && zone !== undefined;
      found.set(
        place,
        isJudged ? signatures.check({ ...signed, zone }) : { state: "unchecked", because: "policy" },
      );
    }
  }
  return found;
}

type Signed = Omit<SignedText, "zone">;
type Receipt = Documents["receipt"];
type Registry = Documents["people"];

function approversText(receipt: Receipt, registry: Registry | undefined): Signed | undefined {
  const { signature, approver: signer, approvedAt } = receipt;
  if (signature === undefined) return undefined;
  const keys = registry?.people.find(({ id }) => id === signer)?.keys ?? [];
  const namespace = approvalNamespace;
  return { namespace, text: approvalText(receipt), signature, signer, keys, signedAt: instant(approvedAt) };
}

function collectorsText(receipt: Receipt, registry: Registry | undefined): Signed | undefined {
  const { witnessSignature } = receipt;
  if (witnessSignature === undefined) return undefined;
  const { collector: signer, signedAt: at, signature } = witnessSignature;
  const keys = registry?.collectors?.find(({ id }) => id === signer)?.keys ?? [];
  const text = witnessText({ ...receipt, witnessSignature });
  return { namespace: witnessNamespace, text, signature, signer, keys, signedAt: instant(at) };
}

function documentOf<K extends "people" | "parameters">(
  files: readonly FileFacts[],
  kind: K,
): Documents[K] | undefined {
  return files.find((file) => file.kind === kind)?.value as Documents[K] | undefined;
}
