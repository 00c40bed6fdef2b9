import { sha256Hex } from "../../core/digest.ts";
import { fileFacts } from "../../core/file-facts.ts";
import type { Localized } from "../../core/localized.ts";
import type { Documents } from "../../core/types.generated.ts";
import type { Writing } from "../../ports/write-all.ts";
import { printable } from "../../reporters/printable.ts";
import { type Invocation, NotPublished } from "../command.ts";
import type { LoadedData } from "../load.ts";

/** An anchor with its place, and the files that belong to it. */
export interface NewAnchor {
  readonly path: string;
  readonly anchor: Documents["anchor"];
  readonly others: readonly Writing[];
}

/** Writes an anchor, all of it or nothing, and prints the lines that belong on the minutes of a meeting. */
export async function writeAnchor(
  { ports, options, out }: Invocation,
  { root, locale }: Pick<LoadedData, "root" | "locale">,
  { path, anchor, others }: NewAnchor,
): Promise<void> {
  // The library that writes YAML is needed only here.
  const { anchorText } = await import("../../ports/receipt-text.ts");
  const text = anchorText(anchor);
  const facts = fileFacts(path, new TextEncoder().encode(text), ports.reading());
  if (facts?.value === undefined)
    throw new Error(`the anchor does not read back: ${JSON.stringify(facts?.faults)}`);
  if (options["dry-run"] !== true) {
    try {
      ports.writeAll(root, [...others, { path, text, isNew: true }]);
    } catch (error) {
      throw new NotPublished(path, error);
    }
  }
  const say = (words: Localized): void => out(`${printable(words[locale])}\n`);
  const { commit, tree, counts } = anchor;
  const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
  for (const one of [...others.map((other) => other.path), path]) say({ "zh-TW": one, en: one });
  say({ "zh-TW": `紀錄 ${total} 件`, en: `${total} records` });
  if (commit !== undefined) say({ "zh-TW": `稽核至提交 ${commit}`, en: `Audited through commit ${commit}` });
  say({ "zh-TW": `檔案總摘要 ${tree}`, en: `Digest of all files ${tree}` });
  say({ "zh-TW": `定錨紀錄的 SHA-256 ${sha256Hex(text)}`, en: `SHA-256 of the anchor ${sha256Hex(text)}` });
  say({
    "zh-TW": "請提交以上檔案、送主管核准，並將以上各行印入會議紀錄。",
    en: "Commit these files, have a supervisor approve the anchor, and print these lines on the minutes of the meeting.",
  });
}
