import type { Localized } from "../../core/localized.ts";
import { UsageError } from "../command.ts";

/** Files named in a refusal at most. */
const mostNamed = 5;

export const wanting = new UsageError({
  "zh-TW":
    "請指定轉換與其內容：backproof migrate rename-id --of <種類> --from <原識別碼> --to <新識別碼> --as <人員> --reason <理由>",
  en: "Name the operation and its arguments: backproof migrate rename-id --of KIND --from ID --to ID --as PERSON --reason TEXT",
});

export const badId = (id: string): UsageError =>
  new UsageError({
    "zh-TW": `「${id}」不是識別碼：只用小寫英文字母、數字與單一連字號，例如 dc-main。`,
    en: `"${id}" is no id: use small letters, digits and single hyphens, such as dc-main.`,
  });

export const noPerson = (id: string): UsageError =>
  new UsageError({
    "zh-TW": `policy/people.yaml 沒有「${id}」這個人。`,
    en: `There is no person "${id}" in policy/people.yaml.`,
  });

/** Why nothing was written. */
export const faulty = (files: readonly string[]): Localized => ({
  "zh-TW": `資料有無法讀取或連結不到之處，無從確認轉換是否完整；請先以 validate 檢核並改正：${named(files)}`,
  en: `Some data cannot be read, or name what is not there, so nobody can say whether the renaming would be whole; run validate and mend first: ${named(files)}`,
});

export const uncommitted = (files: readonly string[]): Localized => ({
  "zh-TW": `這些檔案有尚未提交（commit）的變更，請先提交或還原：${named(files)}`,
  en: `These files have changes that are not committed; commit or undo them first: ${named(files)}`,
});

/** What was written, or would be. */
export function summary(
  { id, files, documents }: { readonly id: string; readonly files: number; readonly documents: number },
  isDry: boolean,
): Localized {
  return isDry
    ? {
        "zh-TW": `試算：將改 ${files} 個檔案，${documents} 個核准版次的摘要因而不同；轉換紀錄為 ${id}。沒有寫入任何檔案。`,
        en: `Dry run: files that would change: ${files}; approved revisions whose digest would: ${documents}; migration record: ${id}. Nothing was written.`,
      }
    : {
        "zh-TW": `已改 ${files} 個檔案，並寫入轉換紀錄 ${id}，列出 ${documents} 個核准版次。請一併提交並送主管核准；只須核准轉換紀錄，所列文件的核准隨之有效。`,
        en: `Files changed: ${files}; migration record ${id} lists approved revisions: ${documents}. Commit all together and have the record approved; the approvals of the documents it lists then stand.`,
      };
}

function named(files: readonly string[]): string {
  const rest = files.length - mostNamed;
  return `${files.slice(0, mostNamed).join(", ")}${rest > 0 ? `, … +${rest}` : ""}`;
}
