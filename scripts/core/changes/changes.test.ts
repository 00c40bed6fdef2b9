import { describe, expect, test } from "vitest";
import { collected, type Edits, edited, reading } from "../../testing/institution.ts";
import { type Changes, changesBetween } from "./changes.ts";
import type { Tree } from "./subjects.ts";

const plan = "plans/student-records.yaml";
const receipt = "records/approvals/student-records/1.yaml";
const systems = "registry/systems.yaml";
const waiver = "policy/waivers/wvr-kiosk.yaml";

function tree(edits: Edits): Tree {
  const texts = edited(edits);
  return { ...collected(edits, { allowFaults: true }), readText: (path) => texts[path] };
}

function between(before: Edits, after: Edits): Changes {
  return changesBetween(tree(before), tree(after), reading.schemas);
}

/** Each row as a person may review it: `direction label: before → after`, in one language. */
function rows(changes: Changes, locale: "zh-TW" | "en"): string[] {
  return changes.subjects.flatMap(({ name, state, direction, fields }) => [
    ...(state === "changed" ? [] : [`${direction} ${state} ${name[locale]}`]),
    ...fields.map((one) => {
      const values = [one.before, one.after].map((shown) => shown?.words[locale] ?? "");
      return `${one.direction} ${one.label[locale]}: ${values.join(" → ")}`;
    }),
  ]);
}

describe("a change of a field reads in the words of the form", () => {
  test.each<[string, Edits, string, string]>([
    [
      "retention",
      { [plan]: { "/items/0/retention": "P7D" } },
      "weaker 備份項目 db › 保留週期: 30 天 → 7 天",
      "weaker Items db › Retention: 30 days → 7 days",
    ],
    [
      "generations",
      { [plan]: { "/items/0/generations": 60 } },
      "stronger 備份項目 db › 保留世代數: 30 → 60",
      "stronger Items db › Generations: 30 → 60",
    ],
    [
      "the interval of restore tests",
      { [plan]: { "/restoreTest/interval": "P36M" } },
      "weaker 備份回復測試 › 測試週期: 24 個月 → 36 個月",
      "weaker Restore test › Interval: 24 months → 36 months",
    ],
    [
      "a schedule, as one thing",
      { [plan]: { "/jobs/0/schedule/frequency": "weekly", "/jobs/0/schedule/weekdays": ["sun"] } },
      "weaker 備份作業 nightly › 期程: 備份週期：每天；排定時間：02:00；作業時間（分鐘）：120 → 備份週期：每週；排定時間：02:00；作業時間（分鐘）：120；星期：週日",
      "weaker Jobs nightly › Schedule: Frequency: Daily; Time: 02:00; Window (minutes): 120 → Frequency: Weekly; Time: 02:00; Window (minutes): 120; Weekdays: Sunday",
    ],
    [
      "immutability removed",
      { [plan]: { "/copies/0/immutableDays": undefined } },
      "weaker 設備與儲存媒介 disk-main › 不可變更期間（日）: 14 → ",
      "weaker Copies disk-main › Immutable (days): 14 → ",
    ],
    [
      "one copy fewer of an item",
      { [plan]: { "/items/0/copies": ["disk-main"] } },
      "weaker 備份項目 db › 備份儲存方式: tape-offsite → ",
      "weaker Items db › Copies: tape-offsite → ",
    ],
    [
      "copies in another order",
      { [plan]: { "/items/0/copies": ["tape-offsite", "disk-main"] } },
      "neutral 備份項目 db › 備份儲存方式（順序）: disk-main、tape-offsite → tape-offsite、disk-main",
      "neutral Items db › Copies (order): disk-main, tape-offsite → tape-offsite, disk-main",
    ],
    [
      "a restore test no longer planned",
      { [plan]: { "/restoreTest": undefined } },
      "weaker 備份回復測試: 測試週期：24 個月；測試方式：回復至隔離測試主機並比對筆數；負責人員：林管理（lin）；測試環境：隔離測試主機 → ",
      "weaker Restore test: Interval: 24 months; Method: 回復至隔離測試主機並比對筆數; Responsible: 林管理 (lin); Environment: 隔離測試主機 → ",
    ],
    [
      "a category said not to apply",
      { [plan]: { "/notApplicable": [{ category: "log", reason: "無日誌" }] } },
      "weaker 不適用項目及理由 1:  → 類別：日誌；理由：無日誌",
      "weaker Not applicable 1:  → Category: Logs; Reason: 無日誌",
    ],
    [
      "a person",
      { [plan]: { "/roles/backupManager": "kuo" } },
      "neutral 職責 › 備份管理者: 林管理（lin） → 郭協助（kuo）",
      "neutral Roles › Backup manager: 林管理 (lin) → 郭協助 (kuo)",
    ],
    [
      "a system no longer core",
      { [systems]: { "/systems/0/core": false } },
      "weaker 核心資通系統: 是 → 否",
      "weaker Core system: yes → no",
    ],
    [
      "a grade",
      { [systems]: { "/systems/0/protection/availability": "general" } },
      "weaker 防護需求等級 › 可用性: 中 → 普",
      "weaker Protection level › Availability: Moderate → General",
    ],
    [
      "a waiver extended",
      { [waiver]: { "/expires": "2028-09-30" } },
      "weaker 到期日: 2027-09-30 → 2028-09-30",
      "weaker Expires: 2027-09-30 → 2028-09-30",
    ],
    [
      "a waiver taken back",
      { [waiver]: null },
      "stronger removed 豁免核准單 wvr-kiosk",
      "stronger removed Waiver wvr-kiosk",
    ],
    [
      "a setting of policy",
      { "policy/parameters.yaml": { "/settings/restoreTestMonths/0/value": 36 } },
      "weaker 設定值 › 回復測試週期（月） 1 › 數值: 24 → 36",
      "weaker Settings › Restore test interval (months) 1 › Value: 24 → 36",
    ],
  ])("%s", (_, edits, chinese, english) => {
    const changes = between({}, edits);
    expect([rows(changes, "zh-TW"), rows(changes, "en"), changes.unread]).toEqual([[chinese], [english], []]);
  });
});

describe("entries that came or went", () => {
  test("swapping a copy loses one and gains one", () => {
    const changes = between({}, { [plan]: { "/copies/0/protection": ["physical"] } });
    expect(rows(changes, "en")).toEqual([
      "weaker Copies disk-main › Protection: File encryption → ",
      "stronger Copies disk-main › Protection:  → Physical protection",
    ]);
  });

  test("a copy taken out is named, and those after it did not change", () => {
    const changes = between({}, { [plan]: { "/copies/0": undefined } });
    expect(rows(changes, "en").map((row) => row.slice(0, 26))).toEqual(["weaker Copies disk-main: C"]);
  });

  test("a field taken out is that of its own copy, wherever the copy stands now", () => {
    const front = {
      id: "cloud",
      mediaType: "object_storage",
      location: "branch-vault",
      offline: true,
      protection: [],
    };
    const copies = (text: string): string =>
      text.replace(
        "copies:\n  - {id: disk-main",
        `copies:\n  - ${JSON.stringify(front)}\n  - {id: disk-main`,
      );
    const text = edited({})[plan] ?? "";
    const changes = between({}, { [plan]: copies(text).replace(" immutableDays: 14,", "") });
    expect(rows(changes, "en").map((row) => row.split(": ")[0])).toEqual([
      "stronger Copies cloud",
      "weaker Copies disk-main › Immutable (days)",
    ]);
  });

  test("settings are paired by their condition, not by their place", () => {
    const settings = "/settings/restoreTestMonths";
    const source = () => ({ kind: "clause", "zh-TW": "試", en: "trial" });
    const core = { value: 24, when: { core: true }, source: source() };
    const high = { value: 12, when: { grades: ["high"] }, source: source() };
    const parameters = (list: unknown): Edits => ({ "policy/parameters.yaml": { [settings]: list } });
    const changes = between(parameters([core, high]), parameters([high]));
    expect(rows(changes, "en").map((row) => row.slice(0, 49))).toEqual([
      "weaker Settings › Restore test interval (months):",
    ]);
    expect(rows(between(parameters([core, high]), parameters([high, core])), "en")).toEqual([
      expect.stringMatching(/^neutral .* \(order\): /),
    ]);
  });

  test("a system that joins the register is one addition, however many follow it", () => {
    const rest = { "/systems/0": undefined };
    expect(rows(between({ [systems]: rest }, {}), "en")).toEqual([
      'stronger added Register of systems "學籍系統" (student-records)',
    ]);
  });
});

describe("the approval of a changed document", () => {
  const changed = { "/items/0/retention": "P7D" };
  test.each<[string, Edits, Edits, string | undefined]>([
    ["same revision, other content", {}, { [plan]: changed }, "void 1 wang 1"],
    ["a new revision", {}, { [plan]: { ...changed, "/revision": 2 } }, "awaited 2 wang 1"],
    [
      "only what stands outside the approval",
      {},
      { [plan]: { "/approval/approvedOn": "2026-09-26" } },
      undefined,
    ],
    ["the receipt gone", {}, { [receipt]: null }, "lost 1 wang 1"],
    ["the receipt gone with the content", {}, { [plan]: changed, [receipt]: null }, "void 1 wang 1"],
    ["the receipt not to be read", {}, { [receipt]: "subject: [" }, "unknown 1 wang 1"],
    ["a plan that was void before", { [plan]: changed }, { [plan]: { "/remarks": "新" } }, "void 1 wang 1"],
    ["a plan mended", { [plan]: changed }, {}, undefined],
    ["a new plan with its receipt", { [plan]: null, [receipt]: null }, {}, undefined],
    ["a new plan without a receipt", { [plan]: null, [receipt]: null }, { [receipt]: null }, "awaited 1"],
  ])("%s", (_, before, after, expected) => {
    const effect = between(before, after).subjects.find(({ is }) => is === "plan")?.approval;
    const { former } = effect ?? {};
    const words = effect && [effect.effect, effect.revision, former?.approver, former?.revision];
    expect(words?.filter((word) => word !== undefined).join(" ")).toBe(expected);
    if (effect !== undefined)
      expect(effect.receipt).toBe(`records/approvals/student-records/${effect.revision}.yaml`);
  });

  test("an earlier revision that comes back does not bring its approval back", () => {
    const site = "plans/website.yaml";
    const first = /content:\n([\s\S]*)/.exec(edited({})["records/approvals/website/1.yaml"] ?? "")?.[1] ?? "";
    const text = `${first.replaceAll(/^ {2}/gm, "")}approval: {approver: wang, approvedOn: 2026-09-25}\n`;
    const effect = between({}, { [site]: text }).subjects.find(({ is }) => is === "plan")?.approval;
    expect(effect).toMatchObject({ effect: "reverted", revision: 1, former: { revision: 2 } });
  });
});

describe("what could not be read", () => {
  test.each<[string, Edits, Edits, string[]]>([
    ["after", {}, { [plan]: "id: [" }, [`head ${plan}`]],
    ["before", { [plan]: "id: [" }, {}, [`base ${plan}`]],
    ["a register", { [systems]: "systems: 3" }, {}, [`base ${systems}`]],
  ])("is neither new nor gone: %s", (_, before, after, unread) => {
    const changes = between(before, after);
    expect(changes.subjects).toEqual([]);
    expect(changes.unread.map(({ side, path }) => `${side} ${path}`)).toEqual(unread);
  });
});

test("what looks like a secret is shown to nobody, but that it changed is", () => {
  const secret = (text: string): Edits => ({ [plan]: { "/remarks": `password=${text}` } });
  const changes = between(secret("correct-horse"), secret("battery-staple"));
  expect(changes.subjects[0]?.fields).toHaveLength(1);
  expect(JSON.stringify(changes)).not.toMatch(/correct-horse|battery-staple/);
});

test("evidence that changed or went is named", () => {
  const path = "records/evidence/2026/rt-2026-001.txt";
  const found = (after: Edits): string[] =>
    between({}, after).subjects.map((one) => `${one.direction} ${one.state} ${one.file}`);
  expect(found({ [path]: "other" })).toEqual([`neutral changed ${path}`]);
  expect(found({ [path]: null })).toEqual([`weaker removed ${path}`]);
});
