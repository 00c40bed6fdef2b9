import { listed } from "../../core/localized-list.ts";
import type { Localized } from "../../core/localized.ts";
import { approvedContent } from "../../core/procedure/approved-content.ts";
import { planInForce, planRevision } from "../../core/procedure/plan-revisions.ts";
import { claimsPass } from "../../core/procedure/restoration-result.ts";
import { outsideScope } from "../../core/procedure/restoration-scope.ts";
import { restorationDisorder } from "../../core/procedure/restoration-times.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, demands } from "../../core/settings.ts";
import { lastDayAfterDays } from "../../core/time/statutory.ts";
import { dateIn } from "../../core/time/timestamp.ts";

const proofs = [
  ["verification", { "zh-TW": "驗證結果", en: "verification" }],
  ["verifiedBy", { "zh-TW": "驗證人員", en: "a verifier" }],
  ["verifiedAt", { "zh-TW": "驗證時間", en: "a time of verification" }],
] as const;
