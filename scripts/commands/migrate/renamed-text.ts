import { locate } from "../../core/yaml/locate.ts";
import { readPlain } from "../../core/yaml/plain-scalar.ts";

/** A text with another id at some places; comments, layout and everything else stay as they are, byte for byte. */
export function renamedText(text: string, pointers: readonly string[], id: string): string {
  const written = readPlain(id) === id ? id : `"${id}"`;
  return pointers
    .map((pointer) => locate(text, pointer, "value"))
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end }) => now.slice(0, start) + written + now.slice(end), text);
}
