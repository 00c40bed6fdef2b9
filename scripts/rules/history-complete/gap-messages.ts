import type { Gap } from "../../core/history/evidence.ts";
import { message } from "../../core/rule.ts";

type Args = { detail: string };

const gap = (zh: string, en: string, mendZh: string, mendEn: string) =>
  message<Args>({
    severity: "warning",
    "zh-TW": (a) => `${zh}${a.detail === "" ? "" : `（${a.detail}）`}，歷史無從稽核。`,
    en: (a) => `${en}${a.detail === "" ? "" : ` (${a.detail})`}, so its history cannot be audited.`,
    mend: { "zh-TW": () => mendZh, en: () => mendEn },
  });

/** Why a history cannot be judged, and the command that mends it. */
export const gapMessages = {
  "no-repository": gap(
    "這裡不是 git 儲存庫",
    "This is no git repository",
    "請執行：git init，再執行 backproof history adopt。",
    "Run git init, then backproof history adopt.",
  ),
  unreadable: gap(
    "git 無法讀取這個儲存庫",
    "Git cannot read this repository",
    "請依 git 所述更正（多半是 .git/config 的設定，或 git 版本太舊），再重新執行。",
    "Set right what git says, mostly a setting in .git/config or a git that is too old, and run this again.",
  ),
  unborn: gap(
    "儲存庫還沒有任何提交",
    "The repository has no commit yet",
    "請執行：backproof history adopt，再以 git commit 提交全部檔案。",
    "Run backproof history adopt, then commit everything.",
  ),
  shallow: gap(
    "這是淺層複製",
    "The clone is shallow",
    "請執行：git fetch --unshallow；在 GitHub Actions 則設定 fetch-depth: 0。",
    "Run git fetch --unshallow; in GitHub Actions set fetch-depth: 0.",
  ),
  partial: gap(
    "這是部分複製",
    "The clone is partial",
    "請執行：git config --unset remote.origin.partialclonefilter，再執行 git fetch --refetch；或重新完整複製。",
    "Run git config --unset remote.origin.partialclonefilter and git fetch --refetch, or clone it anew and whole.",
  ),
  grafted: gap(
    "歷史被嫁接（grafts）改寫",
    "Grafts cover up the history",
    "請移除 .git/info/grafts。",
    "Remove .git/info/grafts.",
  ),
  replaced: gap(
    "有物件被替換（refs/replace）",
    "Objects are replaced",
    "請執行：git replace -d $(git replace -l)。",
    "Run git replace -d $(git replace -l).",
  ),
  missing: gap(
    "缺少 git 物件",
    "Objects are missing",
    "請執行：git fsck 查明，並自鏡像補回：git fetch <mirror>；或重新完整複製。",
    "Run git fsck to see which, and get them from the mirror with git fetch, or clone it anew.",
  ),
  detached: gap(
    "目前不在任何分支上",
    "No branch is checked out",
    "請切換至主分支（git switch main），或以 --at main 指定。",
    "Switch to the main branch (git switch main) or name it with --at main.",
  ),
  unadopted: gap(
    "尚未宣告自何時起以 git 保存紀錄",
    "Nobody has said from when on records are kept in git",
    "請執行：backproof history adopt，並提交其產生的檔案。",
    "Run backproof history adopt and commit what it writes.",
  ),
} as const satisfies Readonly<Record<Gap["kind"], unknown>>;
