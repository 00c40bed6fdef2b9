import { fileFacts } from "../core/file-facts.ts";
import { receiptPath } from "../core/procedure/approvals.ts";
import type { Documents } from "../core/types.generated.ts";
import type { Ports } from "../ports/ports.ts";
import { withApprovalPart } from "./approve/approval-part.ts";
import { NotPublished } from "./command.ts";

type Receipt = Documents["receipt"];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * A document's text with the approver and the day filled in; undefined where it does not say, or would not say any more,
 * what was approved.
 */
export function filledIn(
  { reading }: Pick<Ports, "reading">,
  file: string,
  text: string,
  { digest, approver }: Pick<Receipt, "digest" | "approver">,
  day: string,
): string | undefined {
  if (fileFacts(file, bytesOf(text), reading())?.digest !== digest) return undefined;
  const filled = withApprovalPart(text, approver, day);
  return fileFacts(file, bytesOf(filled), reading())?.digest === digest ? filled : undefined;
}

/** Writes a new receipt, then the document that it approves where there is a text for it; returns the receipt's path. */
export async function keepReceipt(
  ports: Ports,
  root: string,
  receipt: Receipt,
  document: { readonly file: string; readonly text: string | undefined },
): Promise<string> {
  const path = receiptPath(receipt.subject.id, receipt.revision);
  // The library that writes YAML is needed only here.
  const { receiptText } = await import("../ports/receipt-text.ts");
  const text = receiptText(receipt);
  const facts = fileFacts(path, bytesOf(text), ports.reading());
  if (facts?.value === undefined)
    throw new Error(`the receipt is not well-formed: ${JSON.stringify(facts?.faults)}`);
  try {
    ports.createFile(root, path, text);
    if (document.text !== undefined) ports.writeFile(`${root}/${document.file}`, document.text);
  } catch (error) {
    throw new NotPublished(path, error);
  }
  return path;
}
