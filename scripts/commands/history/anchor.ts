import { anchorsOf, treeDigest } from "../../core/history/anchors.ts";
import { placeNow } from "../../core/history/lineage.ts";
import type { Documents } from "../../core/types.generated.ts";
import { type ExitCode, exit } from "../../core/verdict.ts";
import { type Invocation, UsageError } from "../command.ts";
import { askedPerson, noPolicy, notWhole } from "./anchor-words.ts";
import { countsOf } from "./counts.ts";
import { judgedHistory } from "./judged.ts";
import { writeAnchor } from "./write-anchor.ts";

/** Writes the anchor of the month: through which commit the history was audited, and what the records were then. */
export async function anchor(invocation: Invocation): Promise<ExitCode> {
  const { ports } = invocation;
  const { loaded, history } = judgedHistory(invocation);
  const repository = loaded.judgement.model?.repository;
  if (history === undefined || repository === undefined) throw noPolicy;
  const by = askedPerson(invocation, repository);
  const whole = loaded.judgement.assessments.find(({ rule }) => rule === "history-complete");
  const last = anchorsOf(repository).at(-1);
  if (whole?.outcome !== "pass" || last === undefined) throw notWhole;
  const lineage = history.find({ kind: "anchor", id: last.id });
  const place = lineage && placeNow(lineage);
  const sha256 = place && history.versionAt(place)?.sha256;
  if (sha256 === undefined) throw notWhole;
  const { commits, head } = history.evidence;
  const at = ports.clock.now(repository.zone);
  const month = at.slice(0, "YYYY-MM".length);
  const id = `anchor-${month}`;
  if (repository.find("anchor", id) !== undefined) throw anchoredBefore(id);
  const index = commits.length - 1;
  const record: Documents["anchor"] = {
    id,
    revision: 1,
    purpose: "monthly",
    at,
    by,
    commit: head,
    tree: treeDigest(history, index, () => true),
    receipts: treeDigest(history, index, (path) => path.startsWith("records/approvals/")),
    counts: countsOf(history.lineages.flatMap((one) => placeNow(one)?.path ?? [])),
    previous: { path: last.file, sha256 },
  };
  const path = `records/anchors/${month.slice(0, "YYYY".length)}/${id}.yaml`;
  await writeAnchor(invocation, loaded, { path, anchor: record, others: [] });
  return exit.good;
}

function anchoredBefore(id: string): UsageError {
  return new UsageError({
    "zh-TW": `本月已有定錨紀錄 ${id}。`,
    en: `There is an anchor of this month already: ${id}.`,
  });
}
