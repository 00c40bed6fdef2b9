import sax from "sax";
import { FormRefused, refused } from "../../core/import/refusal.ts";
import { sourceLimits } from "../../core/import/source-table.ts";

/** An element that was opened: its name and the names of its attributes without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlVisitor {
  readonly open: (element: XmlElement) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Goes through a part of a document. Nothing outside it is ever read, a document with declarations of its own is refused,
 * and elements named in `skipped` are passed over with all that they hold.
 */
export function walkXml(bytes: Uint8Array, skipped: readonly string[], visitor: XmlVisitor): void {
  const text = decoded(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw refused("doctype");
  const parser = sax.parser(true, { position: false });
  let depth = 0;
  let skipFrom = 0;
  parser.onopentag = (tag) => {
    depth += 1;
    if (depth > sourceLimits.depth) throw refused("damaged");
    const name = local(tag.name);
    if (skipFrom === 0 && skipped.includes(name)) skipFrom = depth;
    if (skipFrom > 0) return;
    const attributes = new Map(
      Object.entries(tag.attributes).map(([key, value]) => [local(key), String(value)]),
    );
    visitor.open({ name, attributes });
  };
  const onText = (part: string): void => {
    if (skipFrom === 0) visitor.text(part);
  };
  parser.ontext = onText;
  parser.oncdata = onText;
  parser.onclosetag = (tag) => {
    if (skipFrom === 0) visitor.close(local(tag));
    if (skipFrom === depth) skipFrom = 0;
    depth -= 1;
  };
  parser.onerror = (error) => {
    throw error;
  };
  try {
    parser.write(text).close();
  } catch (error) {
    throw error instanceof FormRefused ? error : refused("damaged");
  }
}

/** Office programs write UTF-8, and UTF-16 only with its mark. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  try {
    return new TextDecoder(isWide ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8", {
      fatal: true,
    }).decode(bytes);
  } catch {
    throw refused("damaged");
  }
}
