import { describe, expect, test } from "vitest";
import { memoryFiles } from "../ports/files-memory.ts";
import type { Forge } from "../ports/forge.ts";
import { type MemoryState, memoryForge } from "../ports/forge-memory.ts";
import { nodePorts } from "../ports/node-ports.ts";
import { type Edits, edited } from "../testing/institution.ts";
import { runMain } from "../testing/run-main.ts";

const first = "a".repeat(40);
const second = "b".repeat(40);

function hub(outage?: MemoryState["outage"]): MemoryState {
  const me = { id: 7, login: "backproof", isBot: true };
  return {
    me,
    url: "https://forge.example",
    proposals: [],
    issues: [],
    comments: [],
    ...(outage && { outage }),
  };
}

/** Runs the job for a commit of the institution, on a day. */
async function run(
  state: MemoryState,
  {
    today = "2029-01-10",
    commit = first,
    commits = {},
    args = [],
    wrap = (forge) => forge,
  }: {
    readonly today?: string;
    readonly commit?: string;
    readonly commits?: Readonly<Record<string, Edits>>;
    readonly args?: readonly string[];
    readonly wrap?: (forge: Forge) => Forge;
  } = {},
): Promise<{ readonly code: number; readonly out: string; readonly notice: string }> {
  const all: Readonly<Record<string, Edits>> = { [first]: {}, ...commits };
  return runMain(["issues", "--repository", "example/backups", "--today", today, ...args], {
    ports: {
      ...nodePorts,
      commitAt: (_, revision) => {
        const id = revision === "HEAD" ? commit : revision;
        const edits = all[id];
        return edits === undefined
          ? { failure: "no such commit" }
          : { files: memoryFiles(edited(edits)), commit: id, committedAt: 1_795_000_000 };
      },
      findRoot: () => "/data",
      isFolder: () => true,
      forge: async () => wrap(memoryForge(state)),
      environment: () => undefined,
    },
    directory: "/data",
  });
}

const titles = ({ issues }: MemoryState, state: "open" | "closed"): string[] =>
  issues.filter((one) => one.state === state).map(({ title }) => title);

describe("a morning on which duties are overdue", () => {
  test("each gets one issue, with owner, day, clause and what to do", async () => {
    const state = hub();
    expect((await run(state)).code).toBe(0);
    const open = titles(state, "open");
    expect(open.length).toBeGreaterThan(2);
    expect(new Set(open).size).toBe(open.length);
    const test = state.issues.find(({ body }) => body.includes("restore-test-current/plan/student-records"));
    expect(test?.title).toMatch(/^逾期：/);
    expect(test?.labels).toEqual(["backproof", "overdue"]);
    for (const words of ["負責人", "期限（含）", "5.5.5", "改正"]) expect(test?.body).toContain(words);
  });

  test("the next morning finds them and makes no second", async () => {
    const state = hub();
    await run(state);
    const numbers = state.issues.length;
    const { out } = await run(state);
    expect(out).toBe("");
    expect(state.issues).toHaveLength(numbers);
  });

  test("nobody is mentioned, whatever the data say", async () => {
    const state = hub();
    const edits: Edits = {
      "registry/systems.yaml": { "/systems/0/name": "@everyone #1 [x](https://evil.example)" },
    };
    await run(state, { commits: { [first]: edits } });
    expect(state.issues.length).toBeGreaterThan(0);
    for (const { title, body } of state.issues) {
      // A title is plain text to the forge, but for names and numbers.
      expect(title).not.toMatch(/@\w|#\d/);
      expect(body).not.toMatch(/(?:^|[^\w&])[@#]\w|\]\(https/);
    }
  });

  test("a dry run says what it would do and does nothing", async () => {
    const state = hub();
    const { code, out } = await run(state, { args: ["--dry-run"] });
    expect(code).toBe(0);
    expect(out).toContain("開立：逾期：");
    expect(state.issues).toEqual([]);
  });
});

describe("a duty that was settled", () => {
  const key = "grade-reviewed/system/student-records";
  const own = ({ issues }: MemoryState) => issues.filter(({ body }) => body.includes(key));
  const commits: Readonly<Record<string, Edits>> = {
    [first]: {},
    [second]: { "registry/systems.yaml": { "/systems/0/protection/reviewedOn": "2029-01-08" } },
  };

  test("closes its issue with the record that settled it, and no other issue", async () => {
    const state = hub();
    await run(state);
    expect(own(state).map((one) => one.state)).toEqual(["open"]);
    const { code } = await run(state, { commit: second, commits });
    expect(code).toBe(0);
    const [closed] = own(state);
    expect(closed?.state).toBe("closed");
    expect(closed?.body).toContain("**已完成，依據：`registry/systems.yaml`。**");
    expect(titles(state, "closed")).toHaveLength(1);
  });

  test("gets an issue of its own when it lapses again years later", async () => {
    const state = hub();
    await run(state);
    await run(state, { commit: second, commits });
    await run(state, { commit: second, commits, today: "2033-01-10" });
    expect(own(state).map((one) => one.state)).toEqual(["closed", "open"]);
  });

  test("is said to be done even where the commit of opening is gone", async () => {
    const state = hub();
    await run(state);
    await run(state, { commit: second, commits: { [first]: {}, [second]: commits[second] ?? {} } });
    const again = hub();
    await run(again, { commit: "d".repeat(40), commits: { ["d".repeat(40)]: {} } });
    await run(again, { commit: second, commits });
    expect(own(again)[0]).toMatchObject({ state: "closed" });
    expect(own(again)[0]?.body).toContain("**已不再逾期。**");
  });

  test("is opened again when a person closed its issue too early", async () => {
    const state = hub();
    await run(state);
    for (const [index, issue] of state.issues.entries()) state.issues[index] = { ...issue, state: "closed" };
    await run(state);
    expect(titles(state, "closed")).toEqual([]);
    expect(new Set(titles(state, "open")).size).toBe(state.issues.length);
  });

  test("stays open while a file that might say so cannot be read", async () => {
    const state = hub();
    await run(state);
    const broken = { ...commits, [second]: { "registry/systems.yaml": "systems: [\n" } };
    await run(state, { commit: second, commits: broken });
    expect(own(state).map((one) => one.state)).toEqual(["open"]);
  });
});

describe("a forge that fails", () => {
  const out =
    (call: keyof Forge) =>
    (asked: keyof Forge): string | undefined =>
      asked === call ? "the forge is out of reach" : undefined;

  test("nothing is opened where it is not known what is there", async () => {
    const state = hub(out("issues"));
    const { code, notice } = await run(state);
    expect(code).toBe(3);
    expect(notice).toContain("out of reach");
    expect(state.issues).toEqual([]);
  });

  test("what could not be opened is said, and made good the next time", async () => {
    let left = 2;
    const state = hub((call) =>
      call === "openIssue" && left-- > 0 ? "the forge is out of reach" : undefined,
    );
    const { code } = await run(state);
    expect(code).toBe(4);
    const short = state.issues.length;
    expect((await run(state)).code).toBe(0);
    expect(state.issues.length).toBeGreaterThan(short);
    expect(new Set(titles(state, "open")).size).toBe(state.issues.length);
  });
});

test("an answer that was lost on its way leads to no second issue", async () => {
  const state = hub();
  const wrap = (forge: Forge): Forge => ({
    ...forge,
    openIssue: async (text) => {
      await forge.openIssue(text);
      return { known: false, because: "the answer was lost", maybeDone: true };
    },
  });
  expect((await run(state, { wrap })).code).toBe(4);
  expect(state.issues).toHaveLength(1);
  expect((await run(state)).code).toBe(0);
  expect(new Set(titles(state, "open")).size).toBe(state.issues.length);
});

test.each<[string, readonly string[], number]>([
  ["a repository that is none", ["--repository", "nowhere"], 2],
  ["a commit that is none", ["--at", "nothing"], 2],
])("%s", async (_, args, expected) => {
  expect((await run(hub(), { args })).code).toBe(expected);
});
