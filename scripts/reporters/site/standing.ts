import type { Assessment } from "../../core/assessment.ts";
import type { Figure } from "../../core/figures/figure.ts";
import type { PageWords } from "../../i18n/pages.ts";
import type { Standing, Tile } from "./site-page.ts";

/** How a figure that no rule judges stands: less than all is worth a look; one of nothing says nothing. */
export function figureStanding({ count, of }: Figure): Standing {
  if (of === 0) return "unknown";
  return count === of ? "good" : "warn";
}

export function standingWord(words: PageWords, standing: Standing): string {
  return { good: words.good, bad: words.bad, warn: words.warning, unknown: words.unknown }[standing];
}

export function figureTile(
  words: PageWords,
  label: string,
  figure: Figure,
  standing = figureStanding(figure),
): Tile {
  const value = figure.of === 0 ? words.blank : `${figure.count} / ${figure.of}`;
  return { label, value, standing, word: standingWord(words, standing) };
}

/** A figure of a rule, which stands as its outcomes do: a waived failure is worth a look. */
export function ruleTile(
  words: PageWords,
  label: string,
  assessments: readonly Assessment[],
  rule: string,
): Tile {
  const judged = assessments.filter((one) => one.rule === rule && one.outcome !== "not-applicable");
  const count = judged.filter(({ outcome }) => outcome === "pass").length;
  const waived = judged.some(({ outcome }) => outcome === "waived");
  const standing = standingOf(judged.map((one) => ({ ...one, findings: [] })));
  return figureTile(
    words,
    label,
    { count, of: judged.length },
    standing === "good" && waived ? "warn" : standing,
  );
}

/** What some assessments come to: a failure before what is unknown, that before a warning. */
export function standingOf(assessments: readonly Assessment[]): Standing {
  if (assessments.some(({ outcome }) => outcome === "fail")) return "bad";
  if (assessments.length === 0 || assessments.some(({ outcome }) => outcome === "unknown")) return "unknown";
  const told = assessments.filter(({ outcome }) => outcome === "pass").flatMap(({ findings }) => findings);
  return told.some(({ severity }) => severity === "warning") ? "warn" : "good";
}
