import { sha256Hex } from "../../core/digest.ts";
import { type Listed, manifestDigest, manifestText, receiptsOf } from "../../core/history/manifest.ts";
import type { Documents } from "../../core/types.generated.ts";
import { type ExitCode, exit } from "../../core/verdict.ts";
import { type Invocation, UsageError } from "../command.ts";
import { loadData, modelOf } from "../load.ts";
import { askedPerson, noPolicy, unreadable } from "./anchor-words.ts";
import { countsOf } from "./counts.ts";
import { writeAnchor } from "./write-anchor.ts";

/** A file of any size is listed: the list vouches for all of them. */
const wholeFile = 2 ** 31 - 2;

/**
 * Writes the first anchor: everything that lies in the data folders now counts as imported, listed with its SHA-256.
 * What git has to say is judged from the commit on that brings it.
 */
export async function adopt(invocation: Invocation): Promise<ExitCode> {
  const { ports } = invocation;
  const data = loadData(invocation, undefined);
  const repository = modelOf(data)?.repository;
  if (repository === undefined) throw noPolicy;
  const by = askedPerson(invocation, repository);
  const [already] = repository.all("anchor");
  const adopted = ports.history(data.root).commits[0];
  if (already !== undefined || adopted !== undefined) throw adoptedBefore(already?.file ?? adopted?.id ?? "");
  const at = ports.clock.now(repository.zone);
  const day = at.slice(0, "YYYY-MM-DD".length);
  const year = day.slice(0, "YYYY".length);
  const id = `adoption-${day}`;
  const listed = listFiles(invocation, data.root);
  const text = manifestText(listed);
  const list = `records/evidence/${year}/${id}.sha256.txt`;
  const anchor: Documents["anchor"] = {
    id,
    revision: 1,
    purpose: "adoption",
    at,
    by,
    tree: manifestDigest(text),
    receipts: manifestDigest(manifestText(receiptsOf(listed))),
    counts: countsOf(listed.map(([path]) => path)),
    files: { path: list, sha256: sha256Hex(text) },
  };
  const path = `records/anchors/${year}/${id}.yaml`;
  await writeAnchor(invocation, data, { path, anchor, others: [{ path: list, text, isNew: true }] });
  return exit.good;
}

function listFiles({ ports }: Invocation, root: string): readonly Listed[] {
  const files = ports.filesAt(root);
  return files.list().flatMap(({ path, type }): Listed[] => {
    if (type !== "file") return [];
    try {
      return [[path, sha256Hex(files.read(path, wholeFile))]];
    } catch (error) {
      throw unreadable(path, error);
    }
  });
}

function adoptedBefore(where: string): UsageError {
  return new UsageError({
    "zh-TW": `紀錄已經採用過（${where}）；採用之錨只有一個。要再次定錨，請執行 backproof history anchor。`,
    en: `The records are adopted already (${where}); there is one adoption. For another anchor, run backproof history anchor.`,
  });
}
