import type { Localized } from "../../core/localized.ts";
import { itemsAndCopies } from "../../core/procedure/plan-names.ts";
import { adhocDisorder } from "../../core/procedure/adhoc-times.ts";
import { handledByException } from "../../core/procedure/handled-by-exception.ts";
import { happened } from "../../core/procedure/happened.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { localMinute } from "../../core/time/local-minute.ts";
import { dateIn, instant } from "../../core/time/timestamp.ts";
