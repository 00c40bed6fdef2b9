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

/** A draft of a disposal, with a remark behind each field that a person has still to see to. */
export function disposalText(disposal: Documents["disposal"], remarks: Remarks): string {
  return recordText("disposal", disposal, remarks);
}

/** Remarks by the steps of their fields joined by dots: `holdCheck.clear`. */
type Remarks = Readonly<Record<string, string>>;

function recordText(
  kind: "receipt" | "note" | "migration" | "anchor" | "disposal",
  value: object,
  remarks: Remarks = {},
): string {
  const document = new Document(value, { version: "1.2" });
  document.commentBefore = ` yaml-language-server: $schema=../../../schemas/${kind}.schema.json`;
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === "string") node.type = styleOf(node.value);
    },
  });
  for (const [steps, remark] of Object.entries(remarks)) {
    const node = document.getIn(steps.split("."), true);
    if (isScalar(node)) node.comment = ` ${remark}`;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).replace(/^(#.*\n)\n/, "$1");
}

/** Texts that other readers may take for something else stand in quotes. */
function styleOf(text: string): Scalar.Type {
  if (text.includes("\n")) return Scalar.BLOCK_LITERAL;
  return readPlain(text) === text ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}
