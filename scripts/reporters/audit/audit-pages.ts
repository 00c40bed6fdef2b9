import type { AuditPart } from "../../core/audit/pack.ts";
import type { Page } from "../pages/render-pages.ts";
import { type PageScope, type PagesInput, pageScope } from "../pages/scope.ts";
import { templateEngine } from "../pages/template-engine.ts";
import { auditFolder, copiesFolder } from "./cited-file.ts";
import { auditView } from "./view-audit.ts";

/** Where each part of the pack has its page, relative to a folder that ends in `/` or is "". */
export function auditPaths({ audit }: PagesInput, folder: string): ReadonlyMap<AuditPart, string> {
  if (audit === undefined) return new Map();
  const { institution, systems } = audit.pack;
  const paths = systems.map(({ system }, index) => {
    // Ids hold no dot, so no other system has that name.
    const name = system?.id === institutionPage ? `${institutionPage}.system` : (system?.id ?? String(index));
    return `${folder}${name}.md`;
  });
  return new Map(
    [institution, ...systems].map((part, index) => [
      part,
      [`${folder}${institutionPage}.md`, ...paths][index] ?? "",
    ]),
  );
}

export const institutionPage = "institution";

/**
 * The scope of pages that are handed on as a folder of their own: links lead to the copies in it and nowhere else.
 */
export function packScope(input: PagesInput): PageScope {
  return {
    ...pageScope({ ...input, dataPath: copiesFolder, enclosed: input.audit?.digests ?? new Map() }),
    here: `${institutionPage}.md`,
    formPages: new Map(),
  };
}

/** The Markdown pages of the pack, institution first. */
export function auditPages(input: PagesInput): readonly Page[] {
  const scope = packScope(input);
  const fill = templateEngine(input.templates);
  const paths = auditPaths(input, "");
  return [...paths].map(([part, path]) => {
    const { adoption, ...view } = auditView({ ...scope, here: path }, part, paths);
    const sections = [...view.sections, adoption];
    return { path: `${auditFolder}/${path}`, text: fill("list", { ...view, sections }) };
  });
}
