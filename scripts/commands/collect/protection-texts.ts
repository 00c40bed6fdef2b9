import type { Localized } from "../../core/localized.ts";
import type { Gap } from "../../core/protections.ts";

/** Where a repository keeps the ruleset of its default branch, as GitHub exports and imports it. */
export const rulesetFile = ".github/rulesets/default-branch.json";

/** What a rule or a setting of one protects from, as `docs/github-setup.md` has it. */
const protectsFrom: Readonly<Record<string, Localized>> = {
  deletion: { "zh-TW": "刪除主分支", en: "the default branch removed" },
  non_fast_forward: { "zh-TW": "強制推送改寫歷史", en: "history rewritten by a force push" },
  pull_request: { "zh-TW": "直接推送，跳過審查", en: "pushes that skip review" },
  required_approving_review_count: { "zh-TW": "無人核准即合併", en: "a merge that nobody approved" },
  require_code_owner_review: {
    "zh-TW": "由不相干的人核准；修改政策或引擎來放行自己",
    en: "approval by someone unconcerned; policy or engine changed to let oneself pass",
  },
  require_last_push_approval: {
    "zh-TW": "核准後由核准人或共犯再推送",
    en: "a push after approval by the approver or an accomplice",
  },
  dismiss_stale_reviews_on_push: { "zh-TW": "先核准，再改內容", en: "approve first, change afterwards" },
  required_review_thread_resolution: { "zh-TW": "未回應的意見被略過", en: "remarks passed over" },
  allowed_merge_methods: {
    "zh-TW": "主管看過的提交在合併後消失（squash、rebase）",
    en: "the commits that were reviewed vanish",
  },
  required_status_checks: { "zh-TW": "檢核未通過仍合併", en: "a merge in spite of a failed check" },
  integration_id: {
    "zh-TW": "以同名的假狀態冒充檢核結果",
    en: "a false status of the same name",
  },
  strict_required_status_checks_policy: {
    "zh-TW": "檢核通過後，主分支已變",
    en: "a check that was good for an older default branch",
  },
};

/** What `collect --protections` has to say. */
export const protectionTexts = {
  whole: {
    "zh-TW": `主分支的保護不少於 ${rulesetFile} 所列。`,
    en: `The default branch is protected by all that ${rulesetFile} lists.`,
  },
  mend: {
    "zh-TW": `請由管理者依 docs/github-setup.md 匯入 ${rulesetFile}，或於平台設定同等的保護。`,
    en: `Have an administrator import ${rulesetFile} (docs/github-setup.md), or set up the like on the forge.`,
  },
  absent: {
    "zh-TW": `主分支沒有 ${rulesetFile}，無從比對；請先放入所要的規則集並合併。`,
    en: `The default branch has no ${rulesetFile} to compare with; commit the ruleset that you want first.`,
  },
  faulty: {
    "zh-TW": `${rulesetFile} 不是含有規則的規則集（JSON），請改用 GitHub 匯出的檔案。`,
    en: `${rulesetFile} is no ruleset with rules in it (JSON); use a file that GitHub exported.`,
  },
  gap: ({ name, which, isKnown }: Gap): Localized => {
    const from = Object.hasOwn(protectsFrom, name) ? protectsFrom[name] : undefined;
    const of = which === undefined ? name : `${name} (${which})`;
    const zh = isKnown ? `主分支沒有 ${of}` : `平台未透露主分支有無 ${of}`;
    const en = isKnown
      ? `The default branch lacks ${of}`
      : `The forge does not tell whether the branch has ${of}`;
    return {
      "zh-TW": `${zh}${from === undefined ? "" : `，防的是：${from["zh-TW"]}`}。`,
      en: `${en}${from === undefined ? "" : `, which protects from: ${from.en}`}.`,
    };
  },
} as const;
