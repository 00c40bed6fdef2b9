import { expect, test } from "vitest";
import type { Plan } from "../repository.ts";
import type { Bounds } from "../settings.ts";
import { copyScopes, isOutOfReach, shortfall } from "./copies.ts";

const source = { "zh-TW": "某基準", en: "A profile" };
const bound = (value: number) => ({ value, source });

const disk = { id: "disk", mediaType: "disk", location: "room", offline: false, protection: [] } as const;
const copies = [disk, { ...disk, id: "tape" }, { ...disk, id: "mirror", isMirror: true }];
const plan = {
  copies,
  items: [
    { name: "甲", copies: ["disk", "tape"] },
    { name: "乙", copies: ["disk", "disk", "mirror"] },
    { name: "丙", copies: ["disk", "cloud"] },
  ],
} as unknown as Plan;

test("a plan is counted as a whole and by item, without mirrors and unknown copies", () => {
  const counted = copyScopes(plan).map(({ pointer, item, copies: real }) => [
    pointer,
    item,
    real.map(({ id }) => id),
  ]);
  expect(counted).toEqual([
    ["/copies", undefined, ["disk", "tape"]],
    ["/items/0/copies", "甲", ["disk", "tape"]],
    ["/items/1/copies", "乙", ["disk"]],
  ]);
});

test.each<[string, Bounds<number>, object | undefined]>([
  ["no source asks for any", {}, undefined],
  ["enough everywhere", { required: bound(1) }, undefined],
  [
    "an item has one too few",
    { required: bound(2) },
    { pointer: "/items/1/copies", count: 1, advised: false },
  ],
  ["the plan as a whole has", { required: bound(3) }, { pointer: "/copies", count: 2, advised: false }],
  [
    "only an advisory source asks",
    { required: bound(1), advised: bound(2) },
    { pointer: "/items/1/copies", count: 1, advised: true },
  ],
  [
    "both ask",
    { required: bound(2), advised: bound(3) },
    { pointer: "/items/1/copies", count: 1, advised: false },
  ],
])("%s", (_, bounds, expected) => {
  const found = shortfall(bounds, copyScopes(plan), (scope) => scope.copies.length);
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(expected);
});

test("copies that are missed elsewhere count as if they were there", () => {
  const spared = ({ item }: { item?: string }) => (item === "乙" ? 1 : 0);
  expect(
    shortfall({ required: bound(2) }, copyScopes(plan), (scope) => scope.copies.length, spared),
  ).toBeUndefined();
});

test.each([
  [true, undefined, true],
  [false, 1, true],
  [true, 1, true],
  [false, undefined, false],
])("offline %s, immutable for %s days: out of reach %s", (offline, days, expected) => {
  expect(
    isOutOfReach({ ...disk, protection: [], offline, ...(days !== undefined && { immutableDays: days }) }),
  ).toBe(expected);
});
