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
  mixed: message<{ evidence: string }>({
    "zh-TW": (a) => `管制檔案與計畫或紀錄（${a.evidence}）在同一個 pull request 變更。`,
    en: (a) => `Control files change in one pull request with plans or records (${a.evidence}).`,
    mend: {
      "zh-TW": () => "請分成兩個 pull request：先合併管制檔案，再依新的規定提出計畫或紀錄。",
      en: () =>
        "Split it in two: merge the control files first, then propose the plans or records under the new rules.",
    },
  }),
  "second-owner": message<{ owners: string }>({
    "zh-TW": (a) => `管制檔案須由兩位負責人同意（${a.owners}；提出者為負責人時計一位），目前只有一位。`,
    en: (a) =>
      `Control files take the consent of two owners (${a.owners}; a proposer who is one counts), and so far there is one.`,
    mend: {
      "zh-TW": () => "請由 CODEOWNERS 指定的另一位負責人核准，且其未參與這次變更。",
      en: () => "Have another owner that CODEOWNERS names approve it: someone with no part in it.",
    },
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
