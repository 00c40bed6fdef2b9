import type { FileFacts } from "../file-facts.ts";
import type { Stray } from "../judge.ts";
import type { Kind } from "../kind.ts";
import type { ReadText } from "../present.ts";
import { listsOf } from "../registers.ts";

/** One of the two sides of a comparison: everything that was collected of a tree. */
export interface Tree {
  readonly files: readonly FileFacts[];
  readonly strays: readonly Stray[];
  /** Evidence files: path → SHA-256 hex. */
  readonly evidence: ReadonlyMap<string, string>;
  readonly readText: ReadText;
}

/** What keeps its identity from one side to the other: a document, an entry of a register, or the rest of a register. */
export interface Subject {
  /** What pairs it with itself on the other side: kind and id, whatever the file is called. */
  readonly key: string;
  /** What references call it: `plan`, `system`; the kind of the file for the rest of a register. */
  readonly is: string;
  readonly id: string;
  readonly kind: Kind;
  readonly prefix: string;
  readonly file: FileFacts;
  /** JSON pointer of the subject inside its file. */
  readonly pointer: string;
  readonly value: object;
}

type Members = Readonly<Record<string, unknown>>;

/** Every subject of a side whose file could be read, by its key, in the order of files and of their entries. */
export function subjectsOf({ files }: Tree): ReadonlyMap<string, Subject> {
  const found = new Map<string, Subject>();
  // Of two files with one id, the one whose path promises it is the document; the other is known by its path.
  const sorted = [...files].sort((a, b) => Number(isMisnamed(a)) - Number(isMisnamed(b)));
  for (const file of sorted) {
    for (const subject of inFile(file)) {
      const { key, pointer } = subject;
      const own = found.has(key) ? `${key} ${file.path}#${pointer}` : key;
      found.set(own, { ...subject, key: own });
    }
  }
  return found;
}

function inFile(file: FileFacts): Subject[] {
  const { kind, value } = file;
  if (value === undefined) return [];
  const lists = listsOf(kind);
  if (lists === undefined) return [subject(file, kind, idOf(file), "", "", value)];
  const entries = lists.flatMap(([list, is]) =>
    ((value as unknown as Record<string, readonly { readonly id: string }[]>)[list] ?? []).map(
      (entry, index) => subject(file, is, entry.id, `/${list}/${index}`, `/${list}/*`, entry),
    ),
  );
  const names = new Set<string>(lists.map(([list]) => list));
  const rest = Object.entries(value).filter(([key]) => !names.has(key));
  return rest.length === 0
    ? entries
    : [...entries, subject(file, kind, kind, "", "", Object.fromEntries(rest))];
}

function subject(
  file: FileFacts,
  is: string,
  id: string,
  pointer: string,
  prefix: string,
  value: object,
): Subject {
  return { key: `${is} ${id}`, is, id, kind: file.kind, prefix, file, pointer, value };
}

/** The id inside the document, which stays when the file is renamed; a receipt is known by its path. */
function idOf({ kind, id, value }: FileFacts): string {
  const own = (value as Members | undefined)?.["id"];
  return kind !== "receipt" && typeof own === "string" ? own : id;
}

function isMisnamed(file: FileFacts): boolean {
  return idOf(file) !== file.id;
}
