import type { Localized } from "../../core/localized.ts";
import {
  classificationNames,
  compareClassifications,
  protectionOf,
} from "../../core/procedure/classifications.ts";
import { isGone } from "../../core/procedure/custody.ts";
import { heldData } from "../../core/procedure/held-data.ts";
import { systemName } from "../../core/procedure/names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

export default defineRule({
  id: "media-classified",
  subject: "medium",
  severity: "error",
  title: {
    "zh-TW": "備份媒體依其資料分級、標示並加密",
    en: "Backup media are classed, labelled and encrypted as their data demand",
  },
  messages: {
    "class-too-low": message<{ medium: string; has: Localized; needs: Localized; system: string }>({
      "zh-TW": (a) =>
        `媒體「${a.medium}」列為「${a.has["zh-TW"]}」，但存有「${a.system}」的「${a.needs["zh-TW"]}」資料，等級不得低於其中最高者。`,
      en: (a) =>
        `Medium "${a.medium}" is classed ${a.has.en} but holds data of "${a.system}" that are ${a.needs.en}; its class may not be lower.`,
      mend: {
        "zh-TW": (a) => `請將媒體改列「${a.needs["zh-TW"]}」，並依該等級標示、加密與存放。`,
        en: (a) => `Class it ${a.needs.en}, and label, encrypt and store it accordingly.`,
      },
    }),
    "not-encrypted": message<{ medium: string; has: Localized }>({
      "zh-TW": (a) =>
        `媒體「${a.medium}」列為「${a.has["zh-TW"]}」，存有資料但未加密；政策要求此等級的媒體加密。`,
      en: (a) =>
        `Medium "${a.medium}", classed ${a.has.en}, holds data unencrypted; policy asks for encryption of that class.`,
      mend: {
        "zh-TW": () => "請改以加密方式重寫資料並更新清冊；完成前置於防護較高的地點。",
        en: () =>
          "Write the data anew with encryption and update the register; until then keep it where it is safest.",
      },
    }),
    "label-differs": message<{ medium: string; id: string }>({
      "zh-TW": (a) => `媒體 ${a.id} 的標籤「${a.medium}」未載明媒體編號，拿到媒體的人無從對照清冊。`,
      en: (a) =>
        `The label "${a.medium}" does not show the number ${a.id}, so the medium cannot be matched to the register.`,
      mend: {
        "zh-TW": (a) => `請於標籤寫明 ${a.id}，並更新清冊。`,
        en: (a) => `Write ${a.id} on the label and update the register.`,
      },
    }),
  },
  appliesTo: ({ value }) => !isGone(value) && value.state !== "lost",

  check(medium, repository, report) {
    const { label, classification, encrypted } = medium.value;
    const has = classificationNames[classification];
    const held = heldData(medium, repository);
    if (held !== undefined && compareClassifications(held.classification, classification) > 0)
      report("class-too-low", at(medium, "/classification"), {
        medium: label,
        has,
        needs: classificationNames[held.classification],
        system: systemName(repository, held.system),
      });
    if (held !== undefined && !encrypted && protectionOf(repository, classification)?.encryption === true)
      report("not-encrypted", at(medium, "/encrypted"), { medium: label, has });
    if (!label.toLowerCase().includes(medium.id))
      report("label-differs", at(medium, "/label"), { medium: label, id: medium.id });
  },
});
