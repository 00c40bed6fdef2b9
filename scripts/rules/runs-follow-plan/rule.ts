import type { Severity } from "../../core/assessment.ts";
import type { Localized } from "../../core/localized.ts";
import { systemName } from "../../core/procedure/names.ts";
import { plansInUse, revisionToName } from "../../core/procedure/plans-in-use.ts";
import { groupRows, startOf } from "../../core/procedure/run-groups.ts";
import { departures } from "../../core/procedure/runs-against-plan.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

type Slip = Readonly<Record<"system" | "month" | "first" | "job", string> & { count: number }>;

/** Rows of one record with the same slip; the words say what is wrong with them. */
const slip = (breach: Localized, mend: Localized, severity: Severity = "error") =>
  message<Slip>({
    severity,
    "zh-TW": (a) =>
      `「${a.system}」${a.month} 的查核紀錄有 ${a.count} 列${breach["zh-TW"]}，最早為 ${a.first} 的 ${a.job}。`,
    en: (a) =>
      `Rows of "${a.system}" for ${a.month} ${breach.en}: ${a.count}, the first at ${a.first} (${a.job}).`,
    mend: { "zh-TW": () => mend["zh-TW"], en: () => mend.en },
  });

export default defineRule({
  id: "runs-follow-plan",
  subject: "check",
  severity: "error",
  title: { "zh-TW": "備份應依核准的計畫執行", en: "Backups are made as the approved plan says" },
  messages: {
    "revision-not-in-force": message<{ system: string; month: string; named: number; expected: number }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.month} 的查核紀錄寫計畫第 ${a.named} 版，但該月應依第 ${a.expected} 版執行。`,
      en: (a) =>
        `The check record of "${a.system}" for ${a.month} names revision ${a.named} of the plan, but revision ${a.expected} was in force.`,
      mend: {
        "zh-TW": (a) => `請將 planRevision 改為 ${a.expected}；月內換版時填月底實施的版次。`,
        en: (a) => `Set planRevision to ${a.expected}; after a change within the month name the later one.`,
      },
    }),
    "unknown-job": slip(
      { "zh-TW": "的作業不在當日實施的計畫中", en: "with a job that the plan of the day does not have" },
      {
        "zh-TW": "請更正作業代號；確有新增作業者，應先修訂計畫並經核准。",
        en: "Correct the job; if it is really a new one, revise the plan and have it approved first.",
      },
    ),
    "off-schedule": slip(
      { "zh-TW": "的排定時間與計畫的期程不符", en: "with a start that the plan does not schedule" },
      {
        "zh-TW": "請更正 scheduledAt；手動補做者註明 kind: manual；期程已改者應修訂計畫並經核准。",
        en: "Correct scheduledAt, mark a run made by hand as manual, or revise the plan if its schedule changed.",
      },
      "warning",
    ),
    "recorded-twice": slip(
      { "zh-TW": "與前列重複", en: "that repeat a run already recorded" },
      {
        "zh-TW": "每次排定的備份只登錄一列：請更正排定時間或刪除重複列，重做者註明 kind: manual。",
        en: "One row for each scheduled run: correct the start or remove the row; mark a repetition as manual.",
      },
      "warning",
    ),
    "outside-month": slip(
      { "zh-TW": "不屬於該月", en: "that belong to another month" },
      {
        "zh-TW": "請更正排定時間，或移至所屬月份的查核紀錄。",
        en: "Correct the start, or move the row to the record of its month.",
      },
    ),
    "ended-before-start": slip(
      { "zh-TW": "的完成時間早於排定時間", en: "that end before their scheduled start" },
      { "zh-TW": "請依備份紀錄檔更正時間。", en: "Correct the times from the backup log." },
    ),
    "manual-unexplained": slip(
      { "zh-TW": "手動備份未註明異常紀錄", en: "made by hand without naming an exception" },
      {
        "zh-TW":
          "計畫外的備份須有緣由：請於 exception 填入所補救的異常紀錄；變更前的備份改用臨時性備份紀錄。",
        en: "Name the exception that it made up for; a backup before a change belongs in an ad-hoc record.",
      },
    ),
    "skip-unexplained": slip(
      { "zh-TW": "停機免執行而未敘明原因", en: "skipped without a reason" },
      { "zh-TW": "請於 reason 敘明停機的緣由。", en: "Say in reason why the system was down." },
    ),
  },

  check(check, repository, report) {
    const { system, month, planRevision } = check.value;
    const plans = plansInUse(repository, system);
    const name = systemName(repository, system);
    const expected = revisionToName(plans, check.value, repository.today);
    if (expected !== undefined) {
      const args = { system: name, month, named: planRevision, expected };
      report("revision-not-in-force", at(check, "/planRevision"), args);
    }
    for (const [departure, rows] of groupRows(check, departures(check, repository))) {
      const [{ row, anchor }, ...others] = rows;
      const args = {
        system: name,
        month,
        count: rows.length,
        first: startOf(row, repository.zone),
        job: row.job,
      };
      report(departure, anchor, args, { related: others.map((other) => other.anchor) });
    }
  },
});
