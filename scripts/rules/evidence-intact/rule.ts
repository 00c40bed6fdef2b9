import { evidenceFolder } from "../../core/kind.ts";
import { evidencedKinds, evidenceReferences, referredEvidence } from "../../core/procedure/evidence.ts";
import { defineRule, message } from "../../core/rule.ts";

export default defineRule({
  id: "evidence-intact",
  subject: ["repository", ...evidencedKinds],
  severity: "error",
  title: {
    "zh-TW": "佐證檔案應存在且未經更動",
    en: "Evidence files exist and are unaltered",
  },
  messages: {
    missing: message<{ path: string }>({
      "zh-TW": (a) => `找不到佐證檔案 ${a.path}，所證明的事無從查驗。`,
      en: (a) => `The evidence file ${a.path} does not exist, so what it proves cannot be verified.`,
      mend: {
        "zh-TW": () =>
          "請自歷史版本或備份取回原檔；檔名填錯者請更正 path。確已遺失者，不得另造，請於更正（amendments）說明。",
        en: () =>
          "Bring the original file back from history or a backup, or correct path. If it is lost, do not make another: say so in an amendment.",
      },
    }),
    altered: message<{ path: string; actual: string }>({
      "zh-TW": (a) => `佐證檔案 ${a.path} 的 SHA-256 與紀錄所載不符，檔案在紀錄之後遭更動，或當時填錯。`,
      en: (a) =>
        `The SHA-256 of the evidence file ${a.path} is not the one on record: the file was altered since, or the digest was wrong.`,
      mend: {
        "zh-TW": (a) => `請取回原檔；若原檔無誤而摘要填錯，請將 sha256 改為 ${a.actual} 並以更正說明緣由。`,
        en: (a) =>
          `Bring the original file back; if the file is right and the digest was mistyped, set sha256 to ${a.actual} and explain it in an amendment.`,
      },
    }),
    outside: message<{ path: string; folder: string }>({
      "zh-TW": (a) => `佐證檔案 ${a.path} 不在 ${a.folder} 之下，不受保存與完整性的檢核。`,
      en: (a) => `The evidence file ${a.path} is not under ${a.folder}, where evidence is kept and checked.`,
      mend: {
        "zh-TW": (a) => `請將檔案移入 ${a.folder} 並更正 path；不在儲存庫內的佐證請改填 stored。`,
        en: (a) =>
          `Move the file under ${a.folder} and correct path; for evidence kept elsewhere use stored instead.`,
      },
    }),
    unreferenced: message<{ path: string }>({
      severity: "warning",
      "zh-TW": (a) => `沒有任何紀錄引用佐證檔案 ${a.path}，無法得知它證明什麼。`,
      en: (a) => `No record refers to the evidence file ${a.path}, so nobody can tell what it proves.`,
      mend: {
        "zh-TW": () => "請在所屬紀錄的佐證欄引用它並填寫 SHA-256；誤放者請移除。",
        en: () =>
          "Refer to it, with its SHA-256, from the record it belongs to; remove it if it is there by mistake.",
      },
    }),
  },

  check(subject, repository, report) {
    for (const { evidence, place } of evidenceReferences(subject, repository)) {
      const { path, sha256 } = evidence;
      if (path === undefined) continue;
      const actual = repository.evidence.get(path);
      if (!path.startsWith(evidenceFolder))
        report("outside", place("path"), { path, folder: evidenceFolder });
      else if (actual === undefined) report("missing", place("path"), { path });
      else if (actual !== sha256) report("altered", place("sha256"), { path, actual });
    }
    if (subject.kind !== "repository" || repository.evidence.size === 0) return;
    const used = referredEvidence(repository);
    // A file known by its digest only belongs to a reference whose path has a slip.
    for (const [path, digest] of repository.evidence)
      if (!used.has(path) && !used.has(digest))
        report("unreferenced", { file: path, start: 0, end: 0 }, { path });
  },
});
