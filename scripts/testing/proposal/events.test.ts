import { afterAll, describe, expect, test } from "vitest";
import { all, proposeWebsite, requirement, revision, students, swap, website } from "./changes.ts";
import { closeLives, type Life, openLife } from "./life.ts";
import { echoFor, judged, lines, review } from "./verdicts.ts";

afterAll(closeLives);

interface Played {
  /** The commit that was approved. */
  readonly approved: string;
  readonly base: string;
  readonly head: string;
  readonly candidate?: string;
}

/** Merges the proposal the way GitHub would, after what else happened on `main`, and returns the tip. */
function merged(life: Life, how: "merge" | "squash" | "rebase", meanwhile?: () => void): string {
  life.branch("main");
  meanwhile?.();
  if (how === "merge") life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
  if (how === "squash") {
    life.git("merge", "-q", "--squash", "proposal");
    life.commit("Squash");
  }
  if (how === "rebase") {
    life.branch("proposal");
    life.git("rebase", "-q", "main");
    life.branch("main");
    life.git("merge", "-q", "--ff-only", "proposal");
  }
  return life.git("rev-parse", "main");
}

function otherFile(life: Life): () => void {
  return () => {
    life.write("registry/devices.yaml", (text) => `${text}# reviewed\n`);
    life.commit("Note");
  };
}

/** Approved at the head of the proposal; then `main` became this. */
function becoming(life: Life, play: () => string): Played {
  const { base, head } = proposeWebsite(life);
  return { approved: head, base, head, candidate: play() };
}

/** After the merge, a further change on `main`. */
function later(life: Life, change: (text: string) => string): Played {
  return becoming(life, () => {
    merged(life, "merge");
    life.write(website, change);
    return life.commit("Later");
  });
}

/** What stands after the approval and before the merge. */
function pushed(life: Life, play: () => void): Played {
  const { base, head } = proposeWebsite(life);
  play();
  return { approved: head, base, head: life.commit("Push on") };
}

const bothPlans = (life: Life): Played => {
  const { base } = proposeWebsite(life);
  life.write(students, all(revision(2), requirement("學籍資料每日備份。")));
  const approved = life.commit("Revise the plan of the student records too");
  life.write(students, requirement("學籍資料每週備份。"));
  return { approved, base, head: life.commit("Change it again") };
};

const keyOrder = (text: string): string => {
  const line = /^classification: .*\n/m.exec(text)?.[0] ?? "";
  return `# 整理格式\n${text.replace(line, "")}${line}`;
};

describe("the fourteen events of approvals.md, section 2", () => {
  test.each<readonly [string, (life: Life) => Played, string, string]>([
    ["merge commit", (l) => becoming(l, () => merged(l, "merge")), "website", "approved: wang counts"],
    ["squash", (l) => becoming(l, () => merged(l, "squash")), "website", "approved: wang counts"],
    [
      "rebase, base moved (other file)",
      (l) => becoming(l, () => merged(l, "rebase", otherFile(l))),
      "website",
      "approved: wang counts",
    ],
    [
      "squash, base moved (other file)",
      (l) => becoming(l, () => merged(l, "squash", otherFile(l))),
      "website",
      "approved: wang counts",
    ],
    [
      "file renamed later",
      (l) => {
        const path = "records/restorations/2026/rt-2026-001.yaml";
        const base = l.git("rev-parse", "main");
        l.branch("proposal");
        l.write(path, all(revision(2), swap("description: 筆數比對紀錄", "description: 比對紀錄")));
        const head = l.commit();
        merged(l, "merge");
        l.write(path.replace("/2026/", "/2025/"), `${l.git("show", `HEAD:${path}`)}\n`);
        l.write(path, null);
        return { approved: head, base, head, candidate: l.commit("Move") };
      },
      "rt-2026-001",
      "approved: wang counts",
    ],
    ["bulk reformat, key order, comments", (l) => later(l, keyOrder), "website", "approved: wang counts"],
    [
      "CRLF conversion",
      (l) => later(l, (text) => text.replaceAll("\n", "\r\n")),
      "website",
      "approved: wang counts",
    ],
    ["later push changes only plan B (check A)", bothPlans, "website", "approved: wang counts"],
    [
      "bot appends an approval block",
      (l) => later(l, swap(/^approval: .*$/m, "approval: {approver: wang, approvedOn: 2026-11-20}")),
      "website",
      "approved: wang counts",
    ],
    [
      "semantic change after merge",
      (l) => later(l, requirement("官方網站每月備份。")),
      "website",
      "not-approved: wang content-changed",
    ],
    [
      "push after approval, then squash",
      (l) => {
        const played = pushed(l, () => l.write(website, requirement("官方網站每月備份。")));
        return { ...played, candidate: merged(l, "squash") };
      },
      "website",
      "not-approved: wang content-changed",
    ],
    [
      "later push changes plan B (check B)",
      bothPlans,
      "student-records",
      "not-approved: wang content-changed",
    ],
    [
      "base changed the same plan meanwhile",
      (l) => {
        const { head } = proposeWebsite(l);
        l.branch("main");
        l.write(website, swap("retention: P60D", "retention: P30D"));
        return { approved: head, base: l.commit("Shorten on main"), head };
      },
      "website",
      "not-approved: wang content-changed",
    ],
    [
      "type change 3 → '3'",
      (l) => pushed(l, () => l.write(website, swap("revision: 3", "revision: '3'"))),
      "website",
      "not-approved: unreadable",
    ],
  ])("%s", (_, play, id, expected) => {
    const life = openLife();
    const { approved, base, head, candidate } = play(life);
    // Records of the core system take a digest that the reviewer repeats.
    const body = id === "rt-2026-001" ? echoFor(life, { base, head }, id) : "";
    const reviews = [review("wang", approved, { body })];
    const judgement = judged(life, { base, head, reviews, ...(candidate && { candidate }) });
    expect(lines(judgement).filter((line) => line.startsWith(id))).toEqual([`${id} ${expected}`]);
  });
});
