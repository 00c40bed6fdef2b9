import { approvalNamespace, approvalText } from "../../core/approval-text.ts";
import type { Localized } from "../../core/localized.ts";
import type { ApprovalRequest } from "../../core/procedure/approval-request.ts";
import { dateIn, instant, type Timestamp } from "../../core/time/timestamp.ts";
import type { Documents } from "../../core/types.generated.ts";
import { type ExitCode, exit } from "../../core/verdict.ts";
import { printable } from "../../reporters/printable.ts";
import type { Invocation } from "../command.ts";
import { filledIn, keepReceipt } from "../keep-receipt.ts";
import type { Loaded } from "../load.ts";

type Receipt = Documents["receipt"];

interface Act {
  readonly request: ApprovalRequest;
  readonly person: string;
  readonly keyFile: string;
  readonly approvedAt: Timestamp;
  readonly authority: Receipt["authority"];
}

/** Signs, checks the signature as anyone would later, writes the receipt and the document's own approval part. */
export async function signReceipt(
  { ports, options, notice }: Invocation,
  { root, locale, readText, judgement }: Loaded,
  { request, person: approver, keyFile, approvedAt, authority }: Act,
): Promise<ExitCode> {
  const { document, revision, digest, content, previous } = request;
  const zone = judgement.model?.repository.zone ?? "";
  const statement = options["statement"] as string | undefined;
  const signer = judgement.model?.repository.find("person", approver)?.value;
  const unsigned = {
    subject: { kind: document.kind, id: document.id },
    revision,
    digest,
    approver,
    ...(signer?.forge !== undefined && { forgeId: signer.forge.id }),
    authority,
    approvedAt,
    level: "L2",
    ...(statement !== undefined && { statement }),
    ...(previous !== undefined && { previous: previous.digest }),
  } as const;
  const say = (text: Localized): void => notice(`backproof: ${printable(text[locale])}\n`);
  const text = approvalText(unsigned);
  const signed = ports.signatures.sign(text, keyFile, approvalNamespace);
  if ("failure" in signed) {
    say({
      "zh-TW": `簽署失敗，沒有寫入任何檔案：${signed.failure}`,
      en: `Signing failed, nothing was written: ${signed.failure}`,
    });
    return exit.failed;
  }
  const { signature } = signed;
  const keys = signer?.keys ?? [];
  const check = ports.signatures.check({
    namespace: approvalNamespace,
    text,
    signature,
    signer: approver,
    keys,
    signedAt: instant(approvedAt),
    zone,
  });
  if (check.state !== "good") throw new Error(`the signature just made does not verify: ${check.state}`);

  const { file } = document;
  const filled = filledIn(ports, file, readText(file) ?? "", unsigned, dateIn(approvedAt, zone));
  if (filled === undefined) throw new Error(`the approval part of ${file} cannot be written`);
  const receipt = { ...unsigned, signature, content };
  const path = await keepReceipt(ports, root, receipt, { file, text: filled });
  say({
    "zh-TW": `已簽署並寫入 ${path}；請連同 ${file} 一併提交（commit）。`,
    en: `Signed; ${path} was written. Commit it together with ${file}.`,
  });
  return exit.good;
}
