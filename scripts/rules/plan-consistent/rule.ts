import type { Localized } from "../../core/localized.ts";
import { exceedsDuration } from "../../core/procedure/backup-interval.ts";
import { durationOfMinutes } from "../../core/procedure/elapsed.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { at, type Plan } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { formatDuration } from "../../core/time/duration.ts";
import { longestGapMinutes } from "../../core/time/schedule.ts";

const lists = {
  jobs: { "zh-TW": "備份作業", en: "job" },
  items: { "zh-TW": "備份項目", en: "item" },
  copies: { "zh-TW": "備份副本", en: "copy" },
} as const satisfies Record<string, Localized>;
