import { afterAll, beforeAll, expect, test } from "vitest";
import { type KeptLife, keptLife } from "../testing/kept-life.ts";

const plan = "plans/website.yaml";
const check = "records/checks/2026/website-2026-10.yaml";
const hold = "records/holds/2026/hold-2026-009.yaml";

let life: KeptLife;
const ids: string[] = [];

/** A revision with its approval, a hold, an amendment, and a deletion that nothing justifies. */
beforeAll(async () => {
  life = await keptLife();
  life.set("2026-11-24T10:00:00+08:00");
  life.write({
    [plan]: life
      .text(plan)
      .replace(/^revision: \d+$/m, "revision: 3")
      .replace(/^effectiveFrom: .*$/m, "effectiveFrom: 2026-12-01"),
  });
  await life.run(
    "approve",
    "website",
    "--as",
    "wang",
    "--key",
    life.keyFile,
    "--yes",
    "--statement",
    "同意 | <b>",
  );
  ids.push(life.commit("Revise the plan", "王 | 主管"));
  life.set("2026-11-25T10:00:00+08:00");
  life.write({
    [hold]: "id: hold-2026-009\nissuedBy: hsu\ndate: 2026-11-25\nreason: 申訴調查中\nsystems: [website]\n",
    "records/checks/2026/website-2026-11.yaml": `${life.text("records/checks/2026/website-2026-11.yaml")}amendments:\n  - { date: 2026-11-25, by: lin, text: 補記來源 }\n`,
  });
  ids.push(life.commit("Hold the records"));
  life.set("2026-11-26T10:00:00+08:00");
  life.remove(check);
  ids.push(life.commit("Tidy up", "某人"));
}, 60_000);
afterAll(() => life.close());

interface Told {
  readonly events: readonly {
    readonly day: string;
    readonly claimed?: string;
    readonly deed: string;
    readonly kind: string;
    readonly id: string;
    readonly commit: string;
    readonly person: string;
    readonly details: readonly { readonly en: string }[];
  }[];
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

const told = async (...more: readonly string[]): Promise<Told> =>
  JSON.parse((await life.run("history", "timeline", "website", "--format", "json", ...more)).out) as Told;

test("revisions with their approvals, holds, amendments and deletions stand in the order of the commits", async () => {
  const { events, findings } = await told();
  const later = events.filter(({ deed }) => deed !== "adopted");
  expect(later.map(({ day, deed, kind, id, person }) => `${day} ${deed} ${kind} ${id} ${person}`)).toEqual([
    "2026-11-24 revised plan website 王 | 主管",
    "2026-11-24 came receipt website/3 王 | 主管",
    "2026-11-25 amended check website-2026-11 林管理",
    "2026-11-25 came hold hold-2026-009 林管理",
    "2026-11-26 gone check website-2026-10 某人",
  ]);
  expect(later.map(({ commit }) => ids.findIndex((id) => id.startsWith(commit)))).toEqual([0, 0, 1, 1, 2]);
  expect(later[1]?.claimed).toBe("2026-11-24T10:00:00+08:00");
  expect(later[1]?.details.map(({ en }) => en)).toEqual(
    expect.arrayContaining(["Revision: 3", "Approver: 王主管 (wang)", expect.stringContaining("L2")]),
  );
  expect(findings).toEqual([expect.objectContaining({ rule: "records-retained", message: "deleted" })]);
});

test("what was adopted comes first, and nothing of other systems", async () => {
  const { events } = await told();
  const adopted = events.filter(({ deed }) => deed === "adopted").map(({ kind, id }) => `${kind} ${id}`);
  expect(adopted).toEqual(
    expect.arrayContaining(["plan website", "receipt website/1", "check website-2026-10"]),
  );
  expect(adopted.filter((one) => one.includes("student-records"))).toEqual([]);
});

test("as of an earlier commit the story ends there", async () => {
  const { events, findings } = await told("--at", ids[0] ?? "");
  expect(events.at(-1)?.id).toBe("website/3");
  expect(findings).toEqual([]);
});

test("in both languages, and what people wrote cannot break out of a table", async () => {
  const run = async (...args: readonly string[]): Promise<string> =>
    (await life.run("history", "timeline", "website", ...args)).out;
  expect(await run("--locale", "en")).toContain("2026-11-26 taken out Check website-2026-10\n");
  expect(await run("--locale", "zh-TW")).toContain("2026-11-24 改版 備份計畫 website\n");
  const table = await run("--format", "markdown", "--locale", "en");
  const row = table.split("\n").find((line) => line.includes("website/3.yaml"));
  expect(row?.match(/(?<!\\)\|/g)?.length).toBe(8);
  expect(row).not.toContain("<b>");
});

test.each([
  [["timeline", "unknown-system"], 'There is no system "unknown-system"'],
  [["timeline"], "Name one: history timeline <system>."],
  [["adopt", "website"], "history adopt takes nothing more."],
  [["timeline", "website", "--format", "csv"], "Here --format must be one of text, json, markdown."],
  [["prove", "nothing"], 'the main line never had a record "nothing"'],
  [["--format", "csv"], "Here --format must be one of text, json, github, sarif, junit, markdown."],
] as const)("history %j is bad usage", async (args, words) => {
  const { code, notice } = await life.run("history", ...args, "--locale", "en");
  expect([code, notice]).toEqual([2, expect.stringContaining(words)]);
});
