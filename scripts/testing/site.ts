import type { Collected } from "../core/judge.ts";
import { renderSite } from "../reporters/site/render-site.ts";
import { siteAssets } from "../reporters/templates.generated.ts";
import { collected, type Edits } from "./institution.ts";
import { type Options, pagesInput } from "./report-pages.ts";

/** The site of some data by path. */
export function siteOf(data: Collected, options: Options = {}): ReadonlyMap<string, string> {
  const pages = renderSite({ ...pagesInput(data, options), dataPath: "../.." }, siteAssets);
  return new Map(pages.map(({ path, content }) => [path, String(content())]));
}

/** The site of the small institution. */
export function smallSite(edits: Edits = {}, options: Options = {}): ReadonlyMap<string, string> {
  return siteOf(collected(edits, { allowFaults: true }), options);
}
