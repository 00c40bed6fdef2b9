import { spawn } from "node:child_process";
import { once } from "node:events";
import { adopted } from "./history.ts";

type Tree = Readonly<Record<string, string>>;

/** How long a history is made: files a commit after the adoption, and seconds from one commit to the next. */
export interface Pace {
  readonly filesPerCommit: number;
  readonly secondsApart: number;
  /** Of the adoption, in seconds since 1970-01-01T00:00Z. */
  readonly from: number;
}

const identity = "Example Manager <manager@example.edu>";

/**
 * Makes a bare-bones repository whose main line adopts `first` and then brings the files of `later`, some a commit, through
 * one `git fast-import`: commits by the ten thousand take no longer than the objects they are made of.
 */
export async function longHistory(folder: string, first: Tree, later: Tree, pace: Pace): Promise<void> {
  const child = spawn("git", ["-C", folder, "fast-import", "--quiet"], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  const write = async (text: string): Promise<void> => {
    if (!child.stdin.write(text)) await once(child.stdin, "drain");
  };
  const commit = async (index: number, files: readonly (readonly [string, string])[]): Promise<void> => {
    const at = `${pace.from + index * pace.secondsApart} +0800`;
    const subject = `Commit ${index}`;
    await write(
      `commit refs/heads/main\nauthor ${identity} ${at}\ncommitter ${identity} ${at}\n` +
        `data ${Buffer.byteLength(subject)}\n${subject}\n`,
    );
    for (const [path, text] of files)
      await write(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  };
  await commit(0, Object.entries(adopted(first)));
  const rest = Object.entries(later);
  for (let at = 0, index = 1; at < rest.length; at += pace.filesPerCommit, index++)
    await commit(index, rest.slice(at, at + pace.filesPerCommit));
  child.stdin.end();
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error(`git fast-import: exit ${code}`);
}
