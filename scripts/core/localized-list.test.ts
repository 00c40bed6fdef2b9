import { expect, test } from "vitest";
import { andMore, listed, verbatim } from "./localized-list.ts";

const disk = { "zh-TW": "硬碟", en: "disk" };
const tape = { "zh-TW": "磁帶", en: "tape" };

test.each([
  [[], { "zh-TW": "", en: "" }],
  [[disk], disk],
  [[disk, tape], { "zh-TW": "硬碟、磁帶", en: "disk and tape" }],
  [[disk, tape, verbatim("NAS")], { "zh-TW": "硬碟、磁帶、NAS", en: "disk, tape and NAS" }],
])("%j reads %j", (parts, expected) => {
  expect(listed(parts)).toEqual(expected);
});

test("the first of several says how many there are", () => {
  expect(andMore(disk, 1)).toEqual(disk);
  expect(andMore(disk, 3)).toEqual({ "zh-TW": "硬碟等 3 項", en: "disk and 2 more" });
});
