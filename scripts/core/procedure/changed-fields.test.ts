import { expect, test } from "vitest";
import { changedFields } from "./changed-fields.ts";

const long =
  "學籍與成績資料每日備份，任何時點最多損失一日資料，並於第二校區保存一份離線副本，期限屆滿自動覆寫，";

test.each<[string, object, object, string | undefined, string, string]>([
  ["nothing", { a: "x" }, { a: "x", approval: { approver: "wang" } }, undefined, "", ""],
  ["a value", { a: "x" }, { a: "y" }, "/a", "a由「x」改為「y」", "a from x to y"],
  ["a number made a text", { a: 3 }, { a: "3" }, "/a", 'a由「3」改為「"3"」', 'a from 3 to "3"'],
  ["something added", {}, { a: [1] }, "/a", "a新增「[1]」", "a added ([1])"],
  ["something removed", { a: true }, {}, "/a", "a刪除「true」", "a removed (true)"],
  [
    "a long text, near the place where it changes",
    { a: `${long}一年。` },
    { a: `${long}三年。` },
    "/a",
    "a由「…，期限屆滿自動覆寫，一年。」改為「…，期限屆滿自動覆寫，三年。」",
    "a from …，期限屆滿自動覆寫，一年。 to …，期限屆滿自動覆寫，三年。",
  ],
  [
    "a long text with something added at its end",
    { a: long },
    { a: `${long}不另通知。` },
    "/a",
    "a由「…，期限屆滿自動覆寫，」改為「…，期限屆滿自動覆寫，不另通知。」",
    "a from …，期限屆滿自動覆寫， to …，期限屆滿自動覆寫，不另通知。",
  ],
  [
    "a field of a form, entries by their id or their number",
    { jobs: [{ id: "nightly", schedule: { time: "02:00" } }], items: [{ id: "db", copies: ["a", "b"] }] },
    { jobs: [{ id: "nightly", schedule: { time: "03:00" } }], items: [{ id: "db", copies: ["a", "c"] }] },
    "/jobs/0/schedule/time",
    '備份作業 nightly › 期程 › 排定時間由「02:00」改為「03:00」；備份項目 db › 備份儲存方式由「["a","b"]」改為「["a","c"]」',
    'Jobs nightly › Schedule › Time from 02:00 to 03:00; Items db › Copies from ["a","b"] to ["a","c"]',
  ],
  [
    "more places than a message holds",
    { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 },
    { a: 2, b: 2, c: 2, d: 2, e: 2, f: 2, g: 2 },
    "/a",
    "a由「1」改為「2」；b由「1」改為「2」；c由「1」改為「2」；d由「1」改為「2」；e由「1」改為「2」；另有 2 處",
    "a from 1 to 2; b from 1 to 2; c from 1 to 2; d from 1 to 2; e from 1 to 2; and 2 more",
  ],
])("%s", (_, approved, present, first, chinese, english) => {
  expect(changedFields("plan", approved, present)).toEqual({
    first,
    words: { "zh-TW": chinese, en: english },
  });
});
