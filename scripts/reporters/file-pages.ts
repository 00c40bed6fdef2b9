import { encodedPath, mdCode } from "./markdown-text.ts";

/** Where the files of a commit can be read on the pages of a forge. */
export interface FilePages {
  /** Address of the repository, such as `https://github.com/example-org/backup`. */
  readonly url: string;
  readonly commit: string;
}

/** A file and line as Markdown; a link where the pages are known, with the file by its path in the repository. */
export function fileLine(
  pages: FilePages | undefined,
  prefix: string,
  { file, line }: { readonly file: string; readonly line: number },
): string {
  const shown = mdCode(`${file}:${line}`);
  const isSound =
    pages !== undefined &&
    /^https?:\/\/[\w.:-]+(?:\/[\w.-]+)+$/.test(pages.url) &&
    /^[0-9a-f]{40,64}$/.test(pages.commit);
  return isSound
    ? `[${shown}](${pages.url}/blob/${pages.commit}/${encodedPath(`${prefix}${file}`)}#L${line})`
    : shown;
}
