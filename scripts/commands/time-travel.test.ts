import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PastDays, pastDays } from "../testing/past-days.ts";

let past: PastDays;
beforeAll(() => {
  past = pastDays();
});
afterAll(() => past.remove());

describe("a day means the last commit of the main line by then", () => {
  test.each([
    ["the day of the first commit", "2026-03-01", "first", "2026-03-01"],
    ["a day between two commits", "2026-03-20", "first", "2026-03-01"],
    ["late that evening in the institution's zone", "2026-04-10", "evening", "2026-04-10"],
    ["the day after, by two minutes", "2026-04-11", "midnight", "2026-04-11"],
    ["while a branch was not merged", "2026-05-10", "midnight", "2026-04-11"],
    ["the day of the merge", "2026-05-20", "dated back", "2026-03-15"],
    ["a day after the last commit", "2026-12-31", "last", "2026-06-01"],
    ["a day of the Republic calendar", "115/04/10", "evening", "2026-04-10"],
    ["the same in words", "民國115年4月10日", "evening", "2026-04-10"],
    ["the same in digits, though these could begin a commit id", "1150410", "evening", "2026-04-10"],
  ])("%s: %s", async (_, asked, expected, day) => {
    const { at, revision } = await past.judged("--at", asked);
    expect(past.named(revision)).toBe(expected);
    expect(at).toMatchObject({ asked, commit: revision, day });
  });

  test("a commit dated back to March was not there in March", async () => {
    expect(past.named((await past.judged("--at", "2026-03-31")).revision)).toBe("first");
  });
});

describe("the day of the judgement", () => {
  test.each([
    ["is the day that was asked for", ["--at", "2026-04-30"], "2026-04-30"],
    ["unless another is given", ["--at", "2026-04-30", "--today", "115/07/01"], "2026-07-01"],
    ["is the present one for a revision", ["--at", "HEAD~1"], "2026-11-22"],
    ["is one for both sides of a comparison", ["--at", "2026-04-30", "--base", "2026-03-02"], "2026-04-30"],
  ])("%s", async (_, args, today) => {
    expect((await past.judged(...args)).today).toBe(today);
  });
});

test("policy and people are those of the commit", async () => {
  const title = async (day: string): Promise<string> =>
    (await past.run(["diff", "--base", day, "--at", "2026-04-11"])).out;
  expect(await title("2026-04-10")).toContain("主任秘書");
  expect(await title("2026-04-11")).not.toContain("主任秘書");
});

describe("a tag or branch that is spelled like a day", () => {
  test.each([
    [
      "tag",
      ["tag", "2026-04-10", "HEAD~1"],
      ["tag", "-d", "2026-04-10"],
      "2026-04-10",
      "refs/tags/2026-04-10",
    ],
    [
      "branch",
      ["branch", "115/4/10", "HEAD~1"],
      ["branch", "-D", "115/4/10"],
      "115/4/10",
      "refs/heads/115/4/10",
    ],
  ])("is what was meant, and is named: %s", async (_, make, remove, asked, ref) => {
    past.git(make);
    try {
      const { at, revision, today } = await past.judged("--at", asked);
      expect(past.named(revision)).toBe("dated back");
      expect(at).toEqual({ asked, ref, commit: revision, day: "2026-03-15" });
      expect(today).toBe("2026-11-22");
      expect((await past.run(["validate", "--at", asked])).out).toContain(
        `which ${ref} names; it is not read as a date`,
      );
    } finally {
      past.git(remove);
    }
    expect((await past.judged("--at", asked)).at).toHaveProperty("date", "2026-04-10");
  });

  test("is not meant where it only begins with the day", async () => {
    past.git(["branch", "2026-04-10/side", "HEAD~1"]);
    try {
      expect((await past.judged("--at", "2026-04-10")).at).toHaveProperty("date", "2026-04-10");
    } finally {
      past.git(["branch", "-D", "2026-04-10/side"]);
    }
  });
});
