import { expect, test } from "vitest";
import { findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";

test.each<[string, string, string]>([
  ["a whole text", "/requirement", "待補"],
  ["a whole text with a full stop", "/requirement", "待確認。"],
  ["letter case does not matter", "/requirement", "tbd"],
  ["in brackets", "/requirement", "學籍資料（待補）每日備份"],
  ["in brackets and alone", "/requirement", "【待填】"],
  ["standing alone after a colon", "/jobs/0/impact/effects", "備份期間效能：待確認"],
  ["standing alone between signs", "/jobs/0/impact/mitigation", "同上，並限制速率"],
  ["Latin between Chinese", "/items/0/name", "資料庫TBD"],
  ["a to-do note", "/items/0/name", "資料庫 TODO: 補名稱"],
  ["a sign for nothing", "/copies/0/keyCustody", "-"],
  ["several signs for nothing", "/copies/0/keyCustody", "——"],
  ["dots", "/copies/0/keyCustody", "……"],
  ["question marks", "/restoreTest/environment", "測試主機 ???"],
  ["full-width question marks", "/restoreTest/environment", "？？？"],
  ["not applicable without a word", "/restoreProcedure/reference", "N/A"],
  ["a remark", "/remarks", "略"],
])("%s is no content: %s %s", (_, pointer, text) => {
  expect(findings(rule, { [plan]: { [pointer]: text } })).toEqual([`error placeholder ${plan}#${pointer}`]);
});

test.each([
  "待確認備份完成後再切換主機",
  "依備份策略與未定期維護公告辦理",
  "步驟與前述同，簡略記載於復原程序",
  "同上級機關規定辦理",
  "A - B 兩校區之間 — 以專線傳輸…每日一次",
  "複製 /opt/todo/app 與 xxx.example.edu.tw 之設定",
  "資料放在 N/A1 櫃位",
  "系統提示「待補」者由承辦人補登",
])("ordinary prose is content: %s", (text) => {
  expect(findings(rule, { [plan]: { "/requirement": text } })).toEqual([]);
});

test("every field that is not filled in is named", () => {
  const edits = { [plan]: { "/requirement": "待補", "/items/1/name": "TBD" } };
  expect(findings(rule, edits)).toEqual([
    `error placeholder ${plan}#/requirement`,
    `error placeholder ${plan}#/items/1/name`,
  ]);
});

test("the words are the institution's own", () => {
  const edits = {
    [plan]: { "/requirement": "再議" },
    "policy/parameters.yaml": { "/placeholders": ["再議"] },
  };
  expect(findings(rule, edits)).toEqual([`error placeholder ${plan}#/requirement`]);
});

test("a retired system's plan is left alone", () => {
  const edits = {
    [plan]: { "/requirement": "待補" },
    "registry/systems.yaml": { "/systems/0/lifecycle/status": "retired" },
  };
  expect(findings(rule, edits)).toEqual([]);
});
