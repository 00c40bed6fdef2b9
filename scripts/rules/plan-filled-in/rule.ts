import { escapeStep } from "../../core/json-pointer.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { placeholderFinder } from "../../core/procedure/placeholders.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

export default defineRule({
  id: "plan-filled-in",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份計畫應詳細記錄執行細節，不留待補內容",
    en: "The plan records its details and leaves nothing to be filled in later",
  },
  messages: {
    placeholder: message<{ system: string; word: string; text: string }>({
      "zh-TW": (a) =>
        a.text === a.word
          ? `「${a.system}」的備份計畫有一欄只寫「${a.word}」，沒有實際內容（條文 5.4 要求詳細記錄執行細節）。`
          : `「${a.system}」的備份計畫有一欄留有「${a.word}」，尚未填妥：${a.text}（條文 5.4 要求詳細記錄執行細節）。`,
      en: (a) =>
        a.text === a.word
          ? `A field of the plan of "${a.system}" says only "${a.word}" (clause 5.4 asks for the details).`
          : `A field of the plan of "${a.system}" still holds "${a.word}": ${a.text} (clause 5.4 asks for the details).`,
      mend: {
        "zh-TW": () => "請填入實際內容；選填欄位若不需要，整欄刪除。計畫內容變更後須增版並重新核准。",
        en: () =>
          "Fill in the real content, or remove the field if it is optional and not needed. A changed plan needs a new revision and approval.",
      },
    }),
  },
  appliesTo: (plan, repository) => governedSystem(plan, repository) !== undefined,

  check(plan, repository, report) {
    const system = governedSystem(plan, repository)?.value.name;
    if (system === undefined) return;
    const find = placeholderFinder(repository.policy.parameters.placeholders);
    for (const [pointer, text] of texts(plan.value, "")) {
      const word = find(text);
      if (word !== undefined) report("placeholder", at(plan, pointer), { system, word, text });
    }
  },
});

/** Every text inside a value, with its JSON pointer. */
function texts(value: unknown, pointer: string): (readonly [pointer: string, text: string])[] {
  if (typeof value === "string") return [[pointer, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => texts(child, `${pointer}/${escapeStep(key)}`));
}
