import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { auditSite } from "./audit.ts";
import { everyText, hostile, withText } from "./hostile-text.ts";
import { collected } from "./institution.ts";
import { oneRule } from "./report-pages.ts";
import { siteOf } from "./site.ts";

const standard = new HtmlValidate({ extends: ["html-validate:standard"] });

/** Faults of the pages of a site by the rules of the HTML standard, as a validator that is not ours finds them. */
async function faults(site: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [path, text] of site) {
    if (!path.endsWith(".html")) continue;
    const { results } = await standard.validateString(text);
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages) found.push(`${path}:${line} ${ruleId} ${message}`);
  }
  return found;
}

test("the validator finds faults where there are some", async () => {
  expect(await faults(new Map([["a.html", "<!DOCTYPE html><p><div></p>"]]))).not.toEqual([]);
});

test("every page is HTML by its standard", async () => {
  expect(await faults(auditSite(collected({})))).toEqual([]);
});

test.each(hostile.filter((text) => /[<"&{]/.test(text)).map((text) => [text.slice(0, 30), text]))(
  "and stays so when every text is %j",
  async (_, text) => {
    expect(await faults(siteOf(withText(text, everyText, false), { rules: oneRule }))).toEqual([]);
  },
);
