import type { FileFacts, Reading } from "../core/file-facts.ts";
import type { Stray } from "../core/judge.ts";
import { dataFolders } from "../core/kind.ts";
import { codeownersPaths } from "../core/proposal/codeowners.ts";
import { isApprovedDocument, isControl, isEvidence } from "../core/proposal/control-paths.ts";
import type { ProposedDocument, ProposedFiles, SystemFacts } from "../core/proposal/proposed-files.ts";
import type { DisposalDocument, SystemsDocument } from "../core/types.generated.ts";
import { collect } from "./collect.ts";
import { type Contents, contents, type DocumentName } from "./proposal-git-contents.ts";
import { changedMigrations } from "./proposal-git-migrations.ts";
import { branchCommits, changedReceipts } from "./proposal-git-receipts.ts";
import { readBlob, type Tree } from "./proposal-git-trees.ts";

/** Larger than GitHub reads, so that its own limit shows. */
const codeownersLimit = 4 * 1024 * 1024;

/** The trees of a proposal that are compared. */
export interface Trees {
  readonly base: Tree;
  readonly candidate: Tree;
  /** Undefined for a commit that is not there. */
  readonly reviewed: ReadonlyMap<string, Tree | undefined>;
}

/** What a proposal changes, with how it stood in every reviewed commit. Paths of trees are from the top of git's repository. */
export function changes(
  repository: string,
  prefix: string,
  [tip, head]: readonly [base: string, head: string],
  trees: Trees,
  reading: Reading,
): ProposedFiles {
  const { base, candidate } = trees;
  const source = contents(repository, prefix, reading);
  const changed = [...new Set([...base.keys(), ...candidate.keys()])]
    .filter((path) => base.get(path)?.identity !== candidate.get(path)?.identity)
    .sort();
  const inData = changed.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const receipts = changedReceipts(source, prefix, trees, inData);
  const disposals = inTree(source, candidate, "disposal");
  const systems = source.factsAt(candidate, "registry/systems.yaml")?.value as SystemsDocument | undefined;
  return {
    head,
    documents: changedDocuments(source, trees, inData),
    controls: changed
      .filter((path) => isControl(path) || (path.startsWith(prefix) && isControl(path.slice(prefix.length))))
      .map((path) => ({
        path,
        isDocument: path.startsWith(prefix) && isApprovedDocument(path.slice(prefix.length)),
        candidate: candidate.get(path)?.identity,
        reviewed: onReviewed(trees, (tree) => ({ state: "read" as const, file: tree.get(path)?.identity })),
      })),
    evidence: inData.filter(isEvidence),
    receipts,
    commits: receipts.some(({ isNew }) => isNew)
      ? branchCommits(repository, prefix, [tip, head], candidate, source)
      : [],
    strays: strays(repository, prefix, candidate, inData, reading),
    migrations: changedMigrations(source, trees, inData),
    systems: systems && systemFacts(systems),
    disposed: new Set(
      disposals.flatMap(({ value }) =>
        ((value as DisposalDocument | undefined)?.records ?? []).map(({ path }) => path),
      ),
    ),
    codeowners: codeowners(repository, base),
  };
}

/** Every document that one of the changed paths holds or held, once, whatever path it has on either side. */
function changedDocuments(source: Contents, trees: Trees, changed: readonly string[]): ProposedDocument[] {
  const [before, after] = [source.names(trees.base), source.names(trees.candidate)];
  const names = new Map<string, DocumentName>();
  for (const path of changed) {
    const name = after.get(path) ?? before.get(path);
    if (name !== undefined) names.set(`${name.kind} ${name.id}`, name);
  }
  return [...names.values()].map((name) => ({
    ...name,
    base: source.contentOf(trees.base, name),
    candidate: source.contentOf(trees.candidate, name),
    reviewed: onReviewed(trees, (tree) => source.contentOf(tree, name)),
    namesakes: [...after].flatMap(([path, one]) =>
      one.id === name.id && one.kind !== name.kind ? [path] : [],
    ),
  }));
}

function onReviewed<T>(
  { reviewed }: Trees,
  read: (tree: Tree) => T,
): ReadonlyMap<string, T | { readonly state: "unreachable" }> {
  return new Map(
    [...reviewed].map(([commit, tree]) => [commit, tree ? read(tree) : { state: "unreachable" }]),
  );
}

/** What the changed paths hold that is no file of a known kind: links, submodules, odd names. */
function strays(
  repository: string,
  prefix: string,
  candidate: Tree,
  changed: readonly string[],
  reading: Reading,
): readonly Stray[] {
  const isData = (path: string): boolean => dataFolders.some((folder) => path.startsWith(`${folder}/`));
  const entries = changed.flatMap((path) => {
    const entry = isData(path) ? candidate.get(`${prefix}${path}`) : undefined;
    return entry === undefined ? [] : [{ ...entry, path }];
  });
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const files = {
    list: () => entries,
    read: (path: string, limit: number): Uint8Array => {
      const entry = byPath.get(path);
      if (entry?.type !== "file") throw new Error("not a regular file");
      return readBlob(repository, entry, limit);
    },
  };
  return collect(files, reading).strays.filter(({ message }) => message !== "missing");
}

function inTree(source: Contents, tree: Tree, kind: DocumentName["kind"]): FileFacts[] {
  return [...source.names(tree)].flatMap(([path, name]) =>
    name.kind === kind ? (source.factsAt(tree, path) ?? []) : [],
  );
}

function systemFacts({ systems }: SystemsDocument): ReadonlyMap<string, SystemFacts> {
  return new Map(systems.map(({ id, unit, core }) => [id, { unit, core }]));
}

function codeowners(repository: string, base: Tree): ProposedFiles["codeowners"] {
  const path = codeownersPaths.find((one) => base.get(one)?.type === "file");
  const entry = path === undefined ? undefined : base.get(path);
  if (path === undefined || entry === undefined) return undefined;
  return { path, text: new TextDecoder().decode(readBlob(repository, entry, codeownersLimit)) };
}
