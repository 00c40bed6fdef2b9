import { expect, test } from "vitest";
import type { Bound, Bounds } from "../settings.ts";
import { breached, demanded } from "./demand.ts";

const source = { "zh-TW": "來源", en: "source" };
const bound = <T>(value: T): Bound<T> => ({ value, source });

test.each<[string, Bounds<boolean>, boolean | undefined]>([
  ["nobody asks", {}, undefined],
  ["the policy says no", { required: bound(false) }, undefined],
  ["the policy asks", { required: bound(true) }, false],
  ["only good practice asks", { required: bound(false), advised: bound(true) }, true],
])("%s", (_, bounds, advised) => {
  expect(demanded(bounds)?.advised).toBe(advised);
});

test.each<[number, boolean | undefined]>([
  [5, undefined],
  [6, true],
  [10, true],
  [11, false],
])("%i against an advised limit of 5 and a required one of 10", (value, advised) => {
  const found = breached({ required: bound(10), advised: bound(5) }, (limit) => value > limit);
  expect(found?.advised).toBe(advised);
});
