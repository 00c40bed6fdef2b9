import { allowedSigners, moment, type Signers } from "../allowed-signers.ts";
import { approvalNamespace, approvalText } from "../approval-text.ts";
import type { Localized } from "../localized.ts";
import { type SigningKey, witnessPlace } from "../signature.ts";
import { instant } from "../time/timestamp.ts";
import type { Documents } from "../types.generated.ts";
import { type WitnessedApproval, witnessNamespace, witnessText } from "../witness-text.ts";
import type { ProofScope, Statement } from "./proof.ts";
import { objectAt, quoted } from "./shell.ts";

type Receipt = Documents["receipt"];

interface Signed extends Signers {
  readonly signature: string;
  readonly text: string;
  readonly at: string;
  readonly isGood: boolean;
  readonly says: Localized;
}

/** Checks of the signatures of a receipt by `ssh-keygen`; where there is none, that there is none. */
export function signatureStatements(path: string, receipt: Receipt, scope: ProofScope): readonly Statement[] {
  const all = [ownSignature(path, receipt, scope), witnessSignature(path, receipt, scope)].flatMap(
    (one) => one ?? [],
  );
  if (all.length === 0)
    return [
      {
        footing: "claim",
        text: {
          "zh-TW": "這份核准紀錄沒有簽章：核准人是否親自核准，要看當時平台上的審查。",
          en: "The receipt carries no signature: whether the approver acted is for the review on the forge of that time to tell.",
        },
      },
    ];
  return all.flatMap((one) => statements(path, one, scope));
}

function ownSignature(path: string, receipt: Receipt, { repository, files }: ProofScope): Signed | undefined {
  const { signature, approver: signer, approvedAt: at } = receipt;
  if (signature === undefined) return undefined;
  const people = files.find(({ kind }) => kind === "people")?.value as Documents["people"] | undefined;
  const keys = people?.people.find(({ id }) => id === signer)?.keys ?? [];
  return {
    ...{ namespace: approvalNamespace, signer, keys, zone: repository.zone, signature, at },
    text: approvalText(receipt),
    isGood: repository.signatures.get(path)?.state === "good",
    says: {
      "zh-TW": `${signer} 本人的簽章（L2）：以當日有效的登錄金鑰簽署以下文字。`,
      en: `The approver's own signature (L2): ${signer} signed the text below with a key on file for that day.`,
    },
  };
}

function witnessSignature(
  path: string,
  receipt: Receipt,
  { repository, files }: ProofScope,
): Signed | undefined {
  const { witnessSignature: made } = receipt;
  if (made === undefined) return undefined;
  const { collector: signer, signedAt: at, signature } = made;
  const people = files.find(({ kind }) => kind === "people")?.value as Documents["people"] | undefined;
  const keys: readonly SigningKey[] = people?.collectors?.find(({ id }) => id === signer)?.keys ?? [];
  return {
    ...{ namespace: witnessNamespace, signer, keys, zone: repository.zone, signature, at },
    text: witnessText({ ...receipt, witnessSignature: made } as WitnessedApproval),
    isGood: repository.signatures.get(witnessPlace(path))?.state === "good",
    says: {
      "zh-TW": `收集程式 ${signer} 的簽章（L1）：紀錄出自它，其後未更動；不能證明核准人親自所為。`,
      en: `The signature of the collector ${signer} (L1): the receipt came from it and was not changed since. It does not prove that the approver acted.`,
    },
  };
}

function statements(path: string, signed: Signed, { history }: ProofScope): readonly Statement[] {
  const { namespace, signer, text, at, isGood, signature, keys } = signed;
  const { head } = history.evidence;
  const lines = (whole: string): string => quoted(whole.replace(/\n$/, ""));
  const first = signature.split("\n")[1] ?? "";
  return [
    {
      footing: isGood ? "signature" : "claim",
      text: signed.says,
      check: {
        commands: [
          `printf '%s\\n' ${lines(allowedSigners(signed))} > "$proof/signers"`,
          `printf '%s\\n' ${lines(signature)} > "$proof/signature"`,
          `printf '%s\\n' ${lines(text)} > "$proof/text"`,
          `ssh-keygen -Y verify -f "$proof/signers" -I ${quoted(signer)} -n ${namespace} -O verify-time=${moment(instant(at))} \\\n  -s "$proof/signature" < "$proof/text" > "$proof/said" 2>&1 && echo good || echo BAD`,
          `git cat-file blob ${objectAt(head, path)} | grep -cF ${quoted(first)}`,
          ...keys.map(
            ({ key }) =>
              `git cat-file blob ${objectAt(head, "policy/people.yaml")} | grep -qF ${quoted(key)} && echo registered`,
          ),
        ].join("\n"),
        output: `${isGood ? "good" : "BAD"}\n1\n${"registered\n".repeat(keys.length)}`,
      },
    },
  ];
}
