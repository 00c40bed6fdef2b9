import { commitId, prefixOf } from "./files-git.ts";
import { GitFailed, git } from "./git.ts";

/** The main line of the branch that is checked out: first parents, oldest first. */
export interface MainLine {
  /** Full ids, with the committer's time in seconds since 1970. */
  readonly commits: readonly { readonly id: string; readonly at: number }[];
  /** Whether the clone is shallow and lacks what came before the first of them. */
  readonly isCut: boolean;
  /** `policy/parameters.yaml` as the last of them has it; it tells the institution's zone. */
  readonly parameters?: Uint8Array;
}

/** Reads the main line around a root; throws `GitFailed` where there is none. */
export function gitMainLine(root: string): MainLine {
  const head = commitId(root, "HEAD");
  const listed = git(root, ["rev-list", "--first-parent", "--reverse", "--timestamp", head, "--"]);
  const commits = listed
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [at = "", id = ""] = line.split(" ");
      return { id, at: Number(at) };
    });
  const parameters = blobAt(root, `${head}:${prefixOf(root)}policy/parameters.yaml`);
  return {
    commits,
    isCut: hasParent(root, commits[0]?.id ?? head),
    ...(parameters !== undefined && { parameters }),
  };
}

/** The full name of the tag or branch of a short name; undefined where there is none. */
export function refNamed(root: string, name: string): string | undefined {
  const places = ["tags", "heads", "remotes"].map((kind) => `refs/${kind}/${name}`);
  try {
    const found = git(root, ["for-each-ref", "--format=%(refname)", ...places]);
    const names = new Set(found.toString("utf8").split("\n"));
    return places.find((place) => names.has(place));
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

/** Whether a commit says that it had one before it, here or not. */
function hasParent(root: string, commit: string): boolean {
  return /^parent /m.test(
    git(root, ["cat-file", "commit", commit]).toString("latin1").split("\n\n")[0] ?? "",
  );
}

function blobAt(root: string, name: string): Uint8Array | undefined {
  try {
    return git(root, ["cat-file", "blob", name]);
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}
