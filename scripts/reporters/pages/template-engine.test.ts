import { expect, test } from "vitest";
import { precompiled } from "../../generate/templates.ts";
import { code, lines, link, phrase } from "./inline.ts";
import { pageTemplates, partTemplates, type Templates, templateEngine } from "./template-engine.ts";

/** The text that a template makes of a view. */
function filled(source: string, view: object): string {
  const empty = spec("");
  const names = [...pageTemplates, ...partTemplates];
  const templates = Object.fromEntries(names.map((name) => [name, empty])) as Templates;
  return templateEngine({ ...templates, plan: spec(source) })("plan", view);
}

/** What the generated module holds of a template. */
function spec(source: string): unknown {
  return new Function(`return ${precompiled("test", source)}`)();
}

test.each<[string, unknown, string]>([
  ["a text", "a|b", "a&#124;b"],
  ["an empty text", "", ""],
  ["a number", 12, "12"],
  ["a negative number", -1, "&#45;\u200b1"],
  ["code", code("a-b"), "`a-b`"],
  ["code that cannot be shown as such", code("a`b"), "a&#96;b"],
  ["a link", link("a*", "../b c.md"), "[a&#42;](../b%20c.md)"],
  ["a link that shows code", link(code("b.md"), "b.md"), "[`b.md`](b.md)"],
  ["lines", lines(["a", "b<"]), "a<br>b&#60;"],
  ["one line", lines(["a"]), "a"],
  ["a phrase", phrase("a ", code("b"), " (c)"), "a `b` &#40;c&#41;"],
])("writes %s", (_, value, expected) => {
  expect(filled("{{value}}", { value })).toBe(expected);
});

test("a field wins over a helper of the same name", () => {
  expect(filled("{{log}} {{lookup}} {{with}}", { log: "a", lookup: "b", with: "c" })).toBe("a b c");
});

test("a field that is not there is a mistake, not an empty text", () => {
  expect(() => filled("{{missing}}", {})).toThrow("missing");
});

test.each([[undefined], [null], [() => "a"], [Symbol("a")]])("refuses %s in a view", (value) => {
  expect(() => filled("{{value}}", { value })).toThrow(TypeError);
});
