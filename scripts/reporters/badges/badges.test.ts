import { describe, expect, test } from "vitest";
import { judge } from "../../core/judge.ts";
import type { Locale } from "../../core/localized.ts";
import { rules } from "../../rules/index.ts";
import { collected, type Edits } from "../../testing/institution.ts";
import { pageMark } from "../pages/page-mark.ts";
import { badgeSvg } from "./badge-svg.ts";
import { badgesOf } from "./badges.ts";

interface Parser {
  onopentag: (tag: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }) => void;
  ontext: (text: string) => void;
  onerror: (error: Error) => void;
  write(text: string): Parser;
  close(): void;
}
// The package brings no types.
const name: string = "sax";
const { default: sax } = (await import(name)) as { default: { parser: (strict: boolean) => Parser } };

interface Svg {
  readonly tags: readonly string[];
  readonly root: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
}

/** An image as a strict XML parser reads it; throws for what is not well-formed. */
function parsed(svg: string): Svg {
  const tags: string[] = [];
  const texts: string[] = [];
  let root: Svg["root"] = {};
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => {
    if (tags.length === 0) root = tag.attributes;
    tags.push(tag.name);
  };
  parser.ontext = (text) => {
    if (text.trim() !== "") texts.push(text);
  };
  parser.write(svg).close();
  return { tags, root, texts };
}

function badges(edits: Edits = {}, today = "2026-11-22", locale: Locale = "zh-TW") {
  const judgement = judge(collected(edits, { allowFaults: true }), rules, today);
  return new Map(badgesOf({ judgement, rules, locale }).map(({ page }) => [page.path, page.text]));
}

const green = "#1a7f37";
const red = "#b3261e";
const grey = "#59636e";
const unreadPlan: Edits = { "plans/student-records.yaml": "id: [\n" };

describe("badges", () => {
  test.each<[string, string, Edits, string, Locale, string, RegExp]>([
    [
      "restore-tests",
      "in time",
      {},
      "2026-11-22",
      "zh-TW",
      green,
      /^回復測試：如期 1\/1（基準日 2026-11-22）$/,
    ],
    [
      "restore-tests",
      "in time",
      {},
      "2026-11-22",
      "en",
      green,
      /^restore tests: 1\/1 on time \(as of 2026-11-22\)$/,
    ],
    ["restore-tests", "overdue", {}, "2028-12-01", "zh-TW", red, /^回復測試：如期 0\/1 · 不通過 1\/1（/],
    [
      "restore-tests",
      "unreadable",
      unreadPlan,
      "2026-11-22",
      "zh-TW",
      grey,
      /· 1 檔無法讀取（|^回復測試：無受檢對象 · 1 檔無法讀取（/,
    ],
    ["plan-approvals", "approved", {}, "2026-11-22", "zh-TW", green, /^備份計畫核准：已核准 2\/2（/],
    [
      "plan-approvals",
      "unreadable",
      unreadPlan,
      "2026-11-22",
      "en",
      grey,
      /^plan approvals: 1\/1 approved · files unread: 1 \(/,
    ],
    [
      "plan-approvals",
      "not approved",
      { "records/approvals/website/2.yaml": null },
      "2026-11-22",
      "zh-TW",
      red,
      /不通過 \d\/2（/,
    ],
    ["checks", "all passed", {}, "2026-11-22", "zh-TW", green, /^備份檢核：通過 \d+\/(\d+) · 已豁免 1\/\1（/],
    [
      "checks",
      "some failed",
      {},
      "2028-12-01",
      "en",
      red,
      /^backup checks: \d+\/\d+ passed · \d+\/\d+ failed/,
    ],
  ])("%s, %s", (badge, _, edits, today, locale, colour, said) => {
    const svg = badges(edits, today, locale).get(`badges/${badge}.svg`) ?? "";
    expect(parsed(svg).texts[0]).toMatch(said);
    expect(svg).toContain(`fill="${colour}"`);
  });

  test("are images that are named to those who cannot see them, and ask nothing of the network", () => {
    for (const svg of badges().values()) {
      const { tags, root } = parsed(svg);
      expect(svg.startsWith(pageMark)).toBe(true);
      expect(tags).toEqual(["svg", "title", "rect", "path", "g", "text", "text"]);
      expect(root).toMatchObject({ role: "img", "aria-labelledby": "title" });
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
        /https?:|href|url\(|@import|style/,
      );
    }
  });

  test("are the same each time", () => {
    expect(badges()).toEqual(badges());
  });
});

test("hostile words stay words", () => {
  const hostile = `</text><script>alert(1)</script>&"'`;
  const { tags, texts } = parsed(badgeSvg({ label: hostile, message: hostile, tone: "bad", title: hostile }));
  expect(tags).not.toContain("script");
  expect(texts.filter((text) => text.includes("<script>"))).toHaveLength(3);
});
