import { describe, expect, test } from "vitest";
import { reading } from "../../testing/institution.ts";
import { placeholderFinder } from "../procedure/placeholders.ts";
import { formFields } from "./form-fields.ts";
import type { FormKind } from "./form-words.ts";
import { chosen, type Names } from "./names.ts";
import { readField } from "./read-field.ts";

const people = [
  { id: "lin", name: "林管理", unit: "電算中心", title: "技士" },
  { id: "wang-a", name: "王小明", unit: "教務處", title: "組員" },
  { id: "wang-b", name: "王小明", unit: "主計室", title: "組員" },
];
const registers: Readonly<Record<string, Parameters<typeof chosen>[0]>> = {
  person: people,
  location: [{ id: "cloud", name: "雲端（臺灣區域）" }],
  restoration: [{ id: "rt-2024-014" }],
};
const names: Names = {
  zone: "Asia/Taipei",
  placeholder: placeholderFinder(["待補", "TBD"]),
  idOf: (kind, text) => chosen(registers[kind] ?? [], text),
  itemsOf: () => [],
};

/** What a cell of a field says: its value, or the name of what is wrong with it. */
function read(kind: FormKind, path: string, text: string): unknown {
  const field = formFields(reading.schemas, kind).find((one) => one.path === path);
  if (field === undefined) throw new Error(`no field ${path}`);
  const found = readField(field, text, names);
  return "value" in found ? found.value : "problem" in found ? `! ${found.problem}` : undefined;
}

describe("a cell of a plan", () => {
  test.each([
    ["/preparedOn", "115年3月1日", "2026-03-01"],
    ["/preparedOn", "民國 115 年 3 月 1 日", "2026-03-01"],
    ["/preparedOn", "１１５／０３／０１", "2026-03-01"],
    ["/preparedOn", "115.3.1", "2026-03-01"],
    ["/preparedOn", "1150301", "2026-03-01"],
    ["/preparedOn", "2026/3/1", "2026-03-01"],
    ["/preparedOn", "115年3月1日（2026-03-01）", "2026-03-01"],
    ["/preparedOn", "115年3月1日（2026-03-02）", "! date"],
    ["/preparedOn", "115年2月29日", "! date"],
    ["/preparedOn", "三月初", "! date"],
    ["/preparedOn", "年　月　日", "! date"],
    ["/preparedBy", "林管理", "lin"],
    ["/preparedBy", " 林 管 理 ", "lin"],
    ["/preparedBy", "lin", "lin"],
    ["/preparedBy", "林管理（lin）", "lin"],
    ["/preparedBy", "林管理（電算中心 技士）", "lin"],
    ["/preparedBy", "林管理（代）", "! unknownName"],
    ["/preparedBy", "王小明", "! sharedName"],
    ["/preparedBy", "王小明（主計室）", "wang-b"],
    ["/preparedBy", "王小明（組員）", "! sharedName"],
    ["/preparedBy", "林小管", "! unknownName"],
    ["/restoreTest/interval", "每二年", "P2Y"],
    ["/restoreTest/interval", "每兩年一次", "P2Y"],
    ["/restoreTest/interval", "24 個月", "P24M"],
    ["/restoreTest/interval", "半年", "P6M"],
    ["/restoreTest/interval", "依BCP演練", "! duration"],
    ["/items/*/retention", "30 天", "P30D"],
    ["/items/*/retention", "７ 周", "P7W"],
    ["/items/*/retention", "十二個月", "P12M"],
    ["/items/*/retention", "永久", "! duration"],
    ["/restoreEstimate/duration", "4 小時", "PT4H"],
    ["/restoreEstimate/duration", "3小時45分", "PT3H45M"],
    ["/items/*/sizeGiB", "1,200", 1200],
    ["/items/*/sizeGiB", "20 GiB", 20],
    ["/items/*/sizeGiB", "20 GB", "! number"],
    ["/items/*/sizeGiB", "約 20", "! number"],
    ["/items/*/generations", "8 份", 8],
    ["/items/*/category", "資料庫", "database"],
    ["/items/*/category", "□作業系統 ☑資料庫", "database"],
    ["/items/*/category", "□作業系統 ■資料庫", "database"],
    ["/items/*/category", "□作業系統 ✓資料庫", "database"],
    ["/items/*/category", "[ ]作業系統 [x]資料庫", "database"],
    ["/items/*/category", "☑作業系統 ☑資料庫", "! several"],
    ["/items/*/category", "□作業系統 □資料庫", undefined],
    ["/items/*/category", "磁碟陣列", "! choice"],
    ["/items/*/method", "差異", "differential"],
    ["/items/*/method", "差異備份", "differential"],
    ["/items/*/copies", "disk、tape", ["disk", "tape"]],
    ["/items/*/copies", "disk、磁帶", "! id"],
    ["/copies/*/location", "雲端(臺灣區域)", "cloud"],
    ["/copies/*/location", "雲端（臺灣區域）（cloud）", "cloud"],
    ["/copies/*/location", "雲端（日本區域）", "! unknownName"],
    ["/copies/*/offline", "是", true],
    ["/copies/*/offline", "☑否 □是", false],
    ["/copies/*/protection", "☑備份檔案加密 □硬體加密 ☑實體保護", ["file_encryption", "physical"]],
    ["/jobs/*/schedule", "每日 02:00", { frequency: "daily", time: "02:00" }],
    ["/jobs/*/schedule", "每週日凌晨3時", { frequency: "weekly", weekdays: ["sun"], time: "03:00" }],
    ["/jobs/*/schedule", "每周一、四", { frequency: "weekly", weekdays: ["mon", "thu"] }],
    ["/jobs/*/schedule", "每周4", { frequency: "weekly", weekdays: ["thu"] }],
    ["/jobs/*/schedule", "每月1日 22:30", { frequency: "monthly", dayOfMonth: 1, time: "22:30" }],
    ["/jobs/*/schedule", "每 4 小時", { frequency: "hourly", hours: 4 }],
    ["/jobs/*/schedule", "異動前後備份", { frequency: "on_change" }],
    ["/jobs/*/schedule", "每週12:00", "! schedule"],
    ["/jobs/*/schedule", "有空時", "! schedule"],
    ["/requirement", "第一行\r\n\t第二行  ", "第一行\n第二行"],
    ["/requirement", "看\u202e不見", "! hidden"],
    ["/requirement", "—", undefined],
    ["/requirement", "待補", "! placeholder"],
    ["/requirement", "連線 password=hunter22 備份", "! secret"],
    ["/requirement", "<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["/requirement", "字".repeat(4001), "! form"],
  ])("%s reads %j as %j", (path, text, value) => {
    expect(read("plan", path, text)).toEqual(value);
  });
});

describe("a cell of a restore test", () => {
  test.each([
    ["/startedAt", "115年3月1日 10:30", "2026-03-01T10:30:00+08:00"],
    ["/startedAt", "115年3月1日10:30", "2026-03-01T10:30:00+08:00"],
    ["/startedAt", "115/03/01 下午2時", "2026-03-01T14:00:00+08:00"],
    ["/startedAt", "115年3月1日 上午9點30分", "2026-03-01T09:30:00+08:00"],
    ["/startedAt", "2026-03-01T02:30:00Z", "2026-03-01T02:30:00Z"],
    ["/startedAt", "115年3月1日", "! moment"],
    ["/startedAt", "115年3月1日 25:00", "! moment"],
    ["/performedBy", "林管理、wang-a", ["lin", "wang-a"]],
    ["/performedBy", "林管理、某人", "! unknownName"],
    ["/retestOf", "rt-2024-014", "rt-2024-014"],
    ["/retestOf", "會計系統（rt-2024-014）", "rt-2024-014"],
    ["/retestOf", "會計系統（rt-2024-015）", "! unknownName"],
    ["/result", "成功", "pass"],
    ["/result", "☑成功 □失敗", "pass"],
    ["/result", "不符合", "fail"],
    ["/planRevision", "第 3 版", 3],
    ["/measured/restoreTime", "1小時30分鐘", "PT1H30M"],
  ])("%s reads %j as %j", (path, text, value) => {
    expect(read("restoration", path, text)).toEqual(value);
  });
});
