import { describe, expect, test } from "vitest";
import { reading } from "../../testing/institution.ts";
import { findFields } from "./find-fields.ts";
import { formFields } from "./form-fields.ts";
import { formKind } from "./form-kind.ts";
import type { FormKind } from "./form-words.ts";
import { labelReader } from "./label-reader.ts";
import type { SourceTable } from "./source-table.ts";

type Rows = readonly (readonly string[])[];

const table = (rows: Rows): SourceTable => ({
  name: { "zh-TW": "表格 1", en: "table 1" },
  rows: rows.map((row, down) => row.map((text, across) => ({ row: down + 1, column: across + 1, text }))),
});

/** Which field each cell was found to belong to, as `path = text`, and the cells that belong to none. */
function found(kind: FormKind, rows: Rows): { readonly fields: string[]; readonly unread: string[] } {
  const reader = labelReader(formFields(reading.schemas, kind), ["資通系統備份計畫表"]);
  const { fields, unread } = findFields(reader, [table(rows)]);
  return {
    fields: fields.map(({ field, entries, text }) => {
      const left = [...entries];
      return `${field.path.replaceAll("*", () => String(left.shift()))} = ${text}`;
    }),
    unread: unread.map(({ text, problem, place }) => `${place.row}.${place.column} ${text} ${problem}`),
  };
}

describe("cells of a plan find their field", () => {
  test.each<[string, Rows, readonly string[], readonly string[]]>([
    ["beside a label", [["承辦", "林"]], ["/preparedBy = 林"], []],
    [
      "beside several labels",
      [["承辦人員", "林", "填表日期", "115/3/1"]],
      ["/preparedBy = 林", "/preparedOn = 115/3/1"],
      [],
    ],
    ["in the cell of their label", [["填表日期：115/3/1"]], ["/preparedOn = 115/3/1"], []],
    ["over blank cells of a merge", [["承辦", "", "林", ""]], ["/preparedBy = 林"], []],
    [
      "whatever the width, spaces and numbering of the label",
      [["（一）承 辦 人：", "林"]],
      ["/preparedBy = 林"],
      [],
    ],
    ["in English", [["Prepared by", "Lin"]], ["/preparedBy = Lin"], []],
    [
      "below a row of labels",
      [
        ["名稱", "類別", "備註"],
        ["主機", "資料庫", "甲"],
        ["資料", "應用系統", ""],
      ],
      ["/items/0/name = 主機", "/items/0/category = 資料庫", "/remarks = 甲"].concat([
        "/items/1/name = 資料",
        "/items/1/category = 應用系統",
      ]),
      [],
    ],
    [
      "below a heading",
      [["職責"], ["備份管理者", "林"], ["二、備份作業 2"], ["作業代號", "weekly"]],
      ["/roles/backupManager = 林", "/jobs/1/id = weekly"],
      [],
    ],
    [
      "beside a word that is a label elsewhere",
      [["執行方式", "離線", "備份軟體", "甲"]],
      ["/jobs/0/mode = 離線", "/jobs/0/platform = 甲"],
      [],
    ],
    [
      "in the columns of signatures",
      [
        ["程序", "人員", "日期"],
        ["承辦", "林", "115年3月1日"],
        ["核准", "王", "115年3月2日"],
      ],
      [
        "/preparedBy = 林",
        "/preparedOn = 115年3月1日",
        "/approval/approver = 王",
        "/approval/approvedOn = 115年3月2日",
      ],
      [],
    ],
    [
      "below one row of labels for items, their schedules and media",
      [
        ["備份排程明細"],
        ["系統／資料名稱", "備份類型", "執行頻率", "儲存媒介"],
        ["資料庫", "完整", "每日", "磁帶"],
      ],
      [
        "/items/0/name = 資料庫",
        "/items/0/method = 完整",
        "/jobs/0/schedule = 每日",
        "/copies/0/mediaType = 磁帶",
      ],
      [],
    ],
    [
      "not where rows do not say which item they are about",
      [
        ["名稱", "類別"],
        ["主機", "資料庫"],
        ["備份類型", "保留期限"],
        ["每日差異", "7 天"],
      ],
      ["/items/0/name = 主機", "/items/0/category = 資料庫"],
      ["4.1 每日差異 owner", "4.2 7 天 owner"],
    ],
    ["not where only the form itself is named", [["文件名稱", "計畫表", "頁次", "1/2"]], [], []],
    ["not where the form has no such field", [["電話", "1234"]], [], ["1.1 電話 field", "1.2 1234 field"]],
    ["not for a vague word without its heading", [["日期", "115/3/1"]], [], ["1.2 115/3/1 field"]],
    ["not where only a part is named", [["備份回復測試", "有"]], [], ["1.2 有 field"]],
    [
      "not below a heading that no part is called by",
      [["備份回復測試"], ["測試週期", "二年"], ["異常處理程序"], ["環境", "甲"]],
      ["/restoreTest/interval = 二年"],
      ["3.1 異常處理程序 field", "4.1 環境 field", "4.2 甲 field"],
    ],
  ])("%s", (_, rows, fields, unread) => {
    expect(found("plan", rows)).toEqual({ fields, unread });
  });
});

test("evidence listed on a form is not taken for a check before the restore", () => {
  const { fields } = found("restoration", [
    ["回復前檢查"],
    ["完整性檢查", "正常"],
    ["佐證"],
    ["檔案", "說明"],
    ["a.txt", "回復紀錄"],
  ]);
  expect(fields).toEqual([
    "/preCheck/integrity = 正常",
    "/evidence/0/path = a.txt",
    "/evidence/0/description = 回復紀錄",
  ]);
});

test("a second row of a log of restore tests is another record", () => {
  const rows = [
    ["測試日期", "還原測試結果", "執行人員"],
    ["115/3/1", "成功", "林"],
    ["115/6/1", "失敗", "王"],
  ];
  const { fields, unread } = found("restoration", rows);
  expect(fields).toEqual(["/startedAt = 115/3/1", "/result = 成功", "/performedBy = 林"]);
  expect(unread).toEqual(["3.1 115/6/1 another", "3.2 失敗 another", "3.3 王 another"]);
});

describe("which form it is", () => {
  const marks = (kind: FormKind, title: string, code: string) => ({
    fields: formFields(reading.schemas, kind),
    titles: [title],
    codes: [code],
  });
  const all = {
    plan: marks("plan", "資通系統備份計畫表", "IMS-P-015-01"),
    restoration: marks("restoration", "備份資料回復測試紀錄表", "IMS-P-015-02"),
  };
  test.each<[string, Rows, FormKind | undefined]>([
    ["its title", [["示範大學資通系統備份計畫表"]], "plan"],
    ["its code", [["文件編號：IMS-P-015-02"]], "restoration"],
    ["its labels", [["測試日期", "執行人員", "還原測試結果", "問題說明", "改善措施"]], "restoration"],
    ["too few labels", [["姓名", "電話"]], undefined],
    ["the titles of both", [["資通系統備份計畫表"], ["備份資料回復測試紀錄表"]], undefined],
  ])("is told by %s", (_, rows, kind) => {
    expect(formKind([table(rows)], all)).toBe(kind);
  });
});
