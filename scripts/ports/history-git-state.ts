import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Gap } from "../core/history/evidence.ts";
import { GitFailed, git } from "./git.ts";

/** Why the history around a root may not be whole; `isNamed` where a revision was asked for and the checkout does not matter. */
export function stateGaps(root: string, isNamed: boolean): readonly Gap[] {
  const text = (...args: string[]): string => git(root, args).toString("utf8").trim();
  const orNothing = (...args: string[]): string => {
    try {
      return text(...args);
    } catch (error) {
      if (error instanceof GitFailed) return "";
      throw error;
    }
  };
  const gaps: Gap[] = [];
  const add = (kind: Gap["kind"], detail: string): void => {
    gaps.push({ kind, detail });
  };
  try {
    text("rev-parse", "--git-dir");
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    const isNone = error.message.includes("not a git repository");
    return [isNone ? { kind: "no-repository", detail: "" } : { kind: "unreadable", detail: said(error) }];
  }
  if (text("rev-parse", "--is-shallow-repository") !== "false") add("shallow", "");
  const promised = orNothing(
    "config",
    "--local",
    "--get-regexp",
    String.raw`^(remote\..*\.(promisor|partialclonefilter)|extensions\.partialclone)$`,
  );
  if (promised !== "") add("partial", promised.split("\n")[0] ?? "");
  const grafts = resolve(root, text("rev-parse", "--git-path", "info/grafts"));
  if (existsSync(grafts) && statSync(grafts).size > 0) add("grafted", "info/grafts");
  const replaced = orNothing("for-each-ref", "--format=%(refname)", "refs/replace/");
  if (replaced !== "") add("replaced", replaced.split("\n")[0] ?? "");
  if (orNothing("rev-parse", "--verify", "--quiet", "HEAD") === "") add("unborn", "");
  else if (orNothing("rev-parse", "--verify", "--quiet", "HEAD^{commit}") === "") add("missing", "HEAD");
  else if (!isNamed && branchOf(root) === undefined) add("detached", text("rev-parse", "--short=12", "HEAD"));
  return gaps;
}

/** Why git gave up: something in its configuration, or else objects that are not there. */
export function failure(error: GitFailed): Gap {
  return {
    kind: /\b(config|format|argument)\b/.test(error.message) ? "unreadable" : "missing",
    detail: said(error),
  };
}

function said({ message }: GitFailed): string {
  return message.split("\n")[0] ?? "";
}

/** The branch that is checked out, by its short name. */
export function branchOf(root: string): string | undefined {
  try {
    return git(root, ["symbolic-ref", "--quiet", "--short", "HEAD"]).toString("utf8").trim();
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}
