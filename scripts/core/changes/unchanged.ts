import { canonicalJson } from "../canonical-json.ts";
import { compare } from "../compare.ts";
import type { FileFacts } from "../file-facts.ts";
import type { Subject, Tree } from "./subjects.ts";

/** A file that means what it meant: its comments, order or format changed, or its name. */
export interface Unchanged {
  readonly from: string;
  readonly to: string;
}

type Subjects = ReadonlyMap<string, Subject>;

/** Files that changed in text or name only, by their present paths. */
export function unchangedFiles(base: Tree, head: Tree, before: Subjects, after: Subjects): Unchanged[] {
  const byPath = new Map(base.files.map((file) => [file.path, file]));
  const renamed = new Map(
    [...after.values()].flatMap(({ key, file }) => {
      const was = before.get(key)?.file;
      return was === undefined || was.path === file.path ? [] : [[file.path, was] as const];
    }),
  );
  return head.files
    .flatMap((now) => {
      const was = renamed.get(now.path) ?? byPath.get(now.path);
      if (was === undefined || !meansTheSame(was, now)) return [];
      const isSameText = was.path === now.path && base.readText(was.path) === head.readText(now.path);
      return isSameText ? [] : [{ from: was.path, to: now.path }];
    })
    .sort((a, b) => compare(a.to, b.to));
}

function meansTheSame(was: FileFacts, now: FileFacts): boolean {
  if (was.value === undefined || now.value === undefined) return false;
  return was.kind === now.kind && canonicalJson(was.value) === canonicalJson(now.value);
}
