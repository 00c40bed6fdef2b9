import { dataFolders } from "../core/kind.ts";
import type { Entry, Files } from "./ports.ts";

/** Files held in memory: texts or bytes by path, or the type of something that is no file. */
export function memoryFiles(
  contents: Readonly<Record<string, string | Uint8Array | { readonly type: "symlink" | "other" }>>,
): Files {
  const entries: Entry[] = Object.entries(contents)
    .filter(([path]) => dataFolders.some((folder) => path.startsWith(`${folder}/`)))
    .map(([path, content]) => ({
      path,
      type: typeof content === "object" && "type" in content ? content.type : ("file" as const),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    list: () => entries,
    read: (path, limit) => {
      const content = contents[path];
      if (content === undefined || (typeof content === "object" && "type" in content))
        throw new Error("not a regular file");
      return (typeof content === "string" ? new TextEncoder().encode(content) : content).subarray(
        0,
        limit + 1,
      );
    },
  };
}
