import { describe, expect, test } from "vitest";
import { type Edits, edited } from "./testing/institution.ts";
import { run } from "./testing/run-in-memory.ts";

const broken: Edits = { "plans/website.yaml": { "/preparedOn": "115/10/20" } };
const lapsed = "2028-12-01";

describe("exit codes", () => {
  test.each<[string, number, string, Edits]>([
    ["all good", 0, "validate --today 2026-11-22", {}],
    ["something failed", 1, "validate", broken],
    ["a test lapsed", 1, `validate --today ${lapsed} --rule restore-test-current`, {}],
    ["no such command", 2, "valdate", {}],
    ["no command at all", 2, "", {}],
    ["no such option", 2, "validate --tody 2026-11-22", {}],
    ["a day that is none", 2, "validate --today 2026-02-30", {}],
    ["a format that is none", 2, "validate --format pdf", {}],
    ["a word too many", 2, "validate plans", {}],
    ["a root without policy", 2, "validate --root /elsewhere", {}],
    ["a commit that is none", 2, "validate --at nowhere", {}],
    ["a rule that is none", 2, "validate --rule nothing", {}],
    ["a broken procedure", 2, "validate", { "policy/procedure.yaml": "code: [\n" }],
    ["a broken profile", 2, "validate", { "policy/profiles/tw-baseline.yaml": { "/mandatory": "yes" } }],
    ["no register of systems", 2, "validate", { "registry/systems.yaml": null }],
    ["a result that cannot be written", 4, "validate --output /full/x", {}],
    ["help", 0, "validate --help", {}],
    ["the version", 0, "--version", {}],
  ])("%s: %i", async (_, code, line, edits) => {
    expect((await run(line, edits)).code).toBe(code);
  });

  test("policy alone is nothing to judge", async () => {
    const policy = Object.fromEntries(
      Object.entries(edited({})).filter(([path]) => path.startsWith("policy/")),
    );
    const { code, notice } = await run("validate", policy, {}, true);
    expect(code).toBe(2);
    expect(notice).not.toBe("");
  });
});

test("a day of the Republic's calendar is understood where a person types it", async () => {
  const { out } = await run("validate --today 115/11/22 --locale en");
  expect(out).toContain("Judged as of 2026-11-22");
});

test.each([
  ["zh-TW", "檢核基準日 2026-11-22"],
  ["en", "Judged as of 2026-11-22"],
])("speaks %s", async (locale, words) => {
  expect((await run(`validate --locale ${locale}`)).out).toContain(words);
});

test("complaints about options come in the language asked for", async () => {
  expect((await run("validate --locale en --nothing")).notice).toContain("See `backproof validate --help`");
  expect((await run("validate --nothing")).notice).toContain("可看說明");
});

describe("against a base", () => {
  test("a failure that the base has too does not fail the proposal, and stays in view", async () => {
    const { code, out } = await run("validate --base base --locale en", broken, broken);
    expect(code).toBe(0);
    expect(out).toContain("warning schema-valid");
  });

  test("a new failure does", async () => {
    expect((await run("validate --base base", broken, {})).code).toBe(1);
  });

  test("so does one whose waiver the proposal takes away", async () => {
    const waiver = "policy/waivers/wvr-kiosk.yaml";
    const without: Edits = { [waiver]: null, "records/approvals/wvr-kiosk/1.yaml": null };
    const { code, out } = await run("validate --base base --changed-only", without, {});
    expect(code).toBe(1);
    expect(out).toContain("mirror-only-by-waiver");
  });

  test("a revision whose receipt is written after the merge does not hold the proposal up", async () => {
    const revised: Edits = {
      "plans/website.yaml": { "/revision": 3, "/effectiveFrom": "2026-12-01" },
    };
    expect((await run("validate", revised)).code).toBe(3);
    const { code, out } = await run("validate --base base --locale en", revised);
    expect(code).toBe(0);
    expect(out).toContain("records/approvals/website/3.yaml: plan-approved-before-use");
  });

  test("one whose receipt the proposal takes away, or breaks, does", async () => {
    const receipt = "records/approvals/website/2.yaml";
    const revised: Edits = { "plans/website.yaml": { "/effectiveFrom": "2026-12-01" } };
    const before: Edits = { ...revised, [receipt]: edited({})[receipt] ?? "" };
    for (const text of [null, "id: [\n"])
      expect((await run("validate --base base", { ...revised, [receipt]: text }, before)).code).not.toBe(0);
  });

  test("--changed-only prints what is new and nothing else", async () => {
    const both: Edits = { ...broken, "plans/student-records.yaml": { "/preparedOn": "2026-02-30" } };
    const { out } = await run("validate --base base --changed-only --quiet", both, broken);
    expect(out).toContain("plans/student-records.yaml");
    expect(out).not.toContain("plans/website.yaml");
  });
});

test("narrowing the print-out never changes the verdict", async () => {
  const { code, out } = await run("validate --rule restore-test-current --locale en", broken);
  expect(code).toBe(1);
  expect(out).not.toContain("schema-valid");
});

test("output goes to the file and not to the screen", async () => {
  const { out, written } = await run("validate --format json --output x.json");
  expect(out).toBe("");
  expect(JSON.parse(written["/data/x.json"] ?? "")).toMatchObject({ version: 1, exitCode: 0 });
});

test.each([
  ["a rule", "restore-test-current", "內容"],
  ["a clause", "5.5.5", "restore-test-current"],
  ["everything", "", "5.8.2"],
])("explain tells of %s", async (_, topic, words) => {
  expect((await run(`explain ${topic}`)).out).toContain(words);
});

test("explain does not know what there is not", async () => {
  expect((await run("explain 9.9.9")).code).toBe(2);
});

test.each(["text", "json", "markdown", "csv", "ics"])(
  "due prints %s, and fails when a duty is overdue",
  async (format) => {
    expect((await run(`due --format ${format}`)).code).toBe(0);
    const late = await run(`due --format ${format} --today ${lapsed}`);
    expect(late.code).toBe(1);
    expect(late.out).toContain("2028");
  },
);

test("report --pdf writes a PDF beside the page of every form", async () => {
  const { code, written } = await run("report --pdf --output pages");
  expect(code).toBe(0);
  const pages = Object.keys(written);
  const forms = pages.filter((path) => /\/(?:plans|restorations)\/.*\.md$/.test(path));
  expect(forms).toContain("/data/pages/plans/website.md");
  expect(pages.filter((path) => path.endsWith(".pdf"))).toEqual(
    forms.map((path) => path.replace(/\.md$/, ".pdf")),
  );
});

test("report judges, writes the pages and says where", async () => {
  const { code, out, notice, written } = await run("report --locale en --output pages");
  expect(code).toBe(0);
  expect(out).toContain("Judged as of 2026-11-22");
  expect(notice).toContain("/data/pages");
  expect(Object.keys(written)).toEqual(
    expect.arrayContaining([
      "/data/pages/README.md",
      "/data/pages/clauses.md",
      "/data/pages/due.md",
      "/data/pages/plans/website.md",
    ]),
  );
});
