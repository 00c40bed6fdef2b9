import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file below a root with what it is to say. */
export interface Writing {
  readonly path: string;
  readonly text: string | Uint8Array;
  /** It is not there yet, and nothing may be in its place. */
  readonly isNew?: boolean;
}

/**
 * Writes files below a root, all or none: every text is first written beside its place, then all are renamed into place.
 * Where one cannot be, those before it are put back, and the error is thrown.
 */
export function writeAll(root: string, writings: readonly Writing[]): void {
  const staged: { readonly target: string; readonly temporary: string; readonly before?: Buffer }[] = [];
  const done: typeof staged = [];
  try {
    for (const { path, text, isNew } of writings) {
      const target = join(root, path);
      makeFolder(root, path);
      if (isNew === true && existsSync(target)) throw new Error(`${path} is there already`);
      const before = isNew === true ? undefined : readFileSync(target);
      const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      writeFileSync(temporary, text, { flag: "wx", flush: true });
      staged.push({ target, temporary, ...(before !== undefined && { before }) });
    }
    for (const one of staged) {
      renameSync(one.temporary, one.target);
      done.push(one);
    }
  } catch (error) {
    for (const { target, before } of done) {
      if (before === undefined) rmSync(target, { force: true });
      else writeFileSync(target, before);
    }
    throw error;
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}

/** Makes the folders on the way to a file; none of them may be a link that leads elsewhere. */
function makeFolder(root: string, path: string): void {
  const steps = path.split("/").slice(0, -1);
  for (let depth = 1; depth <= steps.length; depth++) {
    const folder = join(root, ...steps.slice(0, depth));
    mkdirSync(folder, { recursive: true });
    if (!lstatSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
  }
}
