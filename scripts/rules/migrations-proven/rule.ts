import type { Localized } from "../../core/localized.ts";
import { documentName } from "../../core/procedure/approvals.ts";
import { retiredEntry } from "../../core/procedure/renamed-ids.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

export default defineRule({
  id: "migrations-proven",
  subject: "migration",
  severity: "error",
  title: {
    "zh-TW": "文件轉換只改識別碼，不得改變核准過的意義",
    en: "A migration renames ids and changes nothing that was approved",
  },
  messages: {
    "not-equivalent": message<{ migration: string; document: Localized; operation: Localized }>({
      "zh-TW": (a) =>
        `文件轉換紀錄 ${a.migration} 把${a.document["zh-TW"]}列為意義未變，但${a.operation["zh-TW"]}，得不到所列的摘要。`,
      en: (a) =>
        `Migration ${a.migration} lists a document as unchanged in meaning, but to ${a.operation.en} does not lead to the digests that it lists. ${a.document.en} is concerned.`,
      mend: {
        "zh-TW": () =>
          "除識別碼外另有變更者，請改回核准的內容再重新轉換；確需變更者，請將該文件版次（revision）加一，重新送主管核准。",
        en: () =>
          "If more than the id changed, restore what was approved and migrate again; a change that is wanted takes a new revision of that document and its approval.",
      },
    }),
    "ids-merged": message<{ migration: string; to: string; receipt: string }>({
      "zh-TW": (a) =>
        `文件轉換紀錄 ${a.migration} 改用的識別碼「${a.to}」，轉換之前就已核准使用（${a.receipt}），等於將兩個項目併為一個，意義已經不同。`,
      en: (a) =>
        `Migration ${a.migration} makes two things one: "${a.to}" was already named in what was approved before it (${a.receipt}).`,
      mend: {
        "zh-TW": () => "請還原轉換，改用從未用過的識別碼；確需合併者，請修訂各份文件並重新送主管核准。",
        en: () =>
          "Undo the migration and choose an id that was never used; to make two entries one, revise the documents and have them approved.",
      },
    }),
    "id-used-again": message<{ migration: string; id: string }>({
      "zh-TW": (a) => `識別碼「${a.id}」已由文件轉換紀錄 ${a.migration} 改掉，登錄裡卻又有同名的項目。`,
      en: (a) => `Migration ${a.migration} did away with the id "${a.id}", but the registers hold it again.`,
      mend: {
        "zh-TW": () => "請為新的項目另取識別碼；改掉的識別碼不再使用，先前的紀錄才不致指錯對象。",
        en: () =>
          "Give the new entry another id; one that was changed is not used again, so that old records stay clear.",
      },
    }),
  },

  check(migration, repository, report) {
    const { operation, equivalences } = migration.value;
    const { from, to } = operation;
    for (const index of migration.refuted ?? []) {
      const { kind, id, revision } = equivalences[index] ?? {};
      if (kind === undefined || id === undefined || revision === undefined) continue;
      report("not-equivalent", at(migration, `/equivalences/${index}`), {
        migration: migration.id,
        document: documentName(repository, kind, id, revision),
        operation: { "zh-TW": `將「${from}」改為「${to}」`, en: `rename ${from} to ${to}` },
      });
    }
    if (migration.merges !== undefined) {
      const args = { migration: migration.id, to, receipt: migration.merges };
      report("ids-merged", at(migration, "/operation/to"), args);
    }
    const entry = retiredEntry(repository, migration);
    if (entry !== undefined)
      report(
        "id-used-again",
        at(migration, "/operation/from"),
        { migration: migration.id, id: from },
        { related: [at(entry, "/id")] },
      );
  },
});
