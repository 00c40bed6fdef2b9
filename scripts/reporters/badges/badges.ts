import type { Judgement } from "../../core/judge.ts";
import type { Locale } from "../../core/localized.ts";
import type { Model } from "../../core/model.ts";
import type { Rule } from "../../core/rule.ts";
import { unreadOf } from "../../core/unread.ts";
import { type BadgeWords, badgeWords } from "../../i18n/badges.ts";
import { applicable, countOutcomes, type OutcomeCounts } from "../pages/outcome-counts.ts";
import type { Page } from "../pages/render-pages.ts";
import { badgeSvg, type Tone } from "./badge-svg.ts";

interface BadgesInput {
  readonly judgement: Judgement;
  readonly rules: readonly Rule[];
  readonly locale: Locale;
}

type Said = Pick<BadgeWords, "passed">["passed"];

/** What a badge counts: the subjects of some rules, all rules where none are named. */
interface Measure {
  readonly name: string;
  readonly label: (words: BadgeWords) => string;
  readonly good: (words: BadgeWords) => Said;
  readonly rule?: string;
}

const measures: readonly Measure[] = [
  { name: "checks", label: (words) => words.overall, good: (words) => words.passed },
  {
    name: "restore-tests",
    label: (words) => words.restoreTests,
    good: (words) => words.onTime,
    rule: "restore-test-current",
  },
  {
    name: "plan-approvals",
    label: (words) => words.plans,
    good: (words) => words.approved,
    rule: "plan-approved-before-use",
  },
];

/** Badges of the day, with what they are about: all checks, restore tests in time, plans approved. */
export function badgesOf({
  judgement,
  rules,
  locale,
}: BadgesInput): readonly { readonly title: string; readonly page: Page }[] {
  const words = badgeWords(locale);
  return measures.map((measure) => {
    const { name, rule } = measure;
    const own = judgement.assessments.filter((one) => rule === undefined || one.rule === rule);
    const label = measure.label(words);
    const { tone, message } = said(words, measure, countOutcomes(own), unread(judgement.model, rules, rule));
    const title = words.title(label, message, judgement.today);
    const page = { path: `badges/${name}.svg`, text: badgeSvg({ label, message, tone, title }) };
    return { title: label, page };
  });
}

/** Green is only what passed, waivers told beside it, with nothing failed or unknown and every file read. */
function said(
  words: BadgeWords,
  { good }: Measure,
  counts: OutcomeCounts,
  unreadFiles: number,
): { readonly tone: Tone; readonly message: string } {
  const total = applicable(counts);
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");
  const unread = unreadFiles === 0 ? "" : words.unread(unreadFiles);
  if (counts.fail > 0)
    return {
      tone: "bad",
      message: join(good(words)(counts.pass, total), words.failed(counts.fail, total), unread),
    };
  if (counts.unknown > 0)
    return {
      tone: "unknown",
      message: join(good(words)(counts.pass, total), words.unknown(counts.unknown, total), unread),
    };
  if (total === 0) return { tone: "unknown", message: join(words.nothing, unread) };
  const waived = counts.waived === 0 ? "" : words.waived(counts.waived, total);
  return {
    tone: unread === "" && counts.pass > 0 ? "good" : "unknown",
    message: join(good(words)(counts.pass, total), waived, unread),
  };
}

/** Files that may hold further subjects of a rule; all checks count unreadable files as failures of their own. */
function unread(model: Model | undefined, rules: readonly Rule[], id: string | undefined): number {
  const rule = rules.find((one) => one.id === id);
  return model === undefined || rule === undefined ? 0 : unreadOf(model, rule).length;
}
