import { receiptOf, receiptPath, writtenDigest } from "../../core/procedure/approvals.ts";
import type { ReceiptEvidence } from "../../core/proposal/judge-receipt.ts";
import type { FilesAnswer } from "../../core/proposal/proposed-files.ts";
import type { Documents } from "../../core/types.generated.ts";
import { awaitingReceipts } from "../collect/revisions.ts";
import { type Witnessed, witnessed } from "../collect/witnessed.ts";
import { witnessedReceipt } from "../collect/witnessed-receipt.ts";
import type { Invocation } from "../command.ts";
import type { ForgeInUse } from "../forge-place.ts";
import { type LoadedData, modelOf } from "../load.ts";
import { newReceipts } from "./receipts.ts";

type Collected = ReceiptEvidence["collected"];

/**
 * What `collect` would write now at the places where a proposal brings receipts without their approver's signature: the
 * collector proposes what it may not push, and anybody else might write the same kind of file. Asks the forge anew.
 */
export async function collectedReceipts(
  invocation: Invocation,
  data: LoadedData,
  inUse: ForgeInUse,
  files: FilesAnswer,
): Promise<Collected> {
  const repository = modelOf(data)?.repository;
  const found = new Map<string, Collected extends ReadonlyMap<string, infer A> ? A : never>();
  if (repository === undefined || data.revision === null) return found;
  const wanted = newReceipts(files).flatMap(({ path, facts }) => {
    const receipt = facts?.value as Documents["receipt"] | undefined;
    const of = receipt && repository.find(receipt.subject.kind, receipt.subject.id);
    return of === undefined || receipt?.level === "L2" ? [] : [{ path, file: of.file }];
  });
  for (const file of new Set(wanted.map((one) => one.file))) {
    const history = invocation.ports.documentHistory(data.root, data.revision, file);
    let previous: string | undefined;
    for (const revision of awaitingReceipts(file, history, repository, invocation.ports.reading())) {
      const before = receiptOf(repository, revision.id, revision.revision - 1);
      previous = before === undefined ? previous : writtenDigest(before);
      const result = await witnessed(invocation, data.root, inUse, revision);
      const path = receiptPath(revision.id, revision.revision);
      if (result.state === "unknown") found.set(path, whyNot(result));
      if (result.state !== "approved") break;
      found.set(path, {
        known: true,
        value: witnessedReceipt(repository, inUse, revision, result, previous),
      });
      previous = revision.digest;
    }
  }
  return found;
}

function whyNot(result: Extract<Witnessed, { state: "unknown" }>) {
  if ("answer" in result) return result.answer;
  const { number } = result.pullRequest;
  const reason = {
    "zh-TW": `#${number} 的審查無法判定`,
    en: `the reviews of #${number} could not be judged`,
  };
  return { known: false, because: reason.en, reason } as const;
}
