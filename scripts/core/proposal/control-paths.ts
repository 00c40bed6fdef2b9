import { codeownersPaths } from "./codeowners.ts";

/** Folders that decide how everything else is judged. */
export const controlFolders = ["policy", "schemas", "scripts", ".github"] as const;

/** Whether a path, from the top of the repository or from the data's root, needs the owners that CODEOWNERS names. */
export function isControl(path: string): boolean {
  return (
    controlFolders.some((folder) => path === folder || path.startsWith(`${folder}/`)) ||
    codeownersPaths.some((one) => one === path)
  );
}
