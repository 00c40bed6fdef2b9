import { digestOf, isApprovedKind } from "../core/digest.ts";
import { fileName } from "../core/kind.ts";
import { receiptPath } from "../core/procedure/approvals.ts";
import type { ReceiptDocument } from "../core/types.generated.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { type Edit, type Edits, edited } from "./institution.ts";

type Document = Readonly<Record<string, unknown>> & { readonly revision: number };

/**
 * Edits together with what makes them approved: every receipt of an edited document, or with edited content of its own,
 * gets the digest, the kept content and the chain that belong to it. A case may then break one thing more.
 */
export function approved(edits: Edits): Edits {
  const files = edited(edits);
  const subjects = new Set(Object.keys(edits).flatMap((path) => subjectOf(path) ?? []));
  const sealed: Record<string, Edit> = { ...edits };
  for (const [path, text] of Object.entries(files)) {
    const name = fileName(path);
    if (name === undefined || !isApprovedKind(name.kind) || !subjects.has(name.id)) continue;
    const document = readYaml(text).value as unknown as Document;
    let previous: string | undefined;
    for (let revision = 1; revision <= document.revision; revision++) {
      const file = receiptPath(name.id, revision);
      const written = files[file];
      if (written === undefined) continue;
      const receipt = readYaml(written).value as unknown as ReceiptDocument;
      const current = revision === document.revision;
      const content = current ? document : receipt.content;
      const digest = content === undefined ? receipt.digest : digestOf(name.kind, content);
      sealed[file] = {
        ...pointers(file, edits[file]),
        ...(current && receipt.content !== undefined && keptContent(path, edits[path])),
        "/digest": digest,
        ...(previous !== undefined && { "/previous": previous }),
      };
      previous = digest;
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

/** What was changed in a document, for the content that its receipt keeps. */
function keptContent(path: string, edit: Edit | undefined): Record<string, unknown> {
  const changes = Object.entries(pointers(path, edit)).filter(
    ([pointer]) => !pointer.startsWith("/approval"),
  );
  return Object.fromEntries(changes.map(([pointer, value]) => [`/content${pointer}`, value]));
}

function pointers(path: string, edit: Edit | undefined): Readonly<Record<string, unknown>> {
  if (edit === null || typeof edit === "string") throw new Error(`edit ${path} by pointers`);
  return edit ?? {};
}
