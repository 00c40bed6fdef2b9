import type { AuditPart } from "../../core/audit/pack.ts";
import { copiesFolder } from "../audit/cited-file.ts";
import { auditView } from "../audit/view-audit.ts";
import type { PageScope } from "../pages/scope.ts";
import { htmlPath } from "./html-path.ts";
import { pageOf } from "./page-of.ts";
import type { SitePage } from "./site-page.ts";

/** A page of the audit pack as the site shows it; it leads to the copies in the pack, which are what was judged. */
export function auditPage(
  around: PageScope,
  part: AuditPart,
  paths: ReadonlyMap<AuditPart, string>,
): SitePage {
  const { audit } = around.input;
  const dataPath = audit && `${audit.folder}/${copiesFolder}`;
  const input = { ...around.input, ...(audit && dataPath && { dataPath, enclosed: audit.digests }) };
  const scope = { ...around, input };
  const view = auditView(scope, part, paths);
  return {
    ...pageOf(view),
    path: htmlPath(scope.here),
    section: "audit",
    blocks: [{ title: "", note: view.asOf }, ...view.sections, view.adoption],
  };
}
