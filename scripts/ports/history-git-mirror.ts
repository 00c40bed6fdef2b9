import { isAbsolute, resolve } from "node:path";
import type { MirrorSeen } from "../core/history/evidence.ts";
import { shortId } from "../core/history/history.ts";
import { GitFailed, git } from "./git.ts";
import { openScratch } from "./proposal-git-scratch.ts";

const fetched = "refs/heads/mirror";

/**
 * Compares a branch with the one of the same name at a mirror: an address that git fetches from over ssh or https, or a
 * folder. Its commits are fetched into a folder of their own, so that nothing of the repository changes.
 */
export function mirrorSeen(
  root: string,
  { address, branch, head }: { readonly address: string; readonly branch: string; readonly head: string },
): MirrorSeen {
  const { folder: scratch, remove } = openScratch(root);
  try {
    const failure = fetchFailure(scratch, isFolder(address) ? resolve(root, address) : address, branch);
    if (failure !== undefined) return { address, ...failure };
    const there = git(scratch, ["rev-parse", fetched]).toString("utf8").trim();
    return { address, standing: standing(scratch, there, head), detail: shortId(there) };
  } finally {
    remove();
  }
}

function fetchFailure(
  scratch: string,
  from: string,
  branch: string,
): Pick<MirrorSeen, "standing" | "detail"> | undefined {
  const { HOME = "", SSH_AUTH_SOCK = "" } = process.env;
  try {
    git(
      scratch,
      ["fetch", "--quiet", "--no-tags", "--end-of-options", from, `refs/heads/${branch}:${fetched}`],
      undefined,
      { GIT_ALLOW_PROTOCOL: "file:https:ssh", GIT_SSH_COMMAND: "ssh -o BatchMode=yes", HOME, SSH_AUTH_SOCK },
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    const reason = error.message.split("\n")[0] ?? "";
    return reason.includes("couldn't find remote ref")
      ? { standing: "no-branch", detail: branch }
      : { standing: "unreachable", detail: reason };
  }
}

function standing(scratch: string, there: string, here: string): MirrorSeen["standing"] {
  if (there === here) return "same";
  if (isAncestor(scratch, there, here)) return "behind";
  return isAncestor(scratch, here, there) ? "ahead" : "diverged";
}

function isAncestor(folder: string, older: string, newer: string): boolean {
  try {
    git(folder, ["merge-base", "--is-ancestor", older, newer]);
    return true;
  } catch (error) {
    if (error instanceof GitFailed) return false;
    throw error;
  }
}

/** Anything else is an address, `host:path` as ssh writes it included. */
function isFolder(address: string): boolean {
  return isAbsolute(address) || address.startsWith(".");
}
