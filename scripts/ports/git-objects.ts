import { git } from "./git.ts";

/** An object as git keeps it: `blob`, `commit`, `tag` or `tree`. */
export interface GitObject {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Objects by their ids, in order, read by one git process; what is not there is left out. */
export function* gitObjects(root: string, ids: readonly string[]): Generator<readonly [string, GitObject]> {
  if (ids.length === 0) return;
  const output = git(root, ["cat-file", "--batch"], ids.map((id) => `${id}\n`).join(""));
  let at = 0;
  for (const id of ids) {
    const end = output.indexOf(10, at);
    const [, type = "", size = ""] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (!/^\d+$/.test(size)) continue;
    yield [id, { type, bytes: output.subarray(at, at + Number(size)) }];
    at += Number(size) + 1;
  }
}
