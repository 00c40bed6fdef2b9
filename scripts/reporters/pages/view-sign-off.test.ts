import { describe, expect, test } from "vitest";
import { below, smallPage } from "../../testing/report-pages.ts";

const plan = "plans/student-records.yaml";
const receipt = "records/approvals/student-records/1.yaml";

describe("sign-off", () => {
  test("without a receipt says that approval cannot be known", () => {
    const page = smallPage("plans/student-records.md", { [receipt]: null });
    expect(below(page, "簽核")).toContain("- 第 1 版沒有核准紀錄，無法判定是否已核准。");
    expect(page).not.toContain("涵蓋現行內容");
  });

  test("of changed content says that the approval does not cover it", () => {
    const page = smallPage("plans/student-records.md", { [plan]: { "/remarks": "核准後增訂" } });
    expect(below(page, "簽核")).toContain("<br>內容於核准後已變更，此核准不涵蓋現行內容<br>");
  });

  test("names the deputy, the person replaced and the level of assurance", () => {
    const page = smallPage("plans/student-records.md", {
      [receipt]: { "/approver": "hsu", "/authority/actingFor": "wang", "/level": "L2" },
    });
    expect(below(page, "簽核")).toContain("| 許代理（電子計算機中心 副主任）<br>代理王主管 |");
    expect(below(page, "簽核")).toContain("| L2 本人簽章<br>");
    expect(below(page, "簽核")).toContain("- L2：核准人以本人金鑰簽章。");
  });

  test("lists later reviews of a plan", () => {
    const page = smallPage("plans/student-records.md", {
      [plan]: { "/approval/reviews": [{ date: "2026-11-01", by: "lin", remark: "維持不變" }] },
    });
    expect(below(page, "簽核")).toContain("### 定期檢討\n");
    expect(below(page, "簽核")).toContain("| 115年11月1日（2026-11-01） | 林管理 | 維持不變 |");
  });

  test("tells that the approving review was dismissed afterwards, by which account, and links to the note", () => {
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
    const rows = below(smallPage("plans/student-records.md", { [file]: JSON.stringify(note) }), "簽核");
    expect(rows).toContain(
      "| 核准註記 | `104` | 115年11月10日 09:00（2026-11-10T09:00:00+08:00） | 核准已撤銷<br>" +
        `[\`${file}\`](../../${file}) |`,
    );
  });
});
