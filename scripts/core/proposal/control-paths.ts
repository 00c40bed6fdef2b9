import { fileName } from "../kind.ts";
import { codeownersPaths } from "./codeowners.ts";

/** Folders that decide how everything else is judged. */
export const controlFolders = ["policy", "schemas", "scripts", ".github"] as const;

/** Folders of what the control files judge. */
const evidenceFolders = ["plans", "records"] as const;

/** Whether a path from the data's root holds evidence, which never changes together with what judges it. */
export function isEvidence(path: string): boolean {
  return evidenceFolders.some((folder) => path.startsWith(`${folder}/`));
}

/** Whether a control file, by its path from the data's root, is a document that people approve by its content. */
export function isApprovedDocument(path: string): boolean {
  return fileName(path)?.kind === "waiver";
}

/** Whether a path, from the top of the repository or from the data's root, needs the owners that CODEOWNERS names. */
export function isControl(path: string): boolean {
  return (
    controlFolders.some((folder) => path === folder || path.startsWith(`${folder}/`)) ||
    codeownersPaths.some((one) => one === path)
  );
}
