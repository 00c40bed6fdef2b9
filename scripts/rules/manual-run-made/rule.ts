import { type ManualRunFacts, manualRunFacts } from "../../core/procedure/manual-run-facts.ts";
import { judgeManualRun, type ManualRunFault } from "../../core/procedure/manual-runs.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { formatDuration } from "../../core/time/duration.ts";

type Facts = ManualRunFacts & { readonly due: string };

const places = {
  missing: ["/manualRun", "key"],
  failed: ["/manualRun/result", "value"],
  untimely: ["/manualRun/completedAt", "value"],
  unrecorded: ["/manualRun", "key"],
  "impact-missing": ["/impact", "key"],
  "last-good-differs": ["/impact/lastGoodAt", "value"],
  "breach-denied": ["/impact/recoveryPointBreached", "value"],
} as const satisfies Record<ManualRunFault, readonly [string, "key" | "value"]>;

export default defineRule({
  id: "manual-run-made",
  subject: "exception",
  severity: "error",
  title: { "zh-TW": "備份不成功時應先手動備份", en: "After a failed backup, one is made by hand first" },
  duty: { "zh-TW": "手動補做備份", en: "Make the backup by hand" },
  messages: {
    missing: message<Facts>({
      "zh-TW": (a) =>
        `「${a.name}」備份失敗（${a.exception}）後沒有手動補做備份；應於 ${a.due} 以前完成，且先於原因分析與結案。`,
      en: (a) =>
        `After the failure in ${a.exception} no backup of "${a.name}" was made by hand; it was due by ${a.due}, before analysis and closing.`,
      mend: {
        "zh-TW": () =>
          "請手動備份並填寫 manualRun；無法補做者，於 manualRunImpossible 寫明理由與決定的主管。",
        en: () =>
          "Back up by hand and fill in manualRun, or say why it is impossible and which supervisor decided.",
      },
    }),
    failed: message<Facts>({
      "zh-TW": (a) => `「${a.name}」的手動備份（${a.exception}）也失敗，資料仍沒有完整備份。`,
      en: (a) =>
        `The manual backup of "${a.name}" in ${a.exception} failed too; the data are still not backed up.`,
      mend: {
        "zh-TW": () =>
          "請再做至成功並更新 manualRun；無法補做者，於 manualRunImpossible 寫明理由與決定的主管。",
        en: () => "Repeat it until it succeeds, or say why it is impossible and which supervisor decided.",
      },
    }),
    untimely: message<Facts>({
      "zh-TW": (a) =>
        `「${a.name}」的手動備份（${a.exception}）完成於 ${a.completed}，應在開始與發現異常（${a.detected}）之後、結案（${a.closed}）之前。`,
      en: (a) =>
        `The manual backup of "${a.name}" in ${a.exception} ended on ${a.completed}; it ends after it began and after detection (${a.detected}), and before closing (${a.closed}).`,
      mend: { "zh-TW": () => "請更正日期時間。", en: () => "Correct the times." },
    }),
    unrecorded: message<Facts>({
      "zh-TW": (a) =>
        `${a.exception} 寫明「${a.name}」於 ${a.completed} 手動備份成功，查核紀錄中卻沒有這次成功的備份。`,
      en: (a) =>
        `${a.exception} tells of a good manual backup of "${a.name}" on ${a.completed}, but no check record shows it.`,
      mend: {
        "zh-TW": () => "請於當月查核紀錄加一列（kind: manual，並填 exception），同樣查核。",
        en: () =>
          "Add its row to the check record of the month (kind: manual, with the exception), and check it too.",
      },
    }),
    "impact-missing": message<Facts>({
      "zh-TW": (a) => `${a.exception} 未載明「${a.name}」前次正常備份的時間，以及是否超過 RPO。`,
      en: (a) =>
        `${a.exception} does not say when "${a.name}" was last backed up well, nor whether its RPO was breached.`,
      mend: { "zh-TW": () => "請填寫 impact。", en: () => "Fill in impact." },
    }),
    "last-good-differs": message<Facts>({
      "zh-TW": (a) =>
        `${a.exception} 寫「${a.name}」前次正常備份為 ${a.said}，查核紀錄所示為 ${a.shown} 完成者；是否超過 RPO 以此為準。`,
      en: (a) =>
        `${a.exception} says that "${a.name}" was last backed up well at ${a.said}; check records show a backup that ended at ${a.shown}, from which the RPO is judged.`,
      mend: {
        "zh-TW": () => "請依查核紀錄更正 lastGoodAt，並重新判斷是否超過 RPO。",
        en: () => "Correct lastGoodAt from the check record, and judge anew whether the RPO was breached.",
      },
    }),
    "breach-denied": message<Facts>({
      "zh-TW": (a) =>
        `「${a.name}」自前次正常備份至手動備份相隔 ${formatDuration(a.lost, "zh-TW")}，超過 RPO（${formatDuration(a.allowed, "zh-TW")}），${a.exception} 卻寫未超過。`,
      en: (a) =>
        `"${a.name}" was ${formatDuration(a.lost, "en")} without a backup, beyond its RPO of ${formatDuration(a.allowed, "en")}, yet ${a.exception} denies a breach.`,
      mend: {
        "zh-TW": () => "請將 recoveryPointBreached 改為 true，並開立矯正預防處理單。",
        en: () => "Set recoveryPointBreached to true and open a corrective action.",
      },
    }),
  },
  appliesTo: ({ value: { about } }) => about.restoration === undefined,

  check(exception, repository, report) {
    const { fault, due, advised = false } = judgeManualRun(exception, repository);
    if (due !== undefined) report.duty(due, at(exception, "/manualRun", "key"), exception.value.handledBy);
    if (fault === undefined) return;
    const [pointer, on] = places[fault];
    const facts = { ...manualRunFacts(exception, repository), due: due ?? "" };
    report(fault, at(exception, pointer, on), facts, { advised });
  },
});
