import { findingsReport } from "../commands/findings-report.ts";
import { judge } from "../core/judge.ts";
import type { Locale } from "../core/localized.ts";
import type { OscalInput } from "../reporters/oscal/scope.ts";
import { rules } from "../rules/index.ts";
import { collected, type Edits, edited } from "./institution.ts";

/** What the OSCAL documents of the small institution are written from. */
export function oscalInput(edits: Edits = {}, today = "2026-11-22", locale: Locale = "zh-TW"): OscalInput {
  const files = edited(edits);
  const all = collected(edits, { allowFaults: true });
  const judgement = judge(all, rules, today);
  const readText = (path: string) => files[path];
  const loaded = { root: "", collected: all, judgement, today, rules, readText, revision: null, locale };
  return {
    judgement,
    assessments: findingsReport(loaded, { version: "1.2.3" }, false).assessments,
    rules,
    locale,
    readText,
    toolVersion: "1.2.3",
    revision: null,
    dataPath: "..",
  };
}
