import type { Locale } from "../../core/localized.ts";
import type { IssueAction } from "../../core/overdue-issues/issue-plan.ts";

/** One line of what is done to an issue. */
export function actionText(action: IssueAction, locale: Locale): string {
  const zh = locale === "zh-TW";
  switch (action.do) {
    case "open":
      return zh ? `開立：${action.title}` : `Open: ${action.title}`;
    case "change":
      return zh ? `更新 #${action.number}：${action.title}` : `Change #${action.number}: ${action.title}`;
    case "reopen":
      return zh
        ? `重新開啟 #${action.number}（仍逾期）：${action.title}`
        : `Reopen #${action.number} (still overdue): ${action.title}`;
    case "close":
      return zh
        ? `關閉 #${action.number}（已完成）：${action.mark.key}`
        : `Close #${action.number} (done): ${action.mark.key}`;
    case "close-twin":
      return zh
        ? `關閉 #${action.number}（與 #${action.of} 重複）`
        : `Close #${action.number} (the same as #${action.of})`;
  }
}
