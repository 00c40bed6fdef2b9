import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { parse as parseJunit } from "junit2json";
import { beforeAll, describe, expect, test } from "vitest";
import { findingsReport } from "../commands/findings-report.ts";
import { judge } from "../core/judge.ts";
import type { Locale } from "../core/localized.ts";
import { rules } from "../rules/index.ts";
import { collected, type Edits, edited } from "../testing/institution.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { type FindingsReport, plainPaint, type Reporter } from "./report.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

const require = createRequire(import.meta.url);
const options = { quiet: false, paint: plainPaint };

/** Names and texts that try to leave their place in a format. */
const hostile =
  "學籍 ::error::x ##[error]y %0A <script>alert(1)</script> ]]> \"q\" 's' & | `c` @everyone {{x}} [a](javascript:b)";
const edits: Edits = {
  "registry/systems.yaml": { "/systems/0/name": hostile },
  "plans/website.yaml": { "/preparedOn": "115/10/20" },
  "plans/broken.yaml": "id: [\n",
  "plans/\u001b[31m\u202elmay.yaml": "id: x\n",
};

function reportOf(locale: Locale, today = "2028-12-01"): FindingsReport {
  const files = edited(edits);
  const all = collected(edits, { allowFaults: true });
  const judgement = judge(all, rules, today);
  const loaded = {
    root: "",
    collected: all,
    judgement,
    today: judgement.today,
    rules,
    readText: (path: string) => files[path],
    revision: null,
    locale,
  };
  return findingsReport(loaded, { version: "0.0.0" }, false);
}

let report: FindingsReport;
beforeAll(() => {
  report = reportOf("zh-TW");
});

test("the institution of this test has failures, warnings and unknowns", () => {
  expect(report.summary.fail).toBeGreaterThan(1);
  expect(report.summary.unknown).toBeGreaterThan(0);
  expect(report.exitCode).toBe(1);
});

describe("sarif", () => {
  const schema = JSON.parse(
    readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
  ) as object;

  test("is valid by the published schema of SARIF 2.1.0", () => {
    const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    validate(JSON.parse(sarif(report)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("every result names a rule of the list at its index", () => {
    const { runs } = JSON.parse(sarif(report)) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const run = runs[0];
    expect(run?.results.length).toBeGreaterThan(1);
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });
});

test("junit is read back by another program with the same counts", async () => {
  const read = (await parseJunit(junit(report))) as {
    testsuite: {
      name: string;
      tests: number;
      failures: number;
      errors: number;
      skipped: number;
      testcase: unknown[];
    }[];
  };
  const total = (key: "tests" | "failures" | "errors" | "skipped"): number =>
    read.testsuite.reduce((sum, suite) => sum + suite[key], 0);
  expect(total("tests")).toBe(report.assessments.length);
  expect(total("failures")).toBe(report.summary.fail);
  expect(total("errors")).toBe(report.summary.unknown);
  expect(total("skipped")).toBe(report.summary.notApplicable + report.summary.waived);
});

test("json is valid by its own published schema", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../schemas/findings.v1.schema.json", import.meta.url), "utf8"),
  ) as object;
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  const validate = ajv.compile(schema);
  validate(JSON.parse(json(report)));
  expect(validate.errors ?? []).toEqual([]);
});

test.each<[string, Reporter]>([
  ["text", text],
  ["github", github],
  ["junit", junit],
])("a file name sends nothing to the terminal or log that shows %s", (_, reporter) => {
  const shown = reporter(report, options);
  expect(shown).toContain("lmay");
  expect(/[^\P{Cc}\n]|\p{Cf}/u.exec(shown)?.[0]).toBeUndefined();
});

describe("github", () => {
  test("every line is one well-formed command", () => {
    const lines = github(report).trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines)
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^:,]+::/,
      );
  });

  test("no text breaks out into a second command", () => {
    expect(github(report)).not.toContain("##[error]");
    expect(github(report).match(/^::/gm)?.length).toBe(github(report).trimEnd().split("\n").length);
  });
});

describe.each<[string, Reporter]>([
  ["text", text],
  ["markdown", markdown],
])("%s", (_, reporter) => {
  test.each<Locale>(["zh-TW", "en"])("holds no command that a runner obeys (%s)", (locale) => {
    const printed = reporter(reportOf(locale), options);
    expect(printed).not.toMatch(/^\s*::/m);
    expect(printed).not.toContain("##[");
  });
});

test("the same input gives the same bytes", () => {
  const all: readonly Reporter[] = [text, json, github, sarif, junit, markdown];
  for (const reporter of all) {
    expect(reporter(reportOf("en"), options)).toBe(reporter(reportOf("en"), options));
  }
});
