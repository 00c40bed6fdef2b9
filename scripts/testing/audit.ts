import { auditPack } from "../core/audit/pack.ts";
import { sha256Hex } from "../core/digest.ts";
import type { Collected } from "../core/judge.ts";
import { auditPages } from "../reporters/audit/audit-pages.ts";
import { auditFolder } from "../reporters/audit/cited-file.ts";
import type { PagesInput } from "../reporters/pages/scope.ts";
import { renderSite } from "../reporters/site/render-site.ts";
import { siteAssets } from "../reporters/templates.generated.ts";
import { collected, type Edits } from "./institution.ts";
import { type Options, pagesInput } from "./report-pages.ts";

/** What the pages of an audit pack are written from; a file's digest is that of its path, evidence has its own. */
export function auditInput(data: Collected, options: Options = {}): PagesInput {
  const input = pagesInput(data, options);
  const pack = auditPack(input.judgement, input.rules);
  const read = new Set([...data.files.map(({ path }) => path), ...data.evidence.keys()]);
  const digests = new Map(
    pack.files
      .filter((path) => read.has(path))
      .map((path) => [path, data.evidence.get(path) ?? sha256Hex(path)]),
  );
  return { ...input, audit: { pack, digests, folder: auditFolder } };
}

/** The site of some data with the pages of its audit pack, by path; it lies beside the pack. */
export function auditSite(data: Collected, options: Options = {}): ReadonlyMap<string, string> {
  const { audit, ...input } = auditInput(data, options);
  const beside = audit && { audit: { ...audit, folder: `../${audit.folder}` } };
  const pages = renderSite({ ...input, ...beside, dataPath: "../.." }, siteAssets);
  return new Map(pages.map(({ path, content }) => [path, String(content())]));
}

/** Pages of the audit pack of the small institution by path, without the zero-width spaces. */
export function smallAudit(edits: Edits = {}, options: Options = {}): ReadonlyMap<string, string> {
  const pages = auditPages(auditInput(collected(edits, { allowFaults: true }), options));
  return new Map(
    pages.map(({ path, text }) => [path, text.replaceAll("\u200b", "").replaceAll("&#45;", "-")]),
  );
}
