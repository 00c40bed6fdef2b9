import type { FileChange, HistoryCommit } from "../core/history/evidence.ts";
import { dataFolders } from "../core/kind.ts";
import { git } from "./git.ts";

/** A line of commits with what each did to the data folders. */
export interface Log {
  readonly commits: readonly HistoryCommit[];
  readonly changes: readonly FileChange[];
}

const format = "--format=commit %H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct";
/** How git is to print what changed. */
export const raw = ["--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", "--no-textconv"];
const firstParents = [
  ...["log", "--first-parent", "--diff-merges=first-parent", "--reverse"],
  ...[...raw, "--no-mailmap", format],
];

/** The commits of a main line after `from` (or from it on), oldest first, each against its first parent. */
export function mainLine(
  root: string,
  prefix: string,
  { from, to, withFrom }: { readonly from: string; readonly to: string; readonly withFrom: boolean },
): Log {
  // `--sparse` keeps commits that touch no record: their times count.
  const options = [...firstParents, "--sparse"];
  const range = withFrom ? `${from}^!` : `${from}..${to}`;
  return parsed(git(root, [...options, "--end-of-options", range, "--", ...dataFolders]), prefix);
}

/** The commits of a main line that added files to a folder, oldest first, with what they added there. */
export function additionsTo(root: string, prefix: string, head: string, folder: string): Log {
  const options = [...firstParents, "--diff-filter=A"];
  return parsed(git(root, [...options, "--end-of-options", head, "--", folder]), prefix);
}

/** The commits of a range that changed anything in some folders against any of their parents, latest first. */
export function commitsTouching(
  root: string,
  range: string,
  folders: readonly string[],
): readonly HistoryCommit[] {
  const options = ["log", "--full-history", "-z", "--no-mailmap", format, "--end-of-options", range];
  return parsed(git(root, [...options, "--", ...folders]), "").commits;
}

/**
 * Reads what git prints with `-z`: a header of eight fields a commit, then a pair of fields a change. A path is always
 * read as the second of its pair, so that no name can pass for a header.
 */
function parsed(output: Buffer, prefix: string): Log {
  const fields = output.toString("utf8").split("\0");
  const commits: HistoryCommit[] = [];
  const changes: FileChange[] = [];
  for (let at = 0; at < fields.length; ) {
    const field = (fields[at] ?? "").replace(/^\n+/, "");
    if (field.startsWith("commit ")) {
      const [, parents = "", an = "", ae = "", authored = "", cn = "", ce = "", committed = ""] =
        fields.slice(at, at + 8);
      commits.push({
        id: field.slice("commit ".length),
        parents: parents.split(" ").filter((one) => one !== ""),
        author: { name: an, email: ae, at: Number(authored) },
        committer: { name: cn, email: ce, at: Number(committed) },
      });
      at += 8;
    } else if (field.startsWith(":")) {
      changes.push(changeOf(field, (fields[at + 1] ?? "").slice(prefix.length), commits.length - 1));
      at += 2;
    } else if (field === "") at += 1;
    else throw new Error("git log printed something unexpected");
  }
  return { commits, changes };
}

export function changeOf(field: string, path: string, commit: number): FileChange {
  const [from = "", to = "", before = "", after = ""] = field.slice(1).split(" ");
  return {
    commit,
    path,
    ...(isFile(from) && { before }),
    ...(isFile(to) && { after }),
  };
}

/** A link or a submodule is no record. */
export function isFile(mode: string): boolean {
  return mode === "100644" || mode === "100755";
}
