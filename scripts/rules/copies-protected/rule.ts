import type { Localized } from "../../core/localized.ts";
import { classificationNames } from "../../core/procedure/classifications.ts";
import { classOf, isEncrypted, offsiteCopies } from "../../core/procedure/copies.ts";
import { demanded } from "../../core/procedure/demand.ts";
import { inNewRevision } from "../../core/procedure/new-revision.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { demands } from "../../core/settings.ts";

export default defineRule({
  id: "copies-protected",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份副本應依資料的機密等級加密，金鑰另行保管",
    en: "Copies are encrypted as their data demand, with their keys kept elsewhere",
  },
  messages: {
    unencrypted: message<{
      system: string;
      copy: string;
      classification: Localized;
      place: Localized;
      source: Localized;
    }>({
      "zh-TW": (a) =>
        `「${a.system}」的副本「${a.copy}」含${a.classification["zh-TW"]}資料${a.place["zh-TW"]}，卻未加密（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Copy "${a.copy}" of "${a.system}" holds data of class "${a.classification.en}"${a.place.en} and is not encrypted (source: ${a.source.en}).`,
      mend: inNewRevision(
        "請以檔案加密或硬體加密保護該副本，並載明金鑰由誰保管、放在何處。",
        "Encrypt the copy, in its files or its hardware, and say who keeps the key and where.",
      ),
    }),
    "key-with-backup": message<{ system: string; copy: string }>({
      "zh-TW": (a) => `「${a.system}」副本「${a.copy}」的金鑰與備份放在一起；取得備份者即可解密。`,
      en: (a) =>
        `The key of copy "${a.copy}" of "${a.system}" lies with the backup: whoever takes one has both.`,
      mend: inNewRevision("請將金鑰與備份分開保管。", "Keep the key apart from the backup."),
    }),
    "key-custody-missing": message<{ system: string; copy: string; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的副本「${a.copy}」已加密，但未載明金鑰由誰保管、放在何處（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Copy "${a.copy}" of "${a.system}" is encrypted, but nothing says who keeps its key and where (source: ${a.source.en}).`,
      mend: inNewRevision("請填寫 keyCustody（金鑰保管）。", "Fill in keyCustody."),
    }),
  },
  // Copies of a retired system still hold its data.
  appliesTo: (plan, repository) => {
    const status = repository.find("system", plan.id)?.value.lifecycle.status;
    return status !== undefined && status !== "planned";
  },

  check(plan, repository, report) {
    const system = repository.find("system", plan.id)?.value;
    if (system === undefined) return;
    const custody = demanded(demands(repository, "keyCustodyRequired", system));
    for (const [index, copy] of plan.value.copies.entries()) {
      const classification = classOf(plan.value, copy);
      if (copy.isMirror === true || classification === undefined) continue;
      const place = `/copies/${index}`;
      const names = { system: system.name, copy: copy.id };
      const encryption = demanded(demands(repository, "encryptionRequired", { ...system, classification }));
      if (!isEncrypted(copy)) {
        if (encryption === undefined) continue;
        const leaves = offsiteCopies(repository, system, [copy]).length > 0;
        const away = leaves ? { "zh-TW": "並存放於異地", en: ", leaves the site" } : { "zh-TW": "", en: "" };
        const words = { classification: classificationNames[classification], place: away };
        const { source, advised } = encryption;
        report("unencrypted", at(plan, `${place}/protection`), { ...names, ...words, source }, { advised });
      } else if (copy.keyKeptWithBackup === true) {
        report("key-with-backup", at(plan, `${place}/keyKeptWithBackup`), names);
      } else if (copy.keyCustody === undefined && custody !== undefined) {
        const { source, advised } = custody;
        report(
          "key-custody-missing",
          at(plan, `${place}/keyCustody`, "key"),
          { ...names, source },
          { advised },
        );
      }
    }
  },
});
