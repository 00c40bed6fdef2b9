import { code, type Inline } from "../pages/inline.ts";
import { fileLink } from "../pages/page-links.ts";
import type { PageScope } from "../pages/scope.ts";

/** The folder of the pack below that of the report, and of the copies below that of the pack. */
export const auditFolder = "audit";
export const copiesFolder = "files";

/** A link to a file that the pack encloses; only its name where it could not be read. */
export function citedFile(scope: PageScope, file: string): Inline {
  return scope.input.audit?.digests.has(file) === true ? fileLink(scope, file) : code(file);
}
