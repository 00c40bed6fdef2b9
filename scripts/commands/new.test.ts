import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type KeptLife, keptLife } from "../testing/kept-life.ts";

const rows = "rows.yaml";
const check = "records/checks/2026/student-records-2026-10.yaml";
const log = "records/evidence/2026/adh-2026-001.txt";
const later = "2030-01-07T10:00:00+08:00";

const drafting = (date: string, ...more: readonly string[]): readonly string[] => [
  ...["new", "disposal", "--records-from", rows, "--as", "lin", "--witness", "chen", "--date", date],
  ...["--method", "delete", "--reason", "保存期滿", "--locale", "en", ...more],
];

describe("three years after the adoption", () => {
  let life: KeptLife;
  beforeAll(async () => {
    const sha256 = hash("sha256", "驗證紀錄\n", "hex");
    life = await keptLife({
      [log]: "驗證紀錄\n",
      "records/adhoc/2026/adh-2026-001.yaml": {
        "/evidence": [{ path: log, sha256, description: "驗證紀錄" }],
      },
    });
  }, 60_000);
  afterAll(() => life.close());

  test("nothing may be disposed of before, and what ended may be after", async () => {
    expect((await life.run("history", "expired", "--locale", "en")).out).toContain("May be disposed of: 0;");
    life.set(later);
    const { code, out } = await life.run("history", "expired", "--format", "yaml");
    expect(code).toBe(0);
    expect(out).toContain(
      `  - { path: ${check}, kind: check, endedOn: 2026-11-03, retainUntil: 2029-11-03 }\n`,
    );
    expect(out).toContain(`path: ${log}, kind: evidence, endedOn: 2026-11-22, retainUntil: 2029-11-22 }\n`);
    // In force, and the only passed test of a system in service.
    expect(out).not.toContain("plans/student-records.yaml");
    expect(out).not.toContain("rt-2026-001");
    life.write({ [rows]: out });
  }, 60_000);

  test("the list as JSON serves a draft as well, as CSV it opens in a spreadsheet", async () => {
    const json = await life.run("history", "expired", "--format", "json");
    life.write({ "rows.json": json.out });
    const args = drafting("2030-01-07", "--dry-run").map((one) => (one === rows ? "rows.json" : one));
    const { code, out } = await life.run(...args);
    expect([code, out.match(/^# records\/disposals\/2030\//gm)?.length]).toEqual([0, 3]);
    expect(out).toContain(`  - path: ${check}\n`);
    expect(life.has("records/disposals/2030")).toBe(false);
    const csv = await life.run("history", "expired", "--format", "csv", "--locale", "en");
    expect(csv.out).toMatch(/^\ufeff"System","Kind","Id","File","From","Through"/);
    expect(csv.out).toContain(
      `"student-records","check","student-records-2026-10","${check}","2026-11-03","2029-11-03"`,
    );
  }, 60_000);

  test("a draft, its approval with a real key, the deletion: the audit of the history stays clean", async () => {
    const draft = await life.run(
      ...drafting("2030-01-07", "--set", "verification=各處副本均已刪除", "--set", "holdCheck.clear=true"),
    );
    expect([draft.code, draft.notice]).toEqual([0, ""]);
    const paths = draft.out.split("\n").filter((line) => line.startsWith("records/"));
    expect(paths.length).toBeGreaterThan(1);
    life.git("rm", "-q", "--cached", "--ignore-unmatch", rows);
    life.write({ ".gitignore": "rows.*\n" });
    life.commit("Draft the disposals");
    for (const path of paths) {
      const id = /([^/]+)\.yaml$/.exec(path)?.[1] ?? "";
      const signed = await life.run("approve", id, "--as", "wang", "--key", life.keyFile, "--yes");
      expect([signed.code, signed.notice]).toEqual([
        0,
        expect.stringContaining(`records/approvals/${id}/1.yaml`),
      ]);
    }
    life.commit("Approve the disposals", "王主管");
    expect((await life.run("history", "expired", "--locale", "en")).out).toContain("May be disposed of: 0;");
    const listed = [...life.text(rows).matchAll(/path: ([^,]+),/g)].map(([, path = ""]) => path);
    life.remove(...listed);
    life.commit("Dispose of records");
    await life.run("history", "anchor", "--as", "lin");
    life.commit("Write the anchor of the month");
    expect([life.has(check), life.has(log)]).toEqual([false, false]);
    const audit = await life.run("history", "--locale", "en");
    expect([audit.code, audit.out]).toEqual([0, expect.stringContaining(" 0 failed, 0 warnings, 0 unknown")]);
    expect((await life.run("validate", "--locale", "en")).out).not.toMatch(
      /links-resolve|records-retained|evidence-intact/,
    );
  }, 120_000);
});

describe("what may not be disposed of is refused, and nothing is written", () => {
  let life: KeptLife;
  beforeAll(async () => {
    life = await keptLife({
      "records/holds/2026/hold-2026-002.yaml": [
        "id: hold-2026-002",
        "issuedBy: hsu",
        "date: 2026-11-20",
        "reason: 申訴調查中",
        `records: [${check}]`,
        "",
      ].join("\n"),
    });
    life.set(later);
  }, 60_000);
  afterAll(() => life.close());

  const website = "records/checks/2026/website-2026-10.yaml";
  const row = (path: string, from: string, until: string): string =>
    `  - { path: ${path}, kind: check, endedOn: ${from}, retainUntil: ${until} }\n`;

  test.each<[string, string, string, readonly string[], string]>([
    [
      "on hold",
      row(check, "2026-11-03", "2029-11-03"),
      "2030-01-07",
      [],
      `${check} may not be disposed of: hold-2026-002 holds it.`,
    ],
    [
      "the only passed test",
      row("records/restorations/2026/rt-2026-001.yaml", "2026-11-10", "2029-11-10"),
      "2030-01-07",
      [],
      "it is among the latest 2 passed tests of its system",
    ],
    [
      "in force",
      row("plans/website.yaml", "2026-11-03", "2029-11-03"),
      "2030-01-07",
      [],
      "its keeping has no end yet (it is in force)",
    ],
    [
      "evidence of a record that is kept",
      row("records/evidence/2026/rt-2026-001.txt", "2026-11-22", "2029-11-22"),
      "2030-01-07",
      [],
      "records/restorations/2026/rt-2026-001.yaml, which is kept, rests on it",
    ],
    [
      "days moved",
      row(website, "2025-11-03", "2028-11-03"),
      "2030-01-07",
      [],
      "are not what they come to now",
    ],
    [
      "a day before the end",
      row(website, "2026-11-03", "2029-11-03"),
      "2029-11-03",
      [],
      "is to be kept through 2029-11-03",
    ],
    [
      "no record",
      row("records/checks/2026/none.yaml", "2026-11-03", "2029-11-03"),
      "2030-01-07",
      [],
      "no record that stands today",
    ],
    [
      "one person",
      row(website, "2026-11-03", "2029-11-03"),
      "2030-01-07",
      ["--witness", "lin"],
      "are two people",
    ],
    [
      "what the tool answers for",
      row(website, "2026-11-03", "2029-11-03"),
      "2030-01-07",
      ["--set", "records=x"],
      "cannot be used",
    ],
  ])(
    "%s",
    async (_, text, date, more, reason) => {
      life.write({ [rows]: `records:\n${text}` });
      const { code, notice } = await life.run(...drafting(date, ...more));
      expect(code).toBeGreaterThan(0);
      expect(notice).toContain(reason);
      expect(life.has("records/disposals/2030") || life.has("records/disposals/2029")).toBe(false);
    },
    60_000,
  );

  test("a draft never takes the place of another, committed or not", async () => {
    const draft = (): Promise<{ readonly out: string }> => life.run(...drafting("2030-01-07"));
    life.write({ [rows]: `records:\n${row(website, "2026-11-03", "2029-11-03")}` });
    expect((await draft()).out).toContain("records/disposals/2030/dsp-2030-001.yaml\n");
    expect((await draft()).out).toContain("records/disposals/2030/dsp-2030-002.yaml\n");
    const text = life.text("records/disposals/2030/dsp-2030-001.yaml");
    expect(text).toContain("verification: 待補 # Fill in");
    expect(text).toContain("  clear: false # Fill in");
    expect(text).toContain("formerSystem: website\n");
  }, 60_000);
});
