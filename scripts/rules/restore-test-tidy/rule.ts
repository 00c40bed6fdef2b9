import type { Localized } from "../../core/localized.ts";
import { demanded } from "../../core/procedure/demand.ts";
import { happened } from "../../core/procedure/happened.ts";
import { momentText } from "../../core/procedure/moment-text.ts";
import { systemName } from "../../core/procedure/names.ts";
import { restoredData } from "../../core/procedure/restoration-result.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { demands } from "../../core/settings.ts";
import { instant } from "../../core/time/timestamp.ts";

type Named = { record: string; system: string };

const checks = [
  ["integrity", { "zh-TW": "完整性檢查", en: "integrity check" }],
  ["malware", { "zh-TW": "惡意程式檢查", en: "malware check" }],
] as const;

export default defineRule({
  id: "restore-test-tidy",
  subject: "restoration",
  severity: "warning",
  title: {
    "zh-TW": "回復前先檢查備份，測試後清除資料",
    en: "Backups are checked before a restore, and test data removed after it",
  },
  messages: {
    "not-cleaned": message<Named & { host: string }>({
      "zh-TW": (a) => `「${a.system}」${a.record} 測試後，未記錄「${a.host}」上的回復資料已經清除。`,
      en: (a) =>
        `${a.record} of "${a.system}" does not record that the data restored to "${a.host}" were removed.`,
      mend: {
        "zh-TW": () => "請清除測試環境中的資料，並填寫測試資料清除的方式與時間。",
        en: () => "Remove the data from the test environment and record how and when.",
      },
    }),
    "cleaned-too-early": message<Named & { at: string; after: string }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 的清除時間（${a.at}）早於回復完成時間（${a.after}），先後不合。`,
      en: (a) =>
        `${a.record} of "${a.system}" puts the removal of its data (${a.at}) before the restore ended (${a.after}).`,
      mend: { "zh-TW": () => "請查明並更正清除時間。", en: () => "Correct the time of removal." },
    }),
    "no-pre-check": message<Named>({
      "zh-TW": (a) => `「${a.system}」${a.record} 未記錄回復前的完整性與惡意程式檢查。`,
      en: (a) => `${a.record} of "${a.system}" records no check of the backup before it was restored.`,
      mend: {
        "zh-TW": () => "請補填回復前檢查；確實未做者填「未執行」並說明原因。",
        en: () => "Add the checks made before restoring; where none was made, enter skipped and say why.",
      },
    }),
    "pre-check-unexplained": message<Named & { check: Localized; state: Localized }>({
      "zh-TW": (a) => `「${a.system}」${a.record} 回復前的${a.check["zh-TW"]}${a.state["zh-TW"]}，卻未說明。`,
      en: (a) => `The ${a.check.en} before ${a.record} of "${a.system}" ${a.state.en}, without a remark.`,
      mend: {
        "zh-TW": () => "請於回復前檢查填寫說明：原因，以及如何確認備份可安全使用。",
        en: () => "Say under the pre-check why, and how the backup was known to be safe.",
      },
    }),
    "malware-unchecked": message<Named & { source: Localized }>({
      "zh-TW": (a) => `「${a.system}」${a.record} 回復前未做惡意程式檢查（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.record} of "${a.system}" restored a backup not checked for malware (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請掃描該份備份並更正紀錄；下次於回復前先掃描。",
        en: () => "Scan the backup and correct the record; next time scan before restoring.",
      },
    }),
  },
  appliesTo: (record) => restoredData(record),

  check(record, repository, report) {
    const { purpose, cleanup, completedAt, environment, preCheck, system: id } = record.value;
    const named = { record: record.id, system: systemName(repository, id) };
    if (purpose !== "actual" && cleanup?.done !== true)
      report("not-cleaned", at(record, cleanup === undefined ? "/cleanup" : "/cleanup/done"), {
        ...named,
        host: environment.host,
      });
    else if (
      cleanup !== undefined &&
      happened(repository, completedAt) &&
      instant(cleanup.at) < instant(completedAt)
    )
      report("cleaned-too-early", at(record, "/cleanup/at"), {
        ...named,
        at: momentText(cleanup.at, repository.zone),
        after: momentText(completedAt, repository.zone),
      });

    if (preCheck === undefined) {
      report("no-pre-check", at(record, "/preCheck", "key"), named);
      return;
    }
    const system = repository.find("system", id)?.value;
    const scanning = demanded(demands(repository, "malwareCheckRequired", system));
    for (const [key, check] of checks) {
      const place = at(record, `/preCheck/${key}`);
      if (key === "malware" && preCheck[key] === "skipped" && scanning !== undefined)
        report("malware-unchecked", place, { ...named, source: scanning.source });
      else if (preCheck[key] !== "pass" && preCheck.remark === undefined)
        report("pre-check-unexplained", place, { ...named, check, state: states[preCheck[key]] });
    }
  },
});

const states = {
  fail: { "zh-TW": "異常", en: "failed" },
  skipped: { "zh-TW": "未執行", en: "was skipped" },
} as const;
