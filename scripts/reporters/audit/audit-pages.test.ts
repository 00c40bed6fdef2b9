import { describe, expect, test } from "vitest";
import { auditInput, smallAudit } from "../../testing/audit.ts";
import { everyText, hostile, withText } from "../../testing/hostile-text.ts";
import type { Edits } from "../../testing/institution.ts";
import { below, type Options } from "../../testing/report-pages.ts";
import { auditPages } from "./audit-pages.ts";

const checklist = "行政院資通安全稽核檢核項目（與備份有關者）";

function page(path: string, edits?: Edits, options?: Options): string {
  const found = smallAudit(edits, options).get(`audit/${path}.md`);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found;
}

/** The cells of an item: number, question, answer, summary, documents. */
function item(number: string, path = "institution", edits: Edits = {}, options: Options = {}): string[] {
  const rows = below(page(path, edits, options), checklist).split("\n");
  const row = rows.find((line) => line.startsWith(`| ${number} |`));
  if (row === undefined) throw new Error(`no item ${number} on ${path}`);
  return row.slice(2, -2).split(" | ");
}

const answer = (...about: Parameters<typeof item>): string => item(...about)[2] ?? "";
const told = (...about: Parameters<typeof item>): string => item(...about)[3] ?? "";

const systems = "registry/systems.yaml";
const plan = "plans/student-records.yaml";

describe("an answer is proposed from outcomes", () => {
  test.each<[string, string, string, Edits, string]>([
    ["1.1", "institution", "all passed and both statements stand", {}, "符合"],
    ["1.3", "institution", "people must enclose the analysis", {}, "無法判定"],
    ["1.5", "institution", "one system is waived", {}, "部分符合"],
    ["1.5", "student-records", "the waiver is not its own", {}, "符合"],
    ["1.4", "website", "the item binds grades moderate and high only", {}, "不適用"],
    ["1.7", "website", "the item binds core systems only", {}, "不適用"],
    ["6.2", "institution", "no record tells of management reviews", {}, "無法判定"],
    [
      "1.1",
      "institution",
      "one of three gradings is too old",
      { [systems]: { "/systems/1/protection/reviewedOn": "2024-09-01" } },
      "部分符合",
    ],
    [
      "1.7",
      "institution",
      "the only core system was never drilled, and its time is over",
      {
        [systems]: {
          "/systems/0/lifecycle/inServiceFrom": "2020-10-01",
          "/systems/0/coreSince": "2020-10-01",
        },
        "records/restorations/2026/rt-2026-001.yaml": { "/drill": undefined, "/purpose": "test" },
      },
      "不符合",
    ],
    [
      "1.1",
      "institution",
      "nobody attests the inventory",
      { "records/attestations/2026/att-2026-001.yaml": null },
      "無法判定",
    ],
    ["1.6", "institution", "a plan cannot be read", { [plan]: "id: [" }, "無法判定"],
    ["1.6", "student-records", "its own plan cannot be read", { [plan]: "id: [" }, "無法判定"],
    ["1.6", "website", "the plan of another system cannot be read", { [plan]: "id: [" }, "符合"],
  ])("item %s of %s, as %s", (number, path, _, edits, expected) => {
    expect(answer(number, path, edits)).toBe(expected);
  });
});

describe("a summary", () => {
  test("counts the subjects of each rule out of those it applies to", () => {
    expect(told("1.1")).toContain("（`grade-reviewed`）：受檢 3 項，通過 3 項");
  });

  test("names what failed with its file, also where its rule only warns", () => {
    const ungraded = { [systems]: { "/systems/1/protection/legal": "moderate" } };
    expect(told("1.1", "institution", ungraded)).toContain(
      "受檢 3 項，通過 2 項、不通過 1 項<br>不通過：官方網站 `website` [`registry/systems.yaml`](files/registry/systems.yaml)",
    );
    const edits = { [systems]: { "/systems/1/protection/reviewedOn": "2024-09-01" } };
    expect(told("1.1", "institution", edits)).toContain(
      "受檢 3 項，通過 2 項、違反而僅列警告 1 項<br>違反而僅列警告：官方網站 `website` [`registry/systems.yaml`](files/registry/systems.yaml)",
    );
  });

  test("names the waiver of what is waived, never as passed", () => {
    expect(told("1.5")).toContain(
      "（`system-has-plan`）：受檢 3 項，通過 2 項、已豁免 1 項<br>已豁免：導覽機 `kiosk`",
    );
    expect(told("1.5")).toContain("[`policy/waivers/wvr-kiosk.yaml`](files/policy/waivers/wvr-kiosk.yaml)");
  });

  test("names the file that could not be read", () => {
    expect(told("1.6", "institution", { [plan]: "id: [" })).toContain(
      "無法讀取的檔案 1 個：[`plans/student-records.yaml`]",
    );
  });

  test("says what people must answer", () => {
    expect(told("6.2")).toContain("須由人員回答：管理審查");
  });

  test("leaves rules on what belongs to no single system to the institution", () => {
    expect(told("1.5", "student-records")).toContain("（`media-stored-safely`）：於機關整體回答");
    expect(told("1.5")).toContain("（`media-stored-safely`）：受檢 2 項，通過 2 項");
  });

  test("says of a rule that this version lacks, or that only history answers, that it was not judged", () => {
    const rules = ["no-such-rule", "history-complete"];
    const edits = { "policy/profiles/tw-audit-checklist.yaml": { "/controls/2/rules": rules } };
    expect(told("1.4", "institution", edits)).toBe(
      "規則 no-such-rule 未經檢核<br>規則 history-complete 未經檢核",
    );
    expect(answer("1.4", "institution", edits)).toBe("無法判定");
  });
});

describe("the page of a system", () => {
  test("shows the database sheet with the day of the last test, whatever its result", () => {
    const failed = {
      "records/restorations/2026/rt-2026-001.yaml": { "/result": "fail" },
    };
    const rows = below(page("student-records"), "資料庫備份管理機制（4.4）");
    expect(rows).toContain("| 4.4.1 備份週期 | 每天 |");
    expect(rows).toContain("| 4.4.2 備份執行方式 | 完整備份 |");
    expect(rows).toMatch(/4\.4\.3 備份儲存方式 \| 本地備份（.+）、異地備份（.+） \|/);
    expect(rows).toContain("| 4.4.4 備份保護方式 | 備份檔案加密、硬體加密、實體保護 |");
    expect(rows).toContain("| 4.4.5 最近一次執行日期 | 115年10月20日（2026-10-20）、成功");
    expect(below(page("student-records", failed), "資料庫備份管理機制（4.4）")).toContain(
      "| 4.4.5 最近一次執行日期 | 115年10月20日（2026-10-20）、失敗",
    );
  });

  test("holds objectives against what was last measured, and tells the next test", () => {
    const section = below(page("student-records"), "復原目標與回復測試");
    expect(section).toMatch(/復原時間目標（RTO） \| 8 小時 \| 3 小時 30 分 115年10月20日.* \| 是 \|/);
    expect(section).toContain("| 下次回復測試期限 | 117年10月20日（2028-10-20） |");
    expect(below(page("kiosk"), "復原目標與回復測試")).toContain("| 無成功回復的實測 | 無成功回復的實測 |");
    const failed = page("student-records", {
      "records/restorations/2026/rt-2026-001.yaml": { "/result": "fail" },
    });
    expect(below(failed, "復原目標與回復測試")).toContain("| 8 小時 | 無成功回復的實測 | 無成功回復的實測 |");
  });

  test("shows receipts with their level and digest, and an open exception until it is closed", () => {
    expect(below(page("student-records"), "核准")).toMatch(
      /備份計畫 第 1 版 \| 王主管 \| L0 \| 115年9月25日（2026-09-25） \| `sha256:[0-9a-f]{64}` \| 是 \|/,
    );
    expect(below(page("student-records"), "未結案的異常與矯正")).toBe("沒有未結案者。");
    const open = {
      "records/exceptions/2026/exc-2026-001.yaml": {
        "/status": "analysing",
        "/closedOn": undefined,
        "/corrective/closure": undefined,
        "/corrective/preventive/doneOn": undefined,
      },
    };
    expect(below(page("student-records", open), "未結案的異常與矯正")).toMatch(
      /CAR-115-001 \| 預防措施 115年10月30日（2026-10-30） \|/,
    );
  });
});

test("a revision whose approval was dismissed afterwards shows the note, which is enclosed", () => {
  const file = "records/notes/student-records/1-1.yaml";
  const note = {
    subject: { kind: "plan", id: "student-records" },
    revision: 1,
    digest: `sha256:${"0".repeat(64)}`,
    event: "dismissed",
    at: "2026-11-10T09:00:00+08:00",
    notedAt: "2026-11-11T05:47:00+08:00",
    by: { forgeId: 104 },
  };
  const own = page("student-records", { [file]: JSON.stringify(note) });
  expect(own).toContain("### 核准註記");
  expect(own).toMatch(
    /\| 備份計畫 第 1 版 \| 核准已撤銷 \| 115年11月10日 09:00.* \| \[`records\/notes.*\]\(files\/rec/,
  );
  expect(below(own, "紀錄文件與 SHA-256")).toContain(`(files/${file})`);
  expect(page("student-records")).not.toContain("核准註記");
});

test("evidence that is gone is listed as not enclosed and never linked", () => {
  const edits = { "records/evidence/2026/rt-2026-001.txt": null };
  const whole = page("institution", edits);
  expect(below(whole, "未能附上的檔案")).toContain(
    "| `records/evidence/2026/rt-2026-001.txt` | 無法讀取，未附 |",
  );
  expect(below(page("student-records", edits), "紀錄文件與 SHA-256")).toContain("| 無法讀取，未附 |");
  expect(whole).not.toContain("(files/records/evidence/2026/rt-2026-001.txt)");
});

test("every link leads to a page or a file of the pack", () => {
  const { audit } = auditInput(withText("文字", /^$/, false));
  const pages = smallAudit();
  const known = new Set([
    ...[...pages.keys()].map((path) => path.slice("audit/".length)),
    ...[...(audit?.digests.keys() ?? [])].map((path) => `files/${path}`),
  ]);
  const links = [...pages.values()].flatMap((text) =>
    [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to),
  );
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((to) => !known.has(to ?? ""))).toEqual([]);
});

test("a system named like the page of the institution has a page of its own", () => {
  const edits = { [systems]: { "/systems/2/id": "institution" } };
  const paths = [...smallAudit(edits).keys()];
  expect(paths).toContain("audit/institution.md");
  expect(paths).toContain("audit/institution.system.md");
});

test("English pages hold no Chinese but what the data say", () => {
  const pages = smallAudit({}, { locale: "en" });
  // Titles, columns, answers and notes; names of people, systems, items and places are data.
  const own = [...pages.values()].flatMap((text) =>
    text
      .split("\n")
      .filter((line, index, all) => /^## |^[^|#>-]/.test(line) || (all[index + 1] ?? "").startsWith("| ---")),
  );
  expect(own.length).toBeGreaterThan(50);
  expect(own.filter((line) => /\p{Script=Han}/u.test(line))).toEqual([]);
  expect([...pages.values()].join("")).toContain("| Cannot be determined |");
});

/** Files whose texts the pack shows. */
const shown = new RegExp(`${everyText.source}|^policy/(?:profiles|waivers)/|^records/(?:exceptions|notes)/`);

test.each(hostile)("the text %j stays in its cell", (text) => {
  for (const { text: written } of auditPages(auditInput(withText(text, shown, false)))) {
    const lines = written.split("\n");
    for (const [index, line] of lines.entries()) {
      if (!/^\|(?: --- \|)+$/.test(line)) continue;
      const cells = line.split("|").length;
      for (let row = index + 1; lines[row]?.startsWith("|"); row++)
        expect(lines[row]?.replaceAll("\\|", "").split("|").length).toBe(cells);
    }
    expect(written).not.toContain("<script>");
    expect(written).not.toContain("@everyone");
    expect(written).not.toContain("](javascript:");
    expect(written).not.toContain("\u202e");
  }
});
