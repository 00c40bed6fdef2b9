import { type ApprovedKind, isApprovedKind } from "../core/digest.ts";
import { type FileFacts, fileFacts, type Reading } from "../core/file-facts.ts";
import { fileName } from "../core/kind.ts";
import type { ApprovedValue, Content } from "../core/proposal/proposed-files.ts";
import { sizeOf } from "../core/registers.ts";
import { readBlob, type Tree, type TreeEntry } from "./proposal-git-trees.ts";

/** A document that people approve, as its path names it. */
export interface DocumentName {
  readonly kind: ApprovedKind;
  readonly id: string;
}

/** Reads files of trees as data; the same blob is read once. */
export interface Contents {
  /** Paths of a tree, below the prefix, that hold approved documents, with what they promise. */
  readonly names: (tree: Tree) => ReadonlyMap<string, DocumentName>;
  readonly factsAt: (tree: Tree, path: string) => FileFacts | undefined;
  readonly contentOf: (tree: Tree, name: DocumentName) => Content;
}

export function contents(repository: string, prefix: string, reading: Reading): Contents {
  const known = new Map<string, FileFacts | undefined>();
  const named = new Map<Tree, ReadonlyMap<string, DocumentName>>();
  const facts = (path: string, entry: TreeEntry): FileFacts | undefined => {
    const key = `${path} ${entry.object}`;
    if (!known.has(key))
      known.set(key, fileFacts(path, readBlob(repository, entry, sizeOf(path).bytes), reading));
    return known.get(key);
  };
  const factsAt: Contents["factsAt"] = (tree, path) => {
    const entry = tree.get(`${prefix}${path}`);
    return entry?.type === "file" ? facts(path, entry) : undefined;
  };
  const names: Contents["names"] = (tree) => {
    const found = named.get(tree) ?? namesOf(tree, prefix);
    named.set(tree, found);
    return found;
  };
  return {
    names,
    factsAt,
    contentOf: (tree, { kind, id }) => {
      const paths = [...names(tree)].filter(([, one]) => one.kind === kind && one.id === id);
      const [path, ...others] = paths.map(([one]) => one);
      if (path === undefined) return { state: "absent" };
      const { value, digest, references = [] } = factsAt(tree, path) ?? {};
      if (others.length > 0 || value === undefined || digest === undefined)
        return { state: "faulty", paths: [path, ...others] };
      return { state: "read", path, digest, value: value as ApprovedValue, references };
    },
  };
}

function namesOf(tree: Tree, prefix: string): ReadonlyMap<string, DocumentName> {
  const found = new Map<string, DocumentName>();
  for (const path of tree.keys()) {
    if (!path.startsWith(prefix)) continue;
    const name = fileName(path.slice(prefix.length));
    if (name !== undefined && isApprovedKind(name.kind))
      found.set(path.slice(prefix.length), { kind: name.kind, id: name.id });
  }
  return found;
}
