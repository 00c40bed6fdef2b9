import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { NoteDocument } from "../core/types.generated.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import type { Review } from "../ports/forge.ts";
import type { MemoryState } from "../ports/forge-memory.ts";
import { runIn } from "../testing/forge-life.ts";
import { mergedLife, nightly, revised } from "../testing/merged-life.ts";
import { swap, website } from "../testing/proposal/changes.ts";
import { closeLives, type Life, openLife } from "../testing/proposal/life.ts";
import { review } from "../testing/proposal/verdicts.ts";
import type { Ran } from "../testing/run-main.ts";

afterAll(closeLives);

const first = "records/notes/website/3-1.yaml";
const second = "records/notes/website/3-2.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const another = "records/exceptions/2026/exc-2026-002.yaml";

const collect = (life: Life, state: MemoryState, args: readonly string[] = []): Promise<Ran> =>
  runIn(life, ["collect", ...args], state, nightly);
const has = (life: Life, path: string): boolean => existsSync(join(life.folder, path));
const noted = (life: Life, path: string): NoteDocument =>
  readYaml(readFileSync(join(life.folder, path), "utf8")).value as unknown as NoteDocument;

/** A plan that somebody pushed to the main branch without asking anyone. */
function pushed(): { readonly life: Life; readonly state: MemoryState; readonly commit: string } {
  const { life, forge } = mergedLife();
  life.git("reset", "-q", "--hard", "HEAD^1");
  life.write(website, revised);
  return { life, state: forge([]), commit: life.commit("Push directly") };
}

describe("the failure modes of approvals.md, section 4: past the rules of the branch (21)", () => {
  test("21 a direct push is noted with the commit that brought it, and fails", async () => {
    const { life, state, commit } = pushed();
    const { code, out } = await collect(life, state);
    expect(out).toContain("未經合併請求即進入主分支");
    expect(code).toBe(1);
    const { digest, ...rest } = noted(life, first);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(rest).toEqual({
      subject: { kind: "plan", id: "website" },
      revision: 3,
      event: "unapproved",
      notedAt: "2026-11-21T05:47:00+08:00",
      witness: { forge: "github", repository: "example-org/backup", mergedCommit: commit },
    });
  });

  test.each<[string, (head: string) => readonly Review[]]>([
    ["21 merged by bypass, unreviewed", () => []],
    [
      "21 merged by bypass over an objection",
      (head) => [review("wang", head, { state: "changes-requested" })],
    ],
    ["21 merged by bypass, reviewed by its proposer", (head) => [review("lin", head)]],
  ])("%s: noted with who merged it and when", async (_, reviews) => {
    const { life, head, commit, forge } = mergedLife();
    const { code, out } = await collect(life, forge(reviews(head)));
    expect(out).toContain("未經核准（#7）");
    expect(code).toBe(1);
    const { event, at, by, witness } = noted(life, first);
    expect({ event, at, by, witness }).toEqual({
      event: "unapproved",
      at: "2026-11-20T03:00:00Z",
      by: { forgeId: 103 },
      witness: {
        forge: "github",
        repository: "example-org/backup",
        pullRequest: 7,
        mergedCommit: commit,
        proposer: 101,
      },
    });
  });

  test("21 what was noted is still a failure in the judgement, and is said there once", async () => {
    const { life, state } = pushed();
    life.write(website, swap("effectiveFrom: 2026-12-01", "effectiveFrom: 2026-11-20"));
    life.commit("Push directly");
    await collect(life, state);
    life.commit("Record approvals");
    const { out } = await runIn(life, ["validate", "--at", "HEAD", "--format", "json"], state);
    const failed = (JSON.parse(out).assessments as { rule: string; outcome: string; subject: object }[])
      .filter(({ outcome }) => outcome === "fail")
      .map(({ rule, subject }) => ({ rule, subject }));
    expect(failed).toEqual([{ rule: "plan-approved-before-use", subject: { kind: "plan", id: "website" } }]);
  });
});

describe("one note a content", () => {
  test("the second run fails as the first did, and writes nothing", async () => {
    const { life, state } = pushed();
    const before = await collect(life, state);
    expect(await collect(life, state)).toEqual(before);
    expect([has(life, first), has(life, second)]).toEqual([true, false]);
    life.commit("Record approvals");
    expect(await collect(life, state)).toEqual(before);
    expect(life.git("status", "--porcelain")).toBe("");
  });

  test("another wording of the same revision is another content", async () => {
    const { life, state } = pushed();
    await collect(life, state);
    life.write(website, swap("generations: 8", "generations: 4"));
    life.commit("Push again");
    await collect(life, state);
    const [one, other] = [first, second].map((path) => noted(life, path).digest);
    expect(one).not.toBe(other);
  });

  test("a number that an unreadable note has is not given again", async () => {
    const { life, state } = pushed();
    life.write(first, "event: [\n");
    await collect(life, state);
    expect(noted(life, second).event).toBe("unapproved");
  });
});

test("what cannot be known is not noted", async () => {
  const { life, head, forge } = mergedLife();
  const outage = (call: string): string | undefined => (call === "reviews" ? "HTTP 502" : undefined);
  const { code } = await collect(life, { ...forge([review("kuo", head)]), outage });
  expect([code, has(life, first)]).toEqual([3, false]);
});

test("a dry run notes nothing", async () => {
  const { life, state } = pushed();
  expect((await collect(life, state, ["--dry-run"])).code).toBe(1);
  expect(has(life, first)).toBe(false);
});

test("a note does not stand against an approval that the forge tells of later", async () => {
  const { life, head, forge } = mergedLife();
  await collect(life, { ...forge([]), proposals: [] });
  expect((await collect(life, forge([review("wang", head)]))).code).toBe(0);
  life.commit("Record approvals");
  const { code } = await runIn(life, ["validate", "--at", "HEAD"], forge([]));
  expect([has(life, first), code]).toEqual([true, 0]);
});

test("an exception that is not closed awaits no approval; once closed it does", async () => {
  const life = openLife();
  const { forge } = mergedLife();
  const state = { ...forge([]), proposals: [] };
  const closed = readFileSync(join(life.folder, exception), "utf8").replace("exc-2026-001", "exc-2026-002");
  const open = closed
    .replace(/^status: .*$/m, "status: analysing")
    .replace(/^(?:closedOn|approval): .*\n/gm, "");
  life.write(another, open);
  life.commit("Open an exception");
  expect(await collect(life, state)).toEqual({ code: 0, out: "", notice: "" });
  life.write(another, closed);
  life.commit("Close it");
  const { code, out } = await collect(life, state);
  expect(out).toContain("異常紀錄「exc-2026-002」：未經合併請求即進入主分支");
  expect([code, has(life, "records/notes/exc-2026-002/1-1.yaml")]).toEqual([1, true]);
});
