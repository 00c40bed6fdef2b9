import { type ApprovedKind, approvedContent, digestOf, isApprovedKind } from "../core/digest.ts";
import { fileName } from "../core/kind.ts";
import { receiptPath } from "../core/procedure/approvals.ts";
import type { ReceiptDocument } from "../core/types.generated.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { type Edits, edited } from "./institution.ts";

type Document = Readonly<Record<string, unknown>> & { readonly revision: number };

/**
 * Edits together with what makes them approved: every receipt of an edited document, or with edited content of its own,
 * gets the digest, the kept content and the chain that belong to it. A case may then break one thing more.
 */
export function approved(edits: Edits): Edits {
  const files = edited(edits);
  const subjects = new Set(Object.keys(edits).flatMap((path) => subjectOf(path) ?? []));
  const sealed: Record<string, Edits[string]> = { ...edits };
  for (const [path, text] of Object.entries(files)) {
    const name = fileName(path);
    if (name === undefined || !isApprovedKind(name.kind) || !subjects.has(name.id)) continue;
    const document = readYaml(text).value as unknown as Document;
    let previous: string | undefined;
    for (let revision = 1; revision <= document.revision; revision++) {
      const file = receiptPath(name.id, revision);
      const edit = edits[file] ?? {};
      const written = files[file];
      if (written === undefined || edit === null || typeof edit === "string") continue;
      const receipt = readYaml(written).value as unknown as ReceiptDocument;
      const seal = sealOf(name.kind, revision === document.revision ? document : receipt.content, receipt);
      sealed[file] = { ...edit, ...seal, ...(previous !== undefined && { "/previous": previous }) };
      previous = seal["/digest"];
    }
  }
  return sealed;
}

/** Whose approval a path is about, if any. */
function subjectOf(path: string): string | undefined {
  const name = fileName(path);
  if (name?.kind === "receipt") return name.id.replace(/\/\d+$/, "");
  return name !== undefined && isApprovedKind(name.kind) ? name.id : undefined;
}

function sealOf(
  kind: ApprovedKind,
  content: Readonly<Record<string, unknown>> | undefined,
  receipt: ReceiptDocument,
): { readonly "/digest": string; readonly "/content"?: unknown } {
  if (content === undefined) return { "/digest": receipt.digest };
  const kept = receipt.content !== undefined && { "/content": approvedContent(content) };
  return { "/digest": digestOf(kind, content), ...kept };
}
