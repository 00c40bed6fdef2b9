import { approvalText } from "../core/approval-text.ts";
import type { FileFacts } from "../core/file-facts.ts";
import type { SignatureCheck } from "../core/signature.ts";
import { instant } from "../core/time/timestamp.ts";
import type { Documents } from "../core/types.generated.ts";
import type { Signatures } from "./signatures.ts";

/** Checks the signature of every signed receipt against the keys that its approver has on file, as of the day it records. */
export function checkedSignatures(
  files: readonly FileFacts[],
  signatures: Signatures,
): ReadonlyMap<string, SignatureCheck> {
  const found = new Map<string, SignatureCheck>();
  const people = documentOf(files, "people")?.people;
  const zone = documentOf(files, "parameters")?.timezone;
  for (const { path, kind, value } of files) {
    if (kind !== "receipt" || value === undefined) continue;
    const receipt = value as Documents["receipt"];
    if (receipt.signature === undefined) continue;
    if (people === undefined || zone === undefined) {
      found.set(path, { state: "unchecked", because: "policy" });
      continue;
    }
    const { signature, approver: signer, approvedAt } = receipt;
    const keys = people.find(({ id }) => id === signer)?.keys ?? [];
    const signedAt = instant(approvedAt);
    found.set(
      path,
      signatures.check({ text: approvalText(receipt), signature, signer, keys, signedAt, zone }),
    );
  }
  return found;
}

function documentOf<K extends "people" | "parameters">(
  files: readonly FileFacts[],
  kind: K,
): Documents[K] | undefined {
  return files.find((file) => file.kind === kind)?.value as Documents[K] | undefined;
}
