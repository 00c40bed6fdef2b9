import { defineFileRule, type Message, message } from "../../core/rule.ts";
import type { SecretMessage } from "../../core/secrets.ts";

const mend = {
  "zh-TW": () => "請立即更換（撤銷）該密碼或金鑰，再自檔案移除；git 歷史會留下舊內容，只刪除並不足夠。",
  en: () =>
    "Rotate (revoke) it at once, then remove it here; git keeps the old text, so removing alone is not enough.",
};

export default defineFileRule({
  id: "secrets-absent",
  severity: "error",
  title: { "zh-TW": "資料檔案不含密碼或金鑰", en: "Data files hold no passwords or keys" },
  messages: {
    "private-key": message({
      "zh-TW": () => "此處看似一把私密金鑰。",
      en: () => "This looks like a private key.",
      mend,
    }),
    "access-token": message({
      "zh-TW": () => "此處看似一組存取權杖。",
      en: () => "This looks like an access token.",
      mend,
    }),
    password: message({
      "zh-TW": () => "此處看似寫出了密碼。",
      en: () => "This looks like a password.",
      mend,
    }),
    "url-credentials": message({
      "zh-TW": () => "此網址看似含有帳號密碼。",
      en: () => "This address looks as if it held a user name and password.",
      mend,
    }),
  } satisfies Record<SecretMessage, Message<never>>,
});
