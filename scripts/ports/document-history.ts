import { git } from "./git.ts";

/** A file as the main line of history brought it. */
export interface Appearance {
  /** The commit of the main line that brought it. */
  readonly commit: string;
  /** The commit before it; absent for the first. */
  readonly before?: string;
  /** Undefined where the commit removed it. */
  readonly bytes?: Uint8Array;
}

/**
 * Every change of a file on the main line (first parents) up to a commit, oldest first; a merge counts as one change.
 * Throws `GitFailed`, also for a shallow clone, whose history ends too early to tell.
 */
export function documentHistory(root: string, commit: string, path: string): readonly Appearance[] {
  const text = (...args: string[]): string => git(root, args).toString("utf8").trim();
  if (text("rev-parse", "--is-shallow-repository") !== "false") {
    throw new Error("the clone is shallow: run git fetch --unshallow");
  }
  const prefix = git(root, ["rev-parse", "--show-prefix"]).toString("utf8").replace(/\n$/, "");
  // Without `--parents` the parents that git prints are the real ones, not those that touched the file last.
  const lines = text(
    "log",
    "--first-parent",
    "--reverse",
    "--format=%H %P",
    "--end-of-options",
    commit,
    "--",
    path,
  );
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [id = "", before] = line.split(" ");
      const bytes = blob(root, id, `${prefix}${path}`);
      return { commit: id, ...(before !== undefined && { before }), ...(bytes !== undefined && { bytes }) };
    });
}

function blob(root: string, commit: string, path: string): Uint8Array | undefined {
  const [line = ""] = git(root, ["ls-tree", "-z", "--full-tree", commit, "--", path])
    .toString("utf8")
    .split("\0");
  const [mode = "", , id = ""] = line.slice(0, line.indexOf("\t")).split(" ");
  return mode === "100644" || mode === "100755" ? git(root, ["cat-file", "blob", id]) : undefined;
}
