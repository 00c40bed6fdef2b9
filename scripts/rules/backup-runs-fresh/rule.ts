import type { Anchor } from "../../core/assessment.ts";
import type { Localized } from "../../core/localized.ts";
import { listed } from "../../core/localized-list.ts";
import { systemName } from "../../core/procedure/names.ts";
import { plansInUse } from "../../core/procedure/plans-in-use.ts";
import { type StaleJob, staleJobs } from "../../core/procedure/run-freshness.ts";
import { unrecordedRuns } from "../../core/procedure/unrecorded-runs.ts";
import { workdayLimits } from "../../core/procedure/workday-limits.ts";
import { at, type Entity } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { daysBetween, earlier } from "../../core/time/plain-date.ts";

export default defineRule({
  id: "backup-runs-fresh",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份應依計畫持續執行並逐次登錄",
    en: "Backups keep running as planned, and each run is recorded",
  },
  messages: {
    stale: message<{ system: string; jobs: Localized; days: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」已無新的正常備份：${a.jobs["zh-TW"]}；至今逾時 ${a.days} 日（寬限依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.system}" has no fresh backup: ${a.jobs.en}; ${a.days} days overdue (source of the grace: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請確認備份作業是否仍在執行並先手動備份；備份其實有做者，請補登查核紀錄。",
        en: () =>
          "See whether the jobs still run and back up by hand first; if they did run, record the runs.",
      },
    }),
    unrecorded: message<{ system: string; count: number; first: string; job: string }>({
      "zh-TW": (a) =>
        `「${a.system}」有 ${a.count} 次排定的備份沒有登錄，最早為 ${a.first} 的 ${a.job}；計畫排定的每一次備份都應有一列查核紀錄。`,
      en: (a) =>
        `"${a.system}" has ${a.count} scheduled runs without a record, the first on ${a.first} (${a.job}); every run that the plan schedules has a row in a check record.`,
      mend: {
        "zh-TW": () => "請查備份紀錄檔後補登；未執行者結果填 missed，停機免執行者填 skipped 並敘明原因。",
        en: () =>
          "Look into the logs and add the rows; a run that did not happen is missed, one not needed is skipped, with a reason.",
      },
    }),
  },
  appliesTo: (plan, repository) => repository.find("system", plan.id)?.value.lifecycle.status !== "planned",

  check(plan, repository, report) {
    const system = repository.find("system", plan.id);
    if (system === undefined) return;
    const plans = plansInUse(repository, plan.id);
    const stale = staleJobs(repository, system, plans);
    const [worst] = stale;
    const name = systemName(repository, plan.id);
    if (worst !== undefined) {
      const due = stale.map((one) => one.due).reduce(earlier);
      const args = {
        system: name,
        jobs: listed(stale.map(inWords)),
        days: daysBetween(due, repository.today),
      };
      const source = stale.flatMap((one) => one.source ?? [])[0] ?? { "zh-TW": "備份計畫", en: "the plan" };
      const newest = repository.ofSystem("check", plan.id).at(-1);
      report(
        "stale",
        placeOf(plan, worst.job),
        { ...args, source },
        {
          advised: stale.every(({ advised }) => advised),
          related: newest === undefined ? [] : [at(newest, "/runs")],
        },
      );
    }
    const limits = workdayLimits(repository, "checkWorkdays", system.value).filter(({ advised }) => !advised);
    for (const { check, first, count } of unrecordedRuns(repository, plan.id, plans, worst !== undefined)) {
      const place = check === undefined ? placeOf(plan, first.job) : at(check, "/runs", "key");
      report(
        "unrecorded",
        place,
        { system: name, count, first: first.date, job: first.job },
        {
          related: check === undefined ? [] : [placeOf(plan, first.job)],
          // Whoever checks a run records it, and has as long for the one as for the other.
          advised: !limits.some(({ dueAfter }) => repository.today > dueAfter(first.date)),
        },
      );
    }
  },
});

function placeOf(plan: Entity<"plan">, job: string): Anchor {
  const index = plan.value.jobs.findIndex(({ id }) => id === job);
  return at(plan, index < 0 ? "/jobs" : `/jobs/${index}/schedule`);
}

function inWords({ job, last, since, due }: StaleJob): Localized {
  return {
    "zh-TW": `${job}（${last === undefined ? `自 ${since} 起從未成功` : `上次正常備份 ${last}`}，最遲應於 ${due} 再備份）`,
    en: `${job} (${last === undefined ? `never since ${since}` : `last good on ${last}`}, next due by ${due})`,
  };
}
