import type { Documents } from "./types.generated.ts";

/** What signatures on approvals are for (`-n` of `ssh-keygen -Y sign`), so that none made for another purpose will do. */
export const approvalNamespace = "backup-plan-approval";

export type Approval = Omit<Documents["receipt"], "signature" | "witnessSignature" | "content" | "level">;

/**
 * The text that an approver signs: a line for each field of the receipt, in this order, `-` where it has none. Anyone can
 * write it down from the receipt; the digest stands for the approved content.
 */
export function approvalText(receipt: Approval): string {
  return `backproof approval v1\n${approvalLines(receipt)}`;
}

/** The lines that tell one approval from every other. */
export function approvalLines(receipt: Approval): string {
  const { subject, revision, digest, approver, forgeId, authority, approvedAt, statement, previous } =
    receipt;
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ["kind", subject.kind],
    ["id", subject.id],
    ["revision", revision],
    ["digest", digest],
    ["approver", approver],
    ["forge-id", forgeId],
    ["role", authority.role],
    ["unit", authority.unit],
    ["acting-for", authority.actingFor],
    ["approved-at", approvedAt],
    ["previous", previous],
    // A statement may run over lines; each says what it belongs to, so that none can pass for another field.
    ...(statement ?? "-").split("\n").map((line) => ["statement", line] as const),
  ];
  return lines.map(([name, value]) => `${name}: ${value ?? "-"}\n`).join("");
}
