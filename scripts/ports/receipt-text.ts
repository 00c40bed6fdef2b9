import { Document, isScalar, Scalar, visit } from "yaml";
import type { Documents } from "../core/types.generated.ts";
import { readPlain } from "../core/yaml/plain-scalar.ts";

/** A receipt as YAML of the strict profile, with the line that tells an editor its schema. */
export function receiptText(receipt: Documents["receipt"]): string {
  const document = new Document(receipt, { version: "1.2" });
  document.commentBefore = " yaml-language-server: $schema=../../../schemas/receipt.schema.json";
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
