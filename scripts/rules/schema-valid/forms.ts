import type { Localized } from "../../core/localized.ts";

/** What the patterns of the schemas ask for, in words: a person who fills in a form reads no pattern. */
export const forms: Readonly<Record<string, Localized>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": {
    "zh-TW": "請填識別碼而非名稱：只用小寫英文字母、數字與連字號，例如 student-records。",
    en: "Write an id, not a name: lower-case letters, digits and hyphens, such as student-records.",
  },
  "^[A-Z0-9]+(-[A-Z0-9]+)*$": {
    "zh-TW": "請填編號：只用大寫英文字母、數字與連字號，例如 IMS-P-015-01。",
    en: "Write the number: capital letters, digits and hyphens, such as IMS-P-015-01.",
  },
  "^[0-9]{4}-(0[1-9]|1[0-2])$": {
    "zh-TW": '請寫西元年月 YYYY-MM，例如 "2026-11"。',
    en: 'Write year (AD) and month as YYYY-MM, such as "2026-11".',
  },
  "^([01][0-9]|2[0-3]):[0-5][0-9]$": {
    "zh-TW": '請寫 24 小時制的時與分，並加半形引號，例如 "02:00"。',
    en: 'Write hours and minutes of the 24-hour clock in straight quotes, such as "02:00".',
  },
  "^[0-9a-f]{64}$": {
    "zh-TW": "請填 64 個小寫十六進位字元（0–9、a–f），可用 sha256sum 算出。",
    en: "Write 64 lower-case hexadecimal characters (0–9, a–f), as sha256sum prints them.",
  },
  "^sha256:[0-9a-f]{64}$": {
    "zh-TW": "請填 sha256: 與 64 個小寫十六進位字元（0–9、a–f）。",
    en: "Write sha256: and 64 lower-case hexadecimal characters (0–9, a–f).",
  },
  "^[0-9a-f]{40}([0-9a-f]{24})?$": {
    "zh-TW": "請填完整的提交代碼（commit id）：40 或 64 個小寫十六進位字元。",
    en: "Write the whole commit id: 40 or 64 lower-case hexadecimal characters.",
  },
  "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$": {
    "zh-TW":
      "請填自儲存庫根目錄起的路徑，以 / 分隔，只用英數字、點、底線與連字號，例如 records/evidence/2026/restore.log.txt。",
    en: "Write the path from the root of the repository, of letters, digits, dot, underscore and hyphen, such as records/evidence/2026/restore.log.txt.",
  },
  "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$": {
    "zh-TW": "請填平台上的儲存庫：擁有者/名稱。",
    en: "Write the repository on the forge: owner/name.",
  },
  "^[A-Za-z0-9][A-Za-z0-9-]*$": {
    "zh-TW": "請填帳號名稱：只用英文字母、數字與連字號，不加 @。",
    en: "Write the login: letters, digits and hyphens, without @.",
  },
  "^[^\\s@<>]+@[^\\s@<>]+$": {
    "zh-TW": "請填一個電子郵件地址，例如 name@example.edu.tw。",
    en: "Write one e-mail address, such as name@example.edu.tw.",
  },
  "^(ssh|sk-ssh|ecdsa|sk-ecdsa)-[a-z0-9@.-]+ [A-Za-z0-9+/=]+$": {
    "zh-TW": "請填 SSH 公鑰的前兩段（種類與內容），例如 ssh-ed25519 AAAA…，不含其後的註解。",
    en: "Write the first two parts of the SSH public key, its kind and the key, such as ssh-ed25519 AAAA…, without the comment after them.",
  },
  "^-----BEGIN SSH SIGNATURE-----\\n([A-Za-z0-9+/=]+\\n)+-----END SSH SIGNATURE-----\\n?$": {
    "zh-TW": "請保留 ssh-keygen 產生的整段簽章，自 BEGIN 行至 END 行，不加空行。",
    en: "Keep the whole signature that ssh-keygen wrote, from its BEGIN line to its END line, without blank lines.",
  },
  "^[0-9]+(\\.[0-9]+)*$": {
    "zh-TW": '請填以點分隔的數字，並加引號，例如 "5.5.5"。',
    en: 'Write numbers with dots between them, in quotes, such as "5.5.5".',
  },
  "^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$": {
    "zh-TW": '請填編號：英數字以點或連字號分隔，並加引號，例如 "A.8.13"。',
    en: 'Write the number: letters and digits with dots or hyphens between them, in quotes, such as "A.8.13".',
  },
  "^[a-z]+$": {
    "zh-TW": "請填一個小寫英文字。",
    en: "Write one word in lower case.",
  },
};
