import type { PresentedAssessment } from "../core/present.ts";
import type { FindingsReport } from "./report.ts";

/** JUnit XML: a suite a rule, a case a subject; not applicable and waived are skipped, unknown is an error. */
export function junit({ assessments, today, rules, locale }: FindingsReport): string {
  const byRule = new Map<string, PresentedAssessment[]>();
  for (const one of assessments) {
    const cases = byRule.get(one.rule);
    if (cases === undefined) byRule.set(one.rule, [one]);
    else cases.push(one);
  }
  const suites = rules.flatMap(({ id, title }, index) => {
    const cases = byRule.get(id) ?? [];
    return cases.length === 0 ? [] : [suite(index, id, title[locale], cases, today)];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("")}</testsuites>\n`;
}

function suite(
  index: number,
  id: string,
  title: string,
  cases: readonly PresentedAssessment[],
  today: string,
): string {
  const count = (...outcomes: string[]): number =>
    cases.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const head = `  <testsuite id="${index}" package="backproof" name="${xml(id)}" timestamp="${today}T00:00:00" hostname="localhost" tests="${cases.length}" failures="${count("fail")}" errors="${count("unknown")}" skipped="${count("waived", "not-applicable")}" time="0">\n`;
  const properties = `    <properties><property name="title" value="${xml(title)}"/></properties>\n`;
  return `${head}${properties}${cases.map(testCase).join("")}    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n`;
}

function testCase({ rule, subject, outcome, findings, because }: PresentedAssessment): string {
  const open = `    <testcase name="${xml(`${subject.kind} ${subject.id}`)}" classname="${xml(rule)}" time="0"`;
  const errors = findings.filter(({ severity }) => severity === "error");
  const lines = errors.map(
    ({ location, text, mend }) => `${location.file}:${location.line}:${location.column} ${text} ${mend}`,
  );
  switch (outcome) {
    case "fail":
      return `${open}><failure message="${xml(errors[0]?.text ?? "")}" type="${xml(rule)}">${xml(lines.join("\n"))}</failure></testcase>\n`;
    case "unknown":
      return `${open}><error message="${xml(because.join(", "))}" type="unknown"></error></testcase>\n`;
    case "pass":
      return `${open}/>\n`;
    default:
      return `${open}><skipped/></testcase>\n`;
  }
}

/** Text for XML 1.0: what XML forbids, or nobody would see, is shown as escapes, the rest as entities. */
function xml(text: string): string {
  return text
    .replace(
      /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]|[\u{7f}-\u{9f}\p{Cf}\p{Zl}\p{Zp}]/gu,
      (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
