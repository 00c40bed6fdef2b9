import { Document, isScalar, Scalar, visit } from "yaml";
import type { Documents } from "../core/types.generated.ts";
import { readPlain } from "../core/yaml/plain-scalar.ts";

/** A receipt as YAML of the strict profile, with the line that tells an editor its schema. */
export function receiptText(receipt: Documents["receipt"]): string {
  return recordText("receipt", receipt);
}

/** A note in the same way. */
export function noteText(note: Documents["note"]): string {
  return recordText("note", note);
}

/** A migration record in the same way. */
export function migrationText(migration: Documents["migration"]): string {
  return recordText("migration", migration);
}

/** An anchor in the same way. */
export function anchorText(anchor: Documents["anchor"]): string {
  return recordText("anchor", anchor);
}

function recordText(kind: "receipt" | "note" | "migration" | "anchor", value: object): string {
  const document = new Document(value, { version: "1.2" });
  document.commentBefore = ` yaml-language-server: $schema=../../../schemas/${kind}.schema.json`;
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === "string") node.type = styleOf(node.value);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).replace(/^(#.*\n)\n/, "$1");
}

/** Texts that other readers may take for something else stand in quotes. */
function styleOf(text: string): Scalar.Type {
  if (text.includes("\n")) return Scalar.BLOCK_LITERAL;
  return readPlain(text) === text ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}
