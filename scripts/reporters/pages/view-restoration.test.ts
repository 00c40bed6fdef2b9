import { expect, test } from "vitest";
import { oneRule, smallPage } from "../../testing/report-pages.ts";

test("a restoration is IMS-P-015-02", () => {
  const page = smallPage("restorations/rt-2026-001.md", {}, { rules: oneRule, locale: "en" });
  expect(page).toMatchInlineSnapshot(`
    "<!-- Backproof report page -->
    # Restore test record&#58; 學籍系統 rt&#45;2026-001

    Example University of Technology · Information backup management procedure &#40;\`IMS-P-015\`&#41;

    > The data are an example&#59; the institution is invented&#46;

    | Document no&#46; | Title | Classification | Edition | Record no&#46; |
    | --- | --- | --- | --- | --- |
    | \`IMS-P-015-02\` | Restore test record | Internal use | \`2.1\` | \`IMS-P-015-02-115-001\` |

    ## Content of the form

    | Field | Content |
    | --- | --- |
    | Id | \`rt-2026-001\` |
    | Revision of the record | 1 |
    | Purpose | Drill |
    | System | [學籍系統](../plans/student-records.md) &#40;\`student-records\`&#41; |
    | Plan revision | 1 |
    | Items | 學籍資料庫 &#40;\`db\`&#41;&#44; 應用程式與源碼 &#40;\`app\`&#41;&#44; 系統源碼 &#40;\`source\`&#41;&#44; 系統設定 &#40;\`settings\`&#41; |
    | Started at | 2026-10-20T09:00:00+08:00 |
    | Completed at | 2026-10-20T12:30:00+08:00 |
    | Performed by | 林管理 |
    | Verified by | 趙驗證 |
    | Verified at | 2026-10-20T14:00:00+08:00 |
    | Result | Passed |
    | Recorded on | 2026-10-21 |

    ## Backup set

    | Field | Content |
    | --- | --- |
    | Set id | a1b2c3d4 |
    | Taken at | 2026-10-20T02:00:00+08:00 |
    | Method | Full |
    | Copy | \`tape-offsite\` |
    | Medium no&#46; | [TAPE&#45;01](../media/tape-01.md) &#40;\`tape-01\`&#41; |

    ## Environment

    | Field | Content |
    | --- | --- |
    | Kind | Isolated lab |
    | Host | lab&#45;restore&#45;1 |

    ## Check before restoring

    | Field | Content |
    | --- | --- |
    | Integrity | Passed |
    | Malware | Passed |

    ## Verification

    | Item | Method | Expected | Actual | Result |
    | --- | --- | --- | --- | --- |
    | 學籍資料庫 &#40;\`db\`&#41; | Row count | 182345 | 182345 | Matched |
    | 應用程式與源碼 &#40;\`app\`&#41; | Application login | 可登入 | 可登入 | Matched |

    ## Measured

    | Field | Content |
    | --- | --- |
    | Time to restore | 3 h 30 min |
    | Data loss | 7 h |
    | Restored &#40;MiB&#41; | 90112 |

    ## Cleanup

    | Field | Content |
    | --- | --- |
    | Done | Yes |
    | Method | 覆寫後刪除測試主機磁碟 |
    | At | 2026-10-20T16:00:00+08:00 |

    ## Continuity drill

    | Field | Content |
    | --- | --- |
    | Kind | Full drill |
    | Objective | 學籍系統於 8 小時內復原 |
    | Scenario | 機房主機毀損，由異地磁帶回復 |
    | People | 依職責分工通報與處置 |
    | Procedure | 依復原程序執行 |
    | Resources | 使用備援主機與第二校區磁帶 |
    | Improvement | 縮短磁帶取回時間 |
    | Includes a restore | Yes |
    | Includes a failover | Yes |
    | Reviewed by | 王主管 |

    ## Evidence

    | File | SHA&#45;256 | Description |
    | --- | --- | --- |
    | [\`records/evidence/2026/rt-2026-001.txt\`](../../records/evidence/2026/rt-2026-001.txt) | \`05219b5f510b0462f204967601a35560f8784a2849771f90c18ff0505ad9df58\` | 筆數比對紀錄 |

    Left blank&#58; Retest of&#44; Request&#44; Backup set&#58; SHA&#45;256&#44; Environment&#58; Reason for using production&#44; Check before restoring&#58; Remark&#44; Problems&#44; Improvements&#44; Exception&#44; References&#44; Remarks&#44; Evidence&#58; Kept at&#44; Amendments

    ## Sign&#45;off

    | Step | Person | Date | Basis |
    | --- | --- | --- | --- |
    | Performed by | 林管理 &#40;電子計算機中心 組員&#41; | 2026-10-20T12:30:00+08:00 | As the document states |
    | Verified by | 趙驗證 &#40;教務處 專員&#41; | 2026-10-20T14:00:00+08:00 | As the document states |
    | Approver | 王主管 &#40;電子計算機中心 主任&#41; | 2026-10-22 | As the document states |
    | Approval receipt | 王主管 &#40;電子計算機中心 主任&#41; | 2026-10-22T15:00:00+08:00 | L0 recorded<br>Supervisor &#40;教務處&#41;<br>Covers the present content<br>\`sha256:0b304fe6d65a6f9c42572322064f83d1e7c950c202d8e79c18a95b55ebfc6a8e\`<br>[\`records/approvals/rt-2026-001/1.yaml\`](../../records/approvals/rt-2026-001/1.yaml) |

    ### Retention

    | Counted from | Kept through |
    | --- | --- |
    | 2026-10-21 | 2029-10-21 |

    - L0&#58; the approval is on record here&#59; nothing outside this repository vouches for it&#46;

    ## Results of checking

    Of 5 checks that apply&#44; 0 failed and 0 could not be judged&#46;

    ### Passed &#40;5&#41;

    - \`file-known\`
    - \`yaml-well-formed\`
    - \`schema-valid\`
    - \`secrets-absent\`
    - \`links-resolve\`

    ---

    Judged as of&#58; 2026-11-22 · Backproof \`1.2.3\` · Commit \`0123456789abcdef0123456789abcdef01234567\`
    "
  `);
});
