import { disappearanceOf } from "../../core/history/disappearance.ts";
import { droppedByMerges } from "../../core/history/dropped.ts";
import { commitArguments, shortId } from "../../core/history/history.ts";
import { keepingWords } from "../../core/history/keeping-words.ts";
import { lostRevisions } from "../../core/history/lost-revisions.ts";
import { recordWords } from "../../core/history/record-words.ts";
import { type Gone, retentionHistoryMessages } from "../../core/history/retention-messages.ts";
import type { Localized } from "../../core/localized.ts";
import { andMore } from "../../core/localized-list.ts";
import { lostCycles, retentionFaults } from "../../core/procedure/record-disposals.ts";
import { clauseFaults } from "../../core/procedure/retention-policy.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

type Row = {
  record: string;
  date: string;
  paths: Localized;
  until: string;
  months: number;
  source: Localized;
};
type Cycles = { record: string; system: string; left: number; cycles: number; source: Localized };

export default defineRule({
  id: "records-retained",
  subject: ["repository", "disposal"],
  severity: "error",
  title: { "zh-TW": "紀錄於保存期滿前未遭銷毀", en: "Records are kept until their time is over" },
  messages: {
    "destroyed-early": message<Row>({
      "zh-TW": (a) =>
        `${a.record} 於 ${a.date} 銷毀${a.paths["zh-TW"]}，但應保存至 ${a.until}（含），次日起方可銷毀（${a.months} 個月，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.record} destroyed ${a.paths.en} on ${a.date}, though to be kept through ${a.until} (${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請自歷史版本還原紀錄，並撤銷或更正紀錄銷毀單；起算日誤填請更正。",
        en: () =>
          "Restore the records from the history and withdraw or correct the disposal; correct the first day if it is a slip.",
      },
    }),
    "retain-until-wrong": message<Row>({
      "zh-TW": (a) =>
        `${a.record} 所列${a.paths["zh-TW"]}的保存末日填得過早，依起算日應為 ${a.until}（${a.months} 個月，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.record} states too early a last day of keeping for ${a.paths.en}; the first is to be kept through ${a.until} (${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": (a) => `請依起算日加計保存期限，將保存末日更正為 ${a.until}。`,
        en: (a) => `Count from the first day and correct the last to ${a.until}.`,
      },
    }),
    "test-cycles-lost": message<Cycles>({
      "zh-TW": (a) =>
        `${a.record} 銷毀「${a.system}」的回復紀錄後，只剩 ${a.left} 次合格測試；無論期限，至少應保留最近 ${a.cycles} 次（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `After ${a.record}, passed tests of "${a.system}" on record: ${a.left}; the latest ${a.cycles} are always kept (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請自歷史版本還原較新的回復紀錄。",
        en: () => "Restore the newer of the destroyed records from the history.",
      },
    }),
    "system-unnamed": message<{ record: string }>({
      severity: "warning",
      "zh-TW": (a) => `${a.record} 銷毀回復紀錄，但未填原屬的系統，無從確認該系統仍保有足夠的測試紀錄。`,
      en: (a) =>
        `${a.record} destroyed restoration records without naming their system, so the tests left cannot be counted.`,
      mend: {
        "zh-TW": () => "請填原存放系統；分屬不同系統者，各立一張紀錄銷毀單。",
        en: () => "Name the former system; for several systems, make a record each.",
      },
    }),
    "clause-ignored": message<{ setting: Localized }>({
      "zh-TW": (a) => `${a.setting["zh-TW"]}沒有以程序書條文為依據的數值，條文所訂的年限可能因此落空。`,
      en: (a) =>
        `No value of ${a.setting.en} rests on a clause, so what the procedure gives may be undercut.`,
      mend: {
        "zh-TW": () => "請於 policy/parameters.yaml 保留一項無條件、來源為條文的數值；較長者另列即可。",
        en: () =>
          "Keep one unconditional value with the clause as its source, and list longer ones beside it.",
      },
    }),
    "below-clause": message<{ setting: Localized; value: number; least: number }>({
      severity: "warning",
      "zh-TW": (a) =>
        `${a.setting["zh-TW"]}列有 ${a.value} 個月，短於程序書條文的 ${a.least} 個月，不生效力。`,
      en: (a) =>
        `${a.setting.en} lists ${a.value} months, less than the ${a.least} of the procedure, which has no effect.`,
      mend: {
        "zh-TW": () => "請刪除該項，或改為不短於條文的數值。",
        en: () => "Remove it, or give no less than the clause does.",
      },
    }),
    ...retentionHistoryMessages,
  },
  lineage: (lineage, scope, report) => {
    const { history, repository } = scope;
    const record = recordWords({ kind: lineage.kind, id: lineage.id });
    const gone = disappearanceOf(lineage, history, repository);
    if (gone !== undefined) {
      const { path, blob } = gone.place;
      const args: Gone = {
        record,
        ...commitArguments(history, gone.commit),
        keeping: keepingWords(gone.keeping),
        path,
        blob: shortId(blob),
      };
      const place = { file: path, pointer: "", on: "value" } as const;
      const disposal = gone.disposal?.id ?? "";
      const { fault, kind, to = "" } = gone;
      if (fault?.kind === "gone-before-disposal" || fault?.kind === "approved-afterwards")
        report(fault.kind, place, { ...args, disposal, on: fault.on });
      else if (fault?.kind === "disposed-on-hold")
        report(fault.kind, place, { ...args, disposal, hold: fault.hold });
      else if (fault !== undefined) report(fault.kind, place, { ...args, disposal });
      else if (kind === "moved-away" || kind === "renamed" || kind === "recreated")
        report(kind, place, { ...args, to });
      else if (kind === "deleted" || kind === "emptied" || kind === "replaced") report(kind, place, args);
    }
    for (const { revision, from, commit, blob } of lostRevisions(lineage, history, repository)) {
      const args = { record, ...commitArguments(history, commit), revision, from, blob: shortId(blob) };
      report(
        "revision-not-kept",
        { file: `plans/${lineage.id}.yaml`, pointer: "/revision", on: "value" },
        args,
      );
    }
    return true;
  },

  line: ({ history, repository }, report) => {
    for (const { name, commit, path, blob, kind } of droppedByMerges(history, repository)) {
      const at = commitArguments(history, commit);
      const args = { record: recordWords(name), ...at, path, blob: shortId(blob) };
      report(`${kind}-by-merge`, { file: path, pointer: "", on: "value" }, args);
    }
  },

  appliesTo: (subject) => subject.kind === "repository" || subject.value.kind === "records",

  check(subject, repository, report) {
    if (subject.kind === "repository") {
      for (const fault of clauseFaults(repository)) {
        const { anchor, setting } = fault;
        if (fault.kind === "clause-ignored") report(fault.kind, anchor, { setting });
        else report(fault.kind, anchor, { setting, value: fault.value, least: fault.least });
      }
      return;
    }
    const record = subject.id;
    const faults = retentionFaults(subject, repository);
    for (const kind of ["destroyed-early", "retain-until-wrong"] as const) {
      const alike = faults.filter((one) => one.kind === kind);
      const [first] = alike;
      if (first === undefined) continue;
      const { until, bound, advised, pointer } = first;
      const paths = andMore({ "zh-TW": ` ${first.path} `, en: first.path }, alike.length);
      const args = {
        record,
        date: subject.value.date,
        paths,
        until,
        months: bound.value,
        source: bound.source,
      };
      report(kind, at(subject, pointer), args, { advised });
    }
    const lost = lostCycles(subject, repository);
    if (lost === "system-unnamed") report(lost, at(subject, "/formerSystem", "key"), { record });
    else if (lost !== undefined) report("test-cycles-lost", at(subject, "/records"), { record, ...lost });
  },
});
