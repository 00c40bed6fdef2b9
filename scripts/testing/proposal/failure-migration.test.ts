import { afterAll, describe, expect, test } from "vitest";
import { all, requirement, swap, website } from "./changes.ts";
import { closeLives, type Life, openLife } from "./life.ts";
import { ran, record, renaming } from "./migrating.ts";
import { echoFor, judged, lines, review } from "./verdicts.ts";

afterAll(closeLives);

const locations = "registry/locations.yaml";
const renamed = ["student-records not-needed: renamed", "website not-needed: renamed"];

/** Renames a location on a branch, with whatever else is done there, and lets the supervisor approve what came of it. */
async function proposed(more: (life: Life) => void = () => {}, of = ["location", "machine-room", "dc-main"]) {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  const [kind = "", from = "", to = ""] = of;
  const { code, notice } = await ran(life, renaming(kind, from, to));
  if (code !== 0) throw new Error(notice);
  more(life);
  const head = life.commit("Rename");
  const isNeeded = judged(life, { base, head, reviews: [] }).documents.some(
    (one) => one.id === "mig-2026-001" && one.missing,
  );
  const body = isNeeded ? echoFor(life, { base, head }, "mig-2026-001") : "";
  return { life, base, head, reviews: [review("wang", head, { body })] };
}

describe("18 many files are touched at once", () => {
  test("formatting every plan keeps every approval", () => {
    const life = openLife();
    const base = life.git("rev-parse", "main");
    life.branch("proposal");
    for (const path of life.git("ls-files", "plans").split("\n"))
      life.write(path, (text) => `# formatted\n${text.replaceAll("\n", "\r\n")}`);
    expect(lines(judged(life, { base, head: life.commit(), reviews: [] }))).toEqual([
      "student-records not-needed: same-meaning",
      "website not-needed: same-meaning",
    ]);
  });

  test("renaming an id needs the approval of the migration record, and no other", async () => {
    const { life, ...one } = await proposed();
    expect(lines(judged(life, one))).toEqual([...renamed, "mig-2026-001 approved: wang counts"]);
    expect(lines(judged(life, { ...one, reviews: [] }))).toEqual([...renamed, "mig-2026-001 not-approved"]);
  });

  test("who prepared the migration does not approve it", async () => {
    const { life, base, head } = await proposed((l) =>
      l.write(record, swap("preparedBy: lin", "preparedBy: wang")),
    );
    const line = lines(judged(life, { base, head, reviews: [review("wang", head)] })).at(-1);
    expect(line).toBe("mig-2026-001 not-approved: wang own-work");
  });

  test("of a core system's plan the review repeats the digest of the record", async () => {
    const { life, base, head } = await proposed();
    const line = lines(judged(life, { base, head, reviews: [review("wang", head)] })).at(-1);
    expect(line).toBe("mig-2026-001 not-approved: wang echo-missing");
  });

  test.each<[string, (life: Life) => void, string[]]>([
    [
      "another field of a plan",
      (l) => l.write(website, swap("retention: P60D", "retention: P30D")),
      [
        "student-records not-needed: renamed",
        "website not-approved: revision-not-raised",
        "mig-2026-001 not-approved: not-equivalent",
      ],
    ],
    [
      "another copy moved to the renamed place",
      (l) => l.write("plans/student-records.yaml", swap("location: branch-vault", "location: dc-main")),
      [
        "student-records not-approved: revision-not-raised",
        "website not-needed: renamed",
        "mig-2026-001 not-approved: not-equivalent",
      ],
    ],
    [
      "what the entry itself says of the place",
      (l) =>
        l.write(
          locations,
          swap("name: 電算中心機房\n    site: campus", "name: 電算中心機房\n    site: branch"),
        ),
      [
        "student-records not-approved: revision-not-raised",
        "website not-approved: revision-not-raised",
        "mig-2026-001 not-approved: entry-not-renamed",
      ],
    ],
    [
      "a plan left out of the list, and changed",
      (l) =>
        all(
          () =>
            l.write(record, swap(/ {2}- kind: plan\n {4}id: website\n {4}revision: 2\n.*\n.*\n/, "")) ?? "",
          () => l.write(website, requirement("官方網站每年備份。")) ?? "",
        )(""),
      [
        "student-records not-needed: renamed",
        "website not-approved: revision-not-raised",
        "mig-2026-001 approved: wang counts",
      ],
    ],
  ])("the migration hides no other change: %s", async (_, change, expected) => {
    const { life, ...one } = await proposed(change);
    expect(lines(judged(life, one))).toEqual(expected);
  });

  test("a location is not made one with another that was there", async () => {
    const { life, ...one } = await proposed((l) => {
      for (const path of l.git("grep", "-l", "dc-main").split("\n"))
        l.write(path, (text) => text.replaceAll("dc-main", "branch-vault"));
      l.write(locations, swap(/ {2}- id: branch-vault\n[\s\S]*?(?= {2}- id)/, ""));
    });
    expect(lines(judged(life, { ...one, reviews: [review("wang", one.head)] }))).toEqual([
      "student-records not-approved: revision-not-raised",
      "website not-approved: revision-not-raised",
      "mig-2026-001 not-approved: entry-not-renamed",
    ]);
  });

  test("what was not approved before is not approved by being renamed", async () => {
    const life = openLife();
    life.write("records/approvals/website/2.yaml", null);
    const base = life.commit("Lose a receipt");
    life.branch("proposal");
    expect(
      (await ran(life, [...renaming("location", "machine-room", "dc-main"), "--locale", "en"])).notice,
    ).toContain('plans/website.yaml names "machine-room", but what it says now has no receipt');
    life.write(
      "records/approvals/website/2.yaml",
      life.git("show", "main~1:records/approvals/website/2.yaml"),
    );
    life.commit("Put it back here");
    expect((await ran(life, renaming("location", "machine-room", "dc-main"))).code).toBe(0);
    const head = life.commit("Rename");
    const found = lines(judged(life, { base, head, reviews: [review("wang", head)] }));
    expect(found).toContain("website not-approved: revision-not-raised");
    expect(found).toContain("mig-2026-001 not-approved: not-equivalent");
  });

  test("several ids take several proposals", async () => {
    const { life, base, reviews } = await proposed();
    await ran(life, renaming("location", "branch-vault", "vault-two"));
    const found = lines(judged(life, { base, head: life.commit("Rename another"), reviews }));
    expect(found.filter((line) => line.startsWith("mig-"))).toEqual([
      "mig-2026-001 not-approved: migrations-several",
      "mig-2026-002 not-approved: migrations-several",
    ]);
  });
});
