import { afterAll, describe, expect, test } from "vitest";
import { proposeStudents, proposeWebsite, students, swap, website } from "./changes.ts";
import { closeLives, openLife } from "./life.ts";
import { approvedBut, bothPlans, type Play, reviewed } from "./plays.ts";
import { echoFor, judged, known, lines, review } from "./verdicts.ts";

afterAll(closeLives);

describe("the failure modes of approvals.md, section 4: reviews and proposals (17–25)", () => {
  test.each<readonly [string, Play, readonly string[]]>([
    [
      "17 two plans, two supervisors, one approval",
      (l) => {
        const { base, head } = bothPlans(l);
        const body = echoFor(l, { base, head }, "student-records");
        return { base, head, reviews: [review("kuo", head, { body })] };
      },
      ["student-records approved: kuo counts", "website not-approved: kuo no-authority"],
    ],
    [
      "17 a review that names one plan approves that one only",
      (l) => {
        const { base, head } = bothPlans(l);
        const body = echoFor(l, { base, head }, "student-records");
        return { base, head, reviews: [review("wang", head, { body })] };
      },
      ["student-records approved: wang counts", "website not-approved: wang not-named"],
    ],
    [
      "18 formatting of everything needs nobody's approval",
      (l) => {
        const base = l.git("rev-parse", "main");
        l.branch("proposal");
        for (const path of [website, students]) l.write(path, (text) => `# formatted\n${text}`);
        return { base, head: l.commit(), reviews: [] };
      },
      ["student-records not-needed: same-meaning", "website not-needed: same-meaning"],
    ],
    [
      "19 an approval that was dismissed",
      reviewed((head) => [review("wang", head, { state: "dismissed" })]),
      ["website not-approved: wang dismissed"],
    ],
    [
      "19 a dismissed objection does not revive the approval before it",
      reviewed((head) => [
        review("wang", head, { submittedAt: "2026-11-19T00:00:00Z" }),
        review("wang", head, { state: "dismissed", submittedAt: "2026-11-20T00:00:00Z" }),
      ]),
      ["website not-approved: wang dismissed"],
    ],
    [
      "19 approved anew after a dismissal; comments since decide nothing",
      reviewed((head) => [
        review("wang", head, { state: "dismissed", submittedAt: "2026-11-18T00:00:00Z" }),
        review("wang", head, { submittedAt: "2026-11-19T00:00:00Z" }),
        review("wang", head, { state: "commented", submittedAt: "2026-11-20T00:00:00Z" }),
      ]),
      ["website approved: wang counts"],
    ],
    [
      "20 the digest was written into the review afterwards",
      (l) => {
        const { base, head } = proposeStudents(l);
        const body = echoFor(l, { base, head }, "student-records");
        return { base, head, reviews: [review("wang", head, { body, isEdited: true })] };
      },
      ["student-records not-approved: wang echo-edited"],
    ],
    [
      "21 merged by bypass with an objection standing",
      approvedBut((l, head) => {
        l.branch("main");
        l.git("merge", "-q", "--no-ff", "-m", "Bypass", "proposal");
        const reviews = [review("wang", head, { state: "changes-requested" })];
        return { candidate: l.git("rev-parse", "main"), reviews };
      }),
      ["website not-approved: wang changes-requested"],
    ],
    [
      "22 the workflow is weakened in the same proposal",
      (l) => {
        const { base } = proposeWebsite(l);
        l.write(".github/workflows/check.yml", "on: push\n");
        l.write(".github/CODEOWNERS", "* @example-wang\n");
        const head = l.commit();
        const owners = new Map([["@example-org/control", known([104])]]);
        return { base, head, reviews: [review("wang", head)], owners };
      },
      [
        "website approved: wang counts",
        "controls mixed",
        ".github/CODEOWNERS not-approved: wang not-owner",
        ".github/workflows/check.yml not-approved: wang not-owner",
      ],
    ],
    [
      "22 a proposal that takes the system out of the core is still judged strictly",
      (l) => {
        const { base } = proposeStudents(l);
        l.write("registry/systems.yaml", swap("core: true", "core: false"));
        const head = l.commit();
        return { base, head, reviews: [review("wang", head)] };
      },
      ["student-records not-approved: wang echo-missing"],
    ],
    [
      "22 a proposal that makes the system a core one is judged strictly at once",
      (l) => {
        const { base } = proposeWebsite(l);
        l.write("registry/systems.yaml", swap("core: false", "core: true"));
        const head = l.commit();
        return { base, head, reviews: [review("wang", head)] };
      },
      ["website not-approved: wang echo-missing"],
    ],
    [
      "23 a fork whose commits are not here",
      approvedBut(() => ({ head: "1234567890".repeat(4), commits: known([]) })),
      ["proposal unknown: commit-not-here"],
    ],
    [
      "the reviews cannot be read",
      approvedBut(() => ({ change: { reviews: { known: false, because: "page 2: HTTP 502" } } })),
      ["proposal unknown: reviews-unknown", "website unknown: reviews-unknown"],
    ],
    ["nobody has reviewed it yet", reviewed(() => []), ["website not-approved"]],
    [
      "25 the content is bound by our own digest, whatever git calls it",
      reviewed((head) => [review("wang", head.slice(0, 12))]),
      ["website not-approved: wang commit-unreachable"],
    ],
  ])("%s", (_, play, expected) => {
    const life = openLife();
    expect(lines(judged(life, play(life)))).toEqual(expected);
  });
});
