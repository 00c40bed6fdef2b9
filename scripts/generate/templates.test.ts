import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generateTemplates, precompiled } from "./templates.ts";

test("the precompiled templates are those of the sources", () => {
  const file = new URL("../reporters/templates.generated.ts", import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(generateTemplates());
});

describe("a template", () => {
  test.each([
    ["triple braces", "{{{text}}}"],
    ["an ampersand", "{{&text}}"],
    ["a helper", "{{lookup this key}}"],
    ["a helper with named arguments", "{{log level=1}}"],
    ["another block", "{{#with a}}{{b}}{{/with}}"],
    ["a dynamic partial", "{{> (lookup this key)}}"],
    ["a partial with a block", "{{#> form}}{{/form}}"],
    ["a decorator", "{{* inline}}"],
    ["an inline partial", '{{#*inline "a"}}{{/inline}}'],
    ["a nested expression", "{{#if (eq a b)}}{{/if}}"],
    ["something forbidden inside a block", "{{#each rows}}{{{this}}}{{/each}}"],
  ])("may not use %s", (_, source) => {
    expect(() => precompiled("x", source)).toThrow("template x: ");
  });

  test("may use fields, conditions, lists and named partials", () => {
    expect(precompiled("x", "{{#if a}}{{a.b}}{{/if}}{{#each rows}}{{this}}{{/each}}{{> form a}}")).toContain(
      "main",
    );
  });
});
