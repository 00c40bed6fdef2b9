import { afterAll, describe, expect, test } from "vitest";
import {
  all,
  proposeStudents,
  proposeWebsite,
  requirement,
  revision,
  students,
  swap,
  website,
} from "./changes.ts";
import { closeLives, openLife } from "./life.ts";
import { approvedBut, type Play, pushedOn } from "./plays.ts";
import { commitsBy, echoFor, judged, known, lines, review, webFlow } from "./verdicts.ts";

afterAll(closeLives);

describe("the failure modes of approvals.md, section 4: what was approved (1–3, 5–11)", () => {
  test.each<readonly [string, Play, readonly string[]]>([
    [
      "1 push after approval changes the plan",
      pushedOn((l) => l.write(website, requirement("官方網站每月備份。"))),
      ["website not-approved: wang content-changed"],
    ],
    [
      "2 push after approval that only reformats",
      pushedOn((l) => l.write(website, (text) => `# 整理\n${text.replaceAll("\n", "\r\n")}`)),
      ["website approved: wang counts"],
    ],
    [
      "2 push after approval that does not touch the plan",
      pushedOn((l) => l.write("registry/devices.yaml", (text) => `${text}# reviewed\n`)),
      ["website approved: wang counts"],
    ],
    [
      "3 approver looked at A while B was pushed: a core system's review says nothing of the content",
      (l) => {
        const { base, head } = proposeStudents(l);
        return { base, head, reviews: [review("wang", head)] };
      },
      ["student-records not-approved: wang echo-missing"],
    ],
    [
      "3 the digest of A is repeated, but B is what would be merged",
      (l) => {
        const { base, head } = proposeStudents(l);
        const body = echoFor(l, { base, head }, "student-records");
        l.write(students, requirement("學籍資料每月備份。"));
        const later = l.commit();
        return { base, head: later, reviews: [review("wang", later, { body })] };
      },
      ["student-records not-approved: wang echo-differs"],
    ],
    [
      "3 the digest of what would be merged is repeated",
      (l) => {
        const { base, head } = proposeStudents(l);
        const body = `看過了。\n${echoFor(l, { base, head }, "student-records")}\n`;
        return { base, head, reviews: [review("wang", head, { body })] };
      },
      ["student-records approved: wang counts"],
    ],
    [
      "5 squash merge: committed by the forge itself",
      approvedBut((l, head, base) => {
        l.branch("main");
        l.git("merge", "-q", "--squash", "proposal");
        const candidate = l.commit("Squash");
        const commits = commitsBy(l, base, head, "lin").map((one) => ({ ...one, committer: webFlow }));
        return { candidate, commits: known(commits) };
      }),
      ["website approved: wang counts"],
    ],
    [
      "6 rebase merge",
      approvedBut((l) => {
        l.branch("main");
        l.write("registry/devices.yaml", (text) => `${text}# reviewed\n`);
        l.commit();
        l.git("cherry-pick", "proposal");
        return { candidate: l.git("rev-parse", "main") };
      }),
      ["website approved: wang counts"],
    ],
    [
      "7 merge queue: a candidate that also holds another proposal's change of the plan",
      approvedBut((l) => {
        l.git("checkout", "-q", "-b", "queue", "main");
        l.write(website, swap("retention: P60D", "retention: P30D"));
        l.commit();
        l.git("merge", "-q", "--no-ff", "-m", "Queue", "proposal");
        return { candidate: l.git("rev-parse", "queue") };
      }),
      ["website not-approved: wang content-changed"],
    ],
    [
      "8 base changes the same plan elsewhere in the file",
      approvedBut((l) => {
        l.branch("main");
        l.write(website, swap("windowMinutes: 60", "windowMinutes: 90"));
        return { base: l.commit() };
      }),
      ["website not-approved: wang content-changed"],
    ],
    [
      "8 base changes the same line: no candidate to judge",
      approvedBut((l) => {
        l.branch("main");
        l.write(website, requirement("官方網站每小時備份。"));
        return { base: l.commit() };
      }),
      ["proposal unknown: merge-conflict"],
    ],
    [
      "9 renaming a record keeps what it means",
      (l) => {
        const base = l.git("rev-parse", "main");
        l.branch("proposal");
        const path = "records/restorations/2026/rt-2026-001.yaml";
        l.write(path.replace("/2026/", "/2025/"), `${l.git("show", `HEAD:${path}`)}\n`);
        l.write(path, null);
        return { base, head: l.commit(), reviews: [] };
      },
      ["rt-2026-001 not-needed: same-meaning"],
    ],
    [
      "9 a copy of a record has the same id",
      (l) => {
        const base = l.git("rev-parse", "main");
        l.branch("proposal");
        const path = "records/restorations/2026/rt-2026-001.yaml";
        l.write(path.replace("/2026/", "/2025/"), `${l.git("show", `HEAD:${path}`)}\n`);
        const head = l.commit();
        return { base, head, reviews: [review("wang", head)] };
      },
      ["rt-2026-001 not-approved: unreadable"],
    ],
    [
      "9 a waiver takes the id of a plan, whose receipts it would share",
      (l) => {
        const base = l.git("rev-parse", "main");
        l.branch("proposal");
        l.write("policy/waivers/website.yaml", l.git("show", "HEAD:policy/waivers/wvr-kiosk.yaml"));
        l.write("policy/waivers/website.yaml", swap("id: wvr-kiosk", "id: website"));
        const head = l.commit();
        return { base, head, reviews: [review("wang", head), review("zhao", head)] };
      },
      [
        "website not-approved: id-shared",
        "policy/waivers/website.yaml approved: wang not-owner; zhao counts",
      ],
    ],
    [
      "9 another id inside the file",
      pushedOn((l) => l.write(website, swap("id: website", "id: web"))),
      ["website not-approved: id-differs"],
    ],
    [
      "10 revert to the revision before",
      (l) => {
        const base = l.git("rev-parse", "main");
        l.branch("proposal");
        l.write(website, all(revision(1), requirement("官方網站每月備份。")));
        const head = l.commit();
        return { base, head, reviews: [review("wang", head)] };
      },
      ["website not-approved: revision-not-raised"],
    ],
    [
      "10 content changed under the same revision",
      (l) => {
        const base = l.git("rev-parse", "main");
        l.branch("proposal");
        l.write(website, requirement("官方網站每月備份。"));
        const head = l.commit();
        return { base, head, reviews: [review("wang", head)] };
      },
      ["website not-approved: revision-not-raised"],
    ],
    [
      "10 a raised revision that already has a receipt",
      (l) => {
        l.write(website, (text) => text.replace("revision: 2", "revision: 1"));
        const base = l.commit("Went back on main");
        l.branch("proposal");
        l.write(website, all(revision(2), requirement("官方網站每年備份。")));
        const head = l.commit();
        return { base, head, reviews: [review("wang", head)] };
      },
      ["website not-approved: revision-used"],
    ],
    [
      "10 going back from an unapproved change on main to what was approved",
      (l) => {
        l.write(website, requirement("官方網站每年備份。"));
        const base = l.commit("Bypass");
        l.branch("proposal");
        l.git("revert", "--no-edit", "HEAD");
        return { base, head: l.git("rev-parse", "HEAD"), reviews: [] };
      },
      ["website not-needed: approved-before"],
    ],
    [
      "11 a bot pushes a formatting commit after the approval",
      (l) => {
        const { base, head } = proposeWebsite(l);
        l.write(website, (text) => `# formatted\n${text}`);
        const bot = { id: 800, login: "formatter[bot]", isBot: true };
        const last = l.commit();
        const commits = commitsBy(l, base, last, "lin").map((one) =>
          one.id === last ? { ...one, author: bot, committer: bot } : one,
        );
        return { base, head: last, reviews: [review("wang", head)], commits: known(commits) };
      },
      ["website approved: wang counts"],
    ],
  ])("%s", (_, play, expected) => {
    const life = openLife();
    expect(lines(judged(life, play(life)))).toEqual(expected);
  });
});
