import { expect, test } from "vitest";
import { findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

test("x", () => {
  expect(findings(rule)).toEqual([]);
  expect(findings(rule, {}, "2026-12-22")).toEqual([]);
});
