import { systemName } from "../../core/procedure/names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

export default defineRule({
  id: "restore-test-off-production",
  subject: "restoration",
  severity: "error",
  title: {
    "zh-TW": "回復測試不在正式環境執行",
    en: "Restore tests stay away from production",
  },
  messages: {
    "on-production": message<{ record: string; system: string; host: string }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 是測試，卻回復至正式環境「${a.host}」，可能覆蓋使用中的資料；應使用隔離或專屬的環境。`,
      en: (a) =>
        `${a.record} of "${a.system}" is a test, yet it restored to production ("${a.host}") and may have overwritten live data; a test uses a place of its own.`,
      mend: {
        "zh-TW": () =>
          "請於測試環境重新測試並另立紀錄；若當時其實是實際回復，請將目的改為實際回復並補申請資料。",
        en: () =>
          "Repeat the test elsewhere and record it anew; if it was a real restoration, say so under purpose and add the request.",
      },
    }),
    "no-reason": message<{ record: string; system: string; host: string }>({
      "zh-TW": (a) => `「${a.system}」${a.record} 直接回復至正式環境「${a.host}」，但未說明理由。`,
      en: (a) =>
        `${a.record} of "${a.system}" restored straight to production ("${a.host}") without a reason.`,
      mend: {
        "zh-TW": () => "請填寫使用正式環境之理由，包括如何避免覆蓋仍可用的資料。",
        en: () =>
          "Say why production was the target, and how data still good were kept from being overwritten.",
      },
    }),
  },
  appliesTo: ({ value }) => value.result !== "cancelled",

  check(record, repository, report) {
    const { purpose, environment, system } = record.value;
    if (environment.kind !== "production") return;
    const args = { record: record.id, system: systemName(repository, system), host: environment.host };
    if (purpose !== "actual") report("on-production", at(record, "/environment/kind"), args);
    else if (environment.productionReason === undefined)
      report("no-reason", at(record, "/environment/productionReason", "key"), args);
  },
});
