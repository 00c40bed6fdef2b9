import type { Repository } from "../../core/repository.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import type { Invocation } from "../command.ts";
import type { ForgeInUse } from "../forge-place.ts";
import { filledIn, keepReceipt } from "../keep-receipt.ts";
import type { LoadedData } from "../load.ts";
import type { CollectorKey } from "./collector-key.ts";
import type { MergedRevision } from "./revisions.ts";
import { signedByCollector } from "./sign-as-collector.ts";
import type { Witnessed } from "./witnessed.ts";
import { witnessedReceipt } from "./witnessed-receipt.ts";

type Approved = Extract<Witnessed, { state: "approved" }>;

/** Writes the receipt of a revision that a review approved, and the document's own approval part where the working tree still says the same. */
export async function writeReceipt(
  { ports }: Invocation,
  { root, readText }: Pick<LoadedData, "root" | "readText">,
  repository: Repository,
  inUse: ForgeInUse,
  revision: MergedRevision,
  approved: Approved,
  previous: string | undefined,
  key: CollectorKey | undefined,
): Promise<void> {
  const receipt = witnessedReceipt(repository, inUse, revision, approved, previous);
  const text = readText(revision.file) ?? "";
  const filled = filledIn(ports, revision.file, text, receipt, dateIn(receipt.approvedAt, repository.zone));
  const kept = key === undefined ? receipt : signedByCollector(ports, repository.zone, key, receipt);
  await keepReceipt(ports, root, kept, {
    file: revision.file,
    text: filled === text ? undefined : filled,
  });
}
