import type { Anchor } from "../../core/assessment.ts";
import { evidenceFolder } from "../../core/kind.ts";
import { type EvidenceReference, evidenceReferences } from "../../core/procedure/evidence.ts";
import { defineRule, message } from "../../core/rule.ts";

const digits = 12;
