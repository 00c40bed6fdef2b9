import { type Approval, approvalLines } from "./approval-text.ts";
import { compare } from "./compare.ts";
import type { Documents } from "./types.generated.ts";

/** What signatures of collectors are for (`-n` of `ssh-keygen -Y sign`): neither they nor those of approvers pass for the other. */
export const witnessNamespace = "backup-plan-witness";

type WitnessSignature = NonNullable<Documents["receipt"]["witnessSignature"]>;

/** A receipt with everything that its collector vouches for. */
export type WitnessedApproval = Approval & {
  readonly witnessSignature: Omit<WitnessSignature, "signature">;
};

/**
 * The text that a collector signs: the lines of the approval, a line for whatever else was seen on the forge by the names
 * of the fields in order of the alphabet, then who signs and when. Only fields that are there have a line, so that one put
 * in later breaks the signature, whatever its name.
 */
export function witnessText(receipt: WitnessedApproval): string {
  const { witness = {}, witnessSignature } = receipt;
  const seen: readonly (readonly [string, string | number])[] = Object.entries(witness);
  const lines: readonly (readonly [string, string | number])[] = [
    ...[...seen]
      .sort(([a], [b]) => compare(a, b))
      .map(([name, value]) => [`witness.${name}`, value] as const),
    ["collector", witnessSignature.collector],
    ["signed-at", witnessSignature.signedAt],
  ];
  const own = lines.map(([name, value]) => `${name}: ${value}\n`).join("");
  return `backproof witness v1\n${approvalLines(receipt)}${own}`;
}
