import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { approvalNamespace, approvalText } from "../core/approval-text.ts";
import { assess } from "../core/assess.ts";
import { buildModel } from "../core/model.ts";
import type { SignatureNamespace } from "../core/signature.ts";
import type { Documents } from "../core/types.generated.ts";
import { witnessNamespace, witnessText } from "../core/witness-text.ts";
import { checkedSignatures } from "../ports/checked-signatures.ts";
import { openSsh } from "../ports/signatures-openssh.ts";
import signaturesValid from "../rules/signatures-valid/rule.ts";
import { collected, type Edit, type Edits } from "./institution.ts";

// The receipt of the website's second revision, signed with real keys: by its approver, by the collector "nightly".

const receipt = "records/approvals/website/2.yaml";
const seen = {
  forge: "github",
  repository: "example-org/backup",
  pullRequest: 7,
  review: 81,
  reviewedCommit: "1f".repeat(20),
  mergedCommit: "2e".repeat(20),
} as const;
const always = { from: "2020-01-01" };
const keyNames = ["approver", "collector"] as const;
type KeyName = (typeof keyNames)[number];
type Pointers = Readonly<Record<string, unknown>>;

/** Days on which a key may be used. */
export interface Days {
  readonly from: string;
  readonly to?: string;
}

interface Signing {
  readonly key?: KeyName;
  readonly namespace?: SignatureNamespace;
}

let folder = "";

export function makeKeys(): void {
  folder = mkdtempSync(join(tmpdir(), "backproof-keys-"));
  for (const name of keyNames)
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "example", "-f", join(folder, name)]);
}

export function removeKeys(): void {
  rmSync(folder, { recursive: true, force: true });
}

function publicKey(name: KeyName): string {
  const [type, key] = readFileSync(join(folder, `${name}.pub`), "utf8").split(" ");
  return `${type} ${key}`;
}

function written(): Documents["receipt"] {
  return collected({}).files.find(({ path }) => path === receipt)?.value as Documents["receipt"];
}

function signature(text: string, key: KeyName, namespace: SignatureNamespace): string {
  const signed = openSsh.sign(text, join(folder, key), namespace);
  if ("failure" in signed) throw new Error(signed.failure);
  return signed.signature;
}

/** The approver's signature over the receipt as it is written. */
export function ownSignature({ key = "approver", namespace = approvalNamespace }: Signing = {}): string {
  return signature(approvalText(written()), key, namespace);
}

/** Edits that make the receipt one that its collector signed, on 2026-10-26. */
export function witnessed({ key = "collector", namespace = witnessNamespace }: Signing = {}): Pointers {
  const who = { collector: "nightly", signedAt: "2026-10-26T09:00:00+08:00" };
  const text = witnessText({ ...written(), witness: seen, witnessSignature: who });
  return {
    "/level": "L1",
    "/witness": seen,
    "/witnessSignature": { ...who, signature: signature(text, key, namespace) },
  };
}

/** Edits of the register that give the approver a key. */
export function approversKey(days: Days = always, key: KeyName = "approver"): Pointers {
  const people = collected({}).files.find(({ kind }) => kind === "people")?.value as Documents["people"];
  const index = people.people.findIndex(({ id }) => id === written().approver);
  return { [`/people/${index}/keys`]: [{ key: publicKey(key), ...days }] };
}

/** Edits of the register that enter the collector with a key. */
export function collectorsKey(days: Days = always, key: KeyName = "collector"): Pointers {
  return { "/collectors": [{ id: "nightly", keys: [{ key: publicKey(key), ...days }] }] };
}

/** Edits of the register and of the receipt. */
export function edits(inRegister: Pointers, inReceipt: Pointers): Edits {
  const both: readonly (readonly [string, Edit])[] = [
    ["policy/people.yaml", inRegister],
    [receipt, inReceipt],
  ];
  return Object.fromEntries(both);
}

/** What the rule says of the receipt, or of another subject: the outcome, then messages or why it cannot be known. */
export function judged(
  all: Edits,
  {
    subject = "website/2",
    hasOpenSsh = true,
  }: { readonly subject?: string; readonly hasOpenSsh?: boolean } = {},
): string[] {
  const data = collected(all);
  const signatures = hasOpenSsh ? checkedSignatures(data.files, openSsh) : new Map();
  const model = buildModel({ ...data, signatures, today: "2026-11-22" });
  if (model === undefined) throw new Error("no policy");
  return assess([signaturesValid], model)
    .filter((one) => one.subject.id === subject)
    .flatMap(({ outcome, findings, because = [] }) => [
      outcome,
      ...findings.map(({ message }) => message),
      ...because,
    ]);
}
