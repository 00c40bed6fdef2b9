import { message } from "../rule.ts";

interface Line {
  readonly [name: string]: string | number;
  readonly path: string;
  readonly line: number;
}

const correct = {
  "zh-TW": () => "請先更正 CODEOWNERS 並合併；有誤的行會使檔案無人負責。",
  en: () => "Correct CODEOWNERS first; a line that is wrong leaves files without an owner.",
};

/** What is wrong with a change of control files or with the list of their owners. */
export const controlMessages = {
  "codeowners-missing": message({
    "zh-TW": () => "目標分支沒有 CODEOWNERS，無從得知管制檔案由誰負責。",
    en: () => "The target branch has no CODEOWNERS, so nobody owns the control files.",
    mend: {
      "zh-TW": () =>
        "請先新增 .github/CODEOWNERS 並合併，列出 policy/、schemas/、scripts/、.github/ 的負責人。",
      en: () => "Add .github/CODEOWNERS first, with owners for policy/, schemas/, scripts/ and .github/.",
    },
  }),
  "no-owner": message<{ path: string }>({
    "zh-TW": (a) => `CODEOWNERS 未指定 ${a.path} 的負責人。`,
    en: (a) => `CODEOWNERS names no owner of ${a.path}.`,
    mend: correct,
  }),
  "too-large": message<{ path: string; limit: string }>({
    "zh-TW": (a) => `${a.path} 超過 ${a.limit}，會被忽略。`,
    en: (a) => `${a.path} is larger than ${a.limit} and is ignored.`,
    mend: correct,
  }),
  "pattern-unsupported": message<Line & { pattern: string }>({
    "zh-TW": (a) => `${a.path} 第 ${a.line} 行的樣式「${a.pattern}」用了不支援的符號（!、[ ]、開頭的 \\#）。`,
    en: (a) =>
      `${a.path}, line ${a.line}: the pattern ${a.pattern} uses what is not supported (!, [ ] or a leading \\#).`,
    mend: correct,
  }),
  "owner-invalid": message<Line & { owner: string }>({
    "zh-TW": (a) => `${a.path} 第 ${a.line} 行的「${a.owner}」不是帳號、團隊或電子郵件。`,
    en: (a) => `${a.path}, line ${a.line}: ${a.owner} is no account, team or e-mail address.`,
    mend: correct,
  }),
  "owners-empty": message<Line & { pattern: string }>({
    "zh-TW": (a) => `${a.path} 第 ${a.line} 行的樣式「${a.pattern}」沒有負責人，所涵蓋的檔案因此無人負責。`,
    en: (a) => `${a.path}, line ${a.line}: ${a.pattern} has no owner, so nobody owns what it covers.`,
    mend: correct,
  }),
};
