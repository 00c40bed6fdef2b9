import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forgeWith, runIn } from "../testing/forge-life.ts";
import { all, requirement, revision, swap, website } from "../testing/proposal/changes.ts";
import { closeLives, type Life, openLife } from "../testing/proposal/life.ts";
import { ran, record, renaming } from "../testing/proposal/migrating.ts";
import { echoFor, review } from "../testing/proposal/verdicts.ts";
import { renamed } from "../testing/renamed.ts";

const location = renaming("location", "machine-room", "dc-main");
const receipt = "records/approvals/mig-2026-001/1.yaml";

let life: Life;
let start: string;

beforeAll(() => {
  life = openLife();
  start = life.git("rev-parse", "HEAD");
});
beforeEach(() => {
  life.git("checkout", "-q", "--force", "-B", "main", start);
  life.git("clean", "-qfd");
  if (life.git("branch", "--list", "proposal") !== "") life.git("branch", "-qD", "proposal");
});
afterAll(closeLives);

const read = (path: string): string => readFileSync(join(life.folder, path), "utf8");
const changed = (): string[] =>
  life
    .git("status", "--porcelain", "-uall")
    .split("\n")
    .filter((line) => line !== "");

/** How many checks passed, failed and so on. */
async function validated(
  args: readonly string[],
): Promise<{ readonly fail: number; readonly unknown: number }> {
  const { out } = await ran(life, ["validate", "--today", "2026-11-22", "--format", "json", ...args]);
  return JSON.parse(out).summary;
}

describe("renaming an id", () => {
  test("changes the register and every reference, and nothing else of a file", async () => {
    const before = read(website);
    expect(await ran(life, location)).toMatchObject({ code: 0, notice: "" });
    expect(read(website)).toBe(before.replace("location: machine-room", "location: dc-main"));
    expect(changed().map((line) => line.trim().split(" ").at(-1))).toEqual([
      "plans/student-records.yaml",
      website,
      "records/configs/2026/cfg-2026-001.yaml",
      "records/configs/2026/cfg-2026-002.yaml",
      "registry/locations.yaml",
      "registry/media.yaml",
      record,
    ]);
    expect(await validated(["--allow-unknown"])).toMatchObject({ fail: 0, unknown: 2 });
  });

  test("keeps comments, and a text that reads like the id", async () => {
    const text = read("registry/locations.yaml");
    life.write(
      "registry/locations.yaml",
      text.replace(
        "id: machine-room\n    name: 電算中心機房",
        "id: 'machine-room' # 主機房\n    name: machine-room",
      ),
    );
    life.write(website, (plan) => `${plan}# machine-room\n`);
    life.commit();
    expect((await ran(life, location)).notice).toBe("");
    expect(read("registry/locations.yaml")).toContain("id: dc-main # 主機房\n    name: machine-room\n");
    expect(read(website)).toMatch(/# machine-room\n$/);
  });

  test("says what it would do, and does nothing, in a dry run", async () => {
    const { code, out } = await ran(life, [...location, "--dry-run", "--locale", "en"]);
    expect({ code, changed: changed() }).toEqual({ code: 0, changed: [] });
    expect(out).toContain("files that would change: 6; approved revisions whose digest would: 3");
  });
});

test.each<[string, readonly string[], (life: Life) => void, string]>([
  ["the id is not there", renaming("location", "dc1", "dc-main"), () => {}, 'no location "dc1"'],
  [
    "the new id is taken",
    renaming("location", "machine-room", "branch-vault"),
    () => {},
    'a location "branch-vault" already',
  ],
  ["a receipt names the person", renaming("person", "wang", "wong"), () => {}, "never edited"],
  [
    "a file that it touches is not committed",
    location,
    (l) => l.write("registry/media.yaml", (text) => `${text}# later\n`),
    "not committed; commit or undo them first: registry/media.yaml",
  ],
  [
    "a file cannot be read",
    location,
    (l) => {
      l.write("registry/devices.yaml", "devices: [\n");
      l.commit();
    },
    "mend first: registry/devices.yaml",
  ],
  [
    "a plan has changed since its approval",
    location,
    (l) => {
      l.write(website, requirement("官方網站每年備份。"));
      l.commit();
    },
    'plans/website.yaml names "machine-room", but what it says now has no receipt',
  ],
])("refuses, and writes nothing, where %s", async (_, args, prepare, words) => {
  prepare(life);
  const before = changed();
  const { code, notice } = await ran(life, [...args, "--locale", "en"]);
  expect(notice).toContain(words);
  expect(code).toBe(1);
  expect(changed()).toEqual(before);
});

test.each([
  ["no operation", ["migrate"]],
  ["another operation", ["migrate", "merge-ids", ...location.slice(2)]],
  ["no reason", location.slice(0, -2)],
  ["an id that is none", renaming("location", "machine-room", "../x")],
  ["a person nobody knows", [...location.slice(0, -3), "nobody", ...location.slice(-2)]],
])("%s is a slip of the command line", async (_, args) => {
  expect((await ran(life, args)).code).toBe(2);
  expect(changed()).toEqual([]);
});

test("an id that was changed is not given to another entry", async () => {
  await ran(life, location);
  life.commit();
  const { code, notice } = await ran(life, [
    ...renaming("location", "branch-vault", "machine-room"),
    "--locale",
    "en",
  ]);
  expect({ code, notice }).toEqual({ code: 1, notice: expect.stringContaining("choose another id") });
});

test("where the disk is full nothing is said to be done", async () => {
  const { code } = await ran(life, location, {
    writeAll: () => {
      throw new Error("no space left on device");
    },
  });
  expect({ code, changed: changed() }).toEqual({ code: 4, changed: [] });
});

test("after the merge one receipt is collected, and every approval stands", async () => {
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  await ran(life, location);
  const head = life.commit("Rename");
  life.branch("main");
  life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
  const merged = life.git("rev-parse", "HEAD");
  const body = echoFor(life, { base, head }, "mig-2026-001");
  const state = forgeWith(life, { base, head, reviews: [review("wang", head, { body })], merged });
  expect(await runIn(life, ["collect"], state)).toMatchObject({ code: 0 });
  expect(changed().map((line) => line.trim().split(" ").at(-1))).toEqual([record, receipt]);
  expect(read(record)).toContain("approval: { approver: wang, approvedOn: 2026-11-20 }");
  expect(await validated([])).toMatchObject({ fail: 0, unknown: 0 });
  const { out: difference } = await ran(life, ["diff", "--base", base, "--locale", "en"]);
  expect(difference).toContain("Renamed by migration mig-2026-001; the approval stands");
  expect(difference).toContain("0 approvals void, 0 awaiting approval");
});

test("the next revision follows the receipt before it as that is written, not as it is read", async () => {
  for (const [path, text] of Object.entries(renamed())) life.write(path, String(text));
  const base = life.commit("Renamed and approved");
  life.branch("proposal");
  const later = swap("effectiveFrom: 2026-11-01", "effectiveFrom: 2026-12-01");
  life.write(website, all(revision(3), requirement("官方網站每日備份。"), later));
  const head = life.commit("Revise");
  life.branch("main");
  life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
  const merged = life.git("rev-parse", "HEAD");
  const state = forgeWith(life, { base, head, reviews: [review("wang", head)], merged });
  expect(await runIn(life, ["collect"], state)).toMatchObject({ code: 0 });
  const [, written] = /^digest: (.*)$/m.exec(read("records/approvals/website/2.yaml")) ?? [];
  expect(read("records/approvals/website/3.yaml")).toContain(`previous: ${written}\n`);
  expect((await validated([])).fail).toBe(0);
});
