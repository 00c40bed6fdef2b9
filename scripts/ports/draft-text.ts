import { Document, isMap, isScalar, Scalar, visit, type YAMLMap } from "yaml";
import type { Kind } from "../core/kind.ts";
import { readPlain } from "../core/yaml/plain-scalar.ts";

/** A line of comment for a field that is to be filled in, after the field that stands before it in the schema. */
export interface DraftGap {
  /** Pointer of the part that it lies in. */
  readonly parent: string;
  /** Keys of the schema that come after it. */
  readonly after: readonly string[];
  readonly lines: readonly string[];
}

/** A draft as YAML of the strict profile: the schema for editors, values, gaps as comments, and remarks at the end. */
export function draftText(
  kind: Kind,
  path: string,
  value: object,
  gaps: readonly DraftGap[],
  remarks: readonly string[],
): string {
  const document = new Document(value, { version: "1.2" });
  const up = "../".repeat(path.split("/").length - 1);
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === "string") node.type = styleOf(node.value);
    },
  });
  for (const gap of gaps) place(document, gap);
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const head = `# yaml-language-server: $schema=${up}schemas/${kind}.schema.json\n`;
  return `${head}${body}${remarks.map((line) => `# ${line}`.trimEnd()).join("\n")}${remarks.length > 0 ? "\n" : ""}`;
}

function place(document: Document, { parent, after, lines }: DraftGap): void {
  const steps = parent
    .split("/")
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const map = steps.length === 0 ? document.contents : document.getIn(steps, true);
  if (!isMap(map)) return;
  const comment = lines.map((line) => ` ${line}`).join("\n");
  const next = (map as YAMLMap).items.find(({ key }) => isScalar(key) && after.includes(String(key.value)));
  if (next !== undefined && isScalar(next.key)) {
    const before = next.key.commentBefore;
    next.key.commentBefore = before ? `${before}\n${comment}` : comment;
  } else map.comment = map.comment ? `${map.comment}\n${comment}` : comment;
}

/** Texts that other readers may take for something else stand in quotes. */
function styleOf(text: string): Scalar.Type {
  if (text.includes("\n")) return Scalar.BLOCK_LITERAL;
  return readPlain(text) === text ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}
