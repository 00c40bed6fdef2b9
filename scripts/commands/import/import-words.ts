import type { Unread } from "../../core/import/found.ts";
import { problems } from "../../core/import/problems.ts";
import type { SourcePlace } from "../../core/import/source-table.ts";
import type { Locale, Localized } from "../../core/localized.ts";
import { findSecrets } from "../../core/secrets.ts";
import { printable } from "../../reporters/printable.ts";
import { UsageError } from "../command.ts";

/** The most of a cell that a message or comment repeats, in characters. */
const shown = 200;

/** A text on one line, safe in a terminal and in a comment. */
export function oneLine(text: string, most = shown): string {
  const characters = Array.from(
    printable(
      text
        .slice(0, 2 * most)
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
  return characters.length > most || text.length > 2 * most
    ? `${characters.slice(0, most).join("")}…`
    : characters.join("");
}

export function placeText({ table, row, column }: SourcePlace, locale: Locale): string {
  const where = oneLine(table[locale], 60);
  return locale === "en" ? `${where}, row ${row}, column ${column}` : `${where}第 ${row} 列第 ${column} 欄`;
}

/** One thing that could not be read; what looks like a password is not repeated, not even where its label makes it one. */
export function unreadText(unread: Unread, locale: Locale): string {
  const line = unreadLine(unread, locale);
  const isSecret =
    unread.problem === "secret" ||
    [unread.text, unread.label ?? "", line].some((one) => findSecrets(one).length > 0);
  return isSecret ? unreadLine({ ...unread, label: "", text: "…", problem: "secret" }, locale) : line;
}

function unreadLine({ place, label, field, text, problem }: Unread, locale: Locale): string {
  const name = oneLine(field?.[locale] ?? label ?? "", 60);
  const said = oneLine(text);
  const reason = problems[problem][locale];
  if (locale === "en")
    return `${placeText(place, locale)}: ${name === "" ? "" : `${name}: `}"${said}": ${reason}`;
  return `${placeText(place, locale)}：${name === "" ? "" : `${name}`}「${said}」${reason}`;
}

export const headings = {
  unread: {
    "zh-TW": "以下內容未能讀取，請自行填入上方欄位後刪除本段：",
    en: "What follows could not be read; fill it in above, then remove these lines:",
  },
  more: { "zh-TW": "其餘未列出", en: "more are not listed" },
} as const satisfies Readonly<Record<string, Localized>>;

export const summary = (
  { path, read, unread, missing }: { path: string; read: number; unread: number; missing: number },
  isDry: boolean,
): Localized => ({
  "zh-TW": `${isDry ? "將寫入" : "已寫入草稿"} ${path}：讀入 ${read} 格，未能讀取 ${unread} 處，待補 ${missing} 欄。${isDry ? "" : "請核對內容，補齊後再送核准。"}`,
  en: `${isDry ? "Would write" : "Wrote the draft"} ${path}; cells read: ${read}; not read: ${unread}; fields to fill in: ${missing}.${isDry ? "" : " Compare it with the form and fill it in before asking for approval."}`,
});

export const missingText = (label: string, pointer: string): Localized => ({
  "zh-TW": `待補：${label}（${pointer}）`,
  en: `To fill in: ${label} (${pointer})`,
});

/** The line of remarks that tells where the record comes from; the name of a file is as hostile as what it holds. */
export function legacyRemark(file: string, sha256: string): Localized {
  const name = shownName(file);
  return {
    "zh-TW": `由紙本表單匯入之舊有紀錄；來源檔 ${name}，SHA-256 ${sha256}`,
    en: `Legacy record imported from a paper form; source file ${name}, SHA-256 ${sha256}`,
  };
}

/** What a record imported from a file is an image of. */
export function legacySource(file: string): Localized {
  const name = shownName(file);
  return { "zh-TW": `紙本表單（${name}）`, en: `Paper form (${name})` };
}

function shownName(file: string): string {
  return findSecrets(file).length > 0 ? "…" : oneLine(file, 80);
}

export const sourceWords: Localized = {
  "zh-TW": "匯入之原表單檔案",
  en: "File of the form that was imported",
};

export const noForm = new UsageError({
  "zh-TW":
    "看不出這是備份計畫表或回復測試紀錄表：表中的欄位名稱太少，或兩者都像。若確實是其中之一，請以 --kind 指定。",
  en: "This looks like neither a backup plan nor a restore test record: too few of its labels are theirs, or it may be either. If it is one of them, name it with --kind.",
});

export const noSystem = new UsageError({
  "zh-TW": "表單上的系統名稱不在 registry/systems.yaml 中，或沒有填寫。請以 --id 指定系統代號。",
  en: "The system on the form is not in registry/systems.yaml, or the form names none. Name the id of the system with --id.",
});

export const badId = (id: string): UsageError =>
  new UsageError({
    "zh-TW": `「${id}」不是識別碼：只能用小寫英文、數字與連字號，最多 64 字。`,
    en: `"${id}" is no id: small letters, digits and hyphens only, at most 64.`,
  });

export const oneFile = new UsageError({
  "zh-TW": "請指定一個填好的表單檔案（.xlsx、.ods、.docx、.odt 或 .csv）。",
  en: "Name one filled form (.xlsx, .ods, .docx, .odt or .csv).",
});

/** Why a form could not be read, where the system tells it in letters of its own. */
const openFailures: Readonly<Record<string, Localized>> = {
  ENOENT: { "zh-TW": "沒有這個檔案；請確認路徑", en: "there is no such file; see whether the path is right" },
  EISDIR: { "zh-TW": "這是資料夾；請指定其中的檔案", en: "it is a folder; name a file in it" },
  EACCES: { "zh-TW": "沒有讀取權限", en: "you may not read it" },
};

export function unreadable(path: string, error: Error): UsageError {
  const code = "code" in error ? String(error.code) : "";
  const why = openFailures[code] ?? { "zh-TW": error.message, en: error.message };
  return new UsageError({
    "zh-TW": `無法讀取 ${path}：${why["zh-TW"]}。`,
    en: `${path} cannot be read: ${why.en}.`,
  });
}

export const noPolicy = new UsageError({
  "zh-TW": "政策檔案（policy/）有誤，無從得知人員與登錄資料。請先執行 backproof validate 並修正。",
  en: "The policy files (policy/) are faulty, so people and registers are not known. Run backproof validate and mend them first.",
});
