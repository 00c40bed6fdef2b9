import { dataFolders } from "../core/kind.ts";
import { git } from "./git.ts";
import { gitObjects } from "./git-objects.ts";
import type { Entry, EntryType, Files } from "./ports.ts";

interface Blob {
  readonly entry: Entry;
  readonly id: string;
  readonly size: number;
}

/** Larger objects are never loaded; a reader sees them as one byte over its limit. */
const largest = 20 * 1024 * 1024;

const types: Readonly<Record<string, EntryType>> = {
  "100644": "file",
  "100755": "file",
  "120000": "symlink",
};

/** The full id of the commit that a revision names; throws `GitFailed` when there is none. */
export function commitId(root: string, revision: string): string {
  return git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])
    .toString("utf8")
    .trim();
}

/** When a commit was committed, in seconds since 1970, as it says itself. */
export function commitTime(root: string, commit: string): number {
  const listed = git(root, ["rev-list", "--timestamp", "--no-walk", commit, "--"]).toString("utf8");
  return Number(listed.split(" ")[0]);
}

/** The folder of a root in its repository, ending in `/`; "" at the top. */
export function prefixOf(root: string): string {
  return git(root, ["rev-parse", "--show-prefix"]).toString("utf8").replace(/\n$/, "");
}

/** The data folders of one commit, read as git objects: nothing is checked out, no filter runs. */
export function gitFiles(
  root: string,
  commit: string,
  isNeeded: (path: string) => boolean = () => true,
): Files {
  const blobs = listBlobs(root, commit, prefixOf(root)).filter(({ entry }) => isNeeded(entry.path));
  let contents: Map<string, Buffer> | undefined;
  return filesOf(blobs, () => {
    contents ??= readBlobs(root, blobs);
    return contents;
  });
}

/** The data folders of a tree, all read at once, so that the repository may go. */
export function treeFiles(repository: string, tree: string, prefix: string): Files {
  const blobs = listBlobs(repository, tree, prefix);
  const contents = readBlobs(repository, blobs);
  return filesOf(blobs, () => contents);
}

function filesOf(blobs: readonly Blob[], contents: () => ReadonlyMap<string, Buffer>): Files {
  const byPath = new Map(blobs.map((blob) => [blob.entry.path, blob]));
  return {
    list: () => blobs.map(({ entry }) => entry),
    read: (path, limit) => {
      const blob = byPath.get(path);
      if (blob === undefined || blob.entry.type !== "file") throw new Error("not a regular file");
      if (blob.size > largest) return new Uint8Array(limit + 1);
      const content = contents().get(blob.id);
      if (content === undefined)
        throw new Error(`object ${blob.id} of ${path} is missing from the repository`);
      return content.subarray(0, limit + 1);
    },
  };
}

function listBlobs(root: string, commit: string, prefix: string): Blob[] {
  const paths = dataFolders.map((folder) => `${prefix}${folder}`);
  const listing = git(root, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", ...paths]).toString(
    "utf8",
  );
  return listing
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", , id = "", size = ""] = line.slice(0, tab).split(/ +/);
      const entry = { path: line.slice(tab + 1 + prefix.length), type: types[mode] ?? "other" };
      return { entry, id, size: Number(size) || 0 };
    })
    .sort((a, b) => (a.entry.path < b.entry.path ? -1 : 1));
}

/** All files that are not too large, through one git process. */
function readBlobs(root: string, blobs: readonly Blob[]): Map<string, Buffer> {
  const wanted = [
    ...new Set(
      blobs.filter(({ entry, size }) => entry.type === "file" && size <= largest).map(({ id }) => id),
    ),
  ];
  const contents = new Map<string, Buffer>();
  for (const [id, { type, bytes }] of gitObjects(root, wanted)) if (type === "blob") contents.set(id, bytes);
  return contents;
}
