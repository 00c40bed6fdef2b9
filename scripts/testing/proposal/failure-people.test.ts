import { afterAll, describe, expect, test } from "vitest";
import { proposeWebsite } from "./changes.ts";
import { closeLives, openLife } from "./life.ts";
import { approvedBut, forced, type Play, reviewed } from "./plays.ts";
import { account, commitsBy, judged, known, lines, review } from "./verdicts.ts";

afterAll(closeLives);

describe("the failure modes of approvals.md, section 4: who approved (12–16)", () => {
  test.each<readonly [string, Play, readonly string[]]>([
    [
      "12 a bot approves",
      reviewed((head) => [
        review("wang", head, { author: { id: 103, login: "approver[bot]", isBot: true } }),
      ]),
      ["website not-approved: wang bot"],
    ],
    [
      "13 the plan's manager approves what someone else proposes",
      approvedBut((l, head, base) => ({
        reviews: [review("lin", head)],
        author: account("zhao"),
        commits: known(commitsBy(l, base, head, "zhao")),
        pushers: known([account("zhao")]),
      })),
      ["website not-approved: lin own-work"],
    ],
    [
      "13 the supervisor opened it",
      approvedBut(() => ({ author: account("wang") })),
      ["website not-approved: wang took-part"],
    ],
    [
      "13 the supervisor committed to it",
      approvedBut((l, head, base) => ({ commits: known(commitsBy(l, base, head, "wang")) })),
      ["website not-approved: wang took-part"],
    ],
    [
      "13 the supervisor is a co-author",
      approvedBut((l, head, base) => ({
        commits: known(
          commitsBy(l, base, head, "lin").map((one) => ({
            ...one,
            message: "Revise\n\nCo-authored-by: W <103+w@users.noreply.github.com>",
          })),
        ),
      })),
      ["website not-approved: wang took-part"],
    ],
    [
      "13 the supervisor pushed it",
      approvedBut(() => ({ pushers: known([account("lin"), account("wang")]) })),
      ["website not-approved: wang took-part"],
    ],
    [
      "13 the supervisor force-pushed it",
      approvedBut(() => ({
        timeline: known([{ ...forced, at: "2026-11-19T00:00:00Z", actor: account("wang") }]),
      })),
      ["website not-approved: wang took-part"],
    ],
    [
      "13 two accounts of one person: proposed with one, approved with the other",
      approvedBut((l, head, base) => {
        const second = { id: 203, login: "wang-at-home", isBot: false };
        const commits = commitsBy(l, base, head, "lin").map((one) => ({ ...one, author: second }));
        const accounts = [
          { person: "wang", id: 103, login: "example-wang" },
          { person: "wang", id: 203, login: "wang-at-home" },
          { person: "lin", id: 101, login: "example-lin" },
        ];
        return { commits: known(commits), accounts };
      }),
      ["website not-approved: wang took-part"],
    ],
    [
      "14 a commit under an address that belongs to no account",
      approvedBut((l, head, base) => ({
        commits: known(commitsBy(l, base, head, "lin").map((one) => ({ ...one, author: undefined }))),
      })),
      ["website unknown: wang commit-unlinked"],
    ],
    [
      "14 a commit whose committer belongs to no account",
      approvedBut((l, head, base) => ({
        commits: known(commitsBy(l, base, head, "lin").map((one) => ({ ...one, committer: undefined }))),
      })),
      ["website unknown: wang commit-unlinked"],
    ],
    [
      "14 who pushed is not known",
      approvedBut(() => ({ pushers: { known: false, because: "HTTP 404" } })),
      ["website unknown: wang pushers-unknown"],
    ],
    [
      "14 the commits cannot be read",
      approvedBut(() => ({ commits: { known: false, because: "more than 250" } })),
      ["website unknown: wang commits-unknown"],
    ],
    [
      "14 the list of commits is older than the head",
      approvedBut((l, head, base) => ({
        commits: known(commitsBy(l, base, head, "lin").map((one) => ({ ...one, id: "0".repeat(40) }))),
      })),
      ["website unknown: wang commits-stale"],
    ],
    [
      "15 a login in use by another account",
      reviewed((head) => [
        review("wang", head, { author: { id: 999, login: "example-wang", isBot: false } }),
      ]),
      ["website not-approved: example-wang unregistered"],
    ],
    [
      "15 a renamed account",
      reviewed((head) => [review("wang", head, { author: { id: 103, login: "new", isBot: false } })]),
      ["website approved: wang counts"],
    ],
    [
      "15 the approver's account was deleted",
      reviewed((head) => [review("wang", head, { author: undefined })]),
      ["website not-approved: nobody account-deleted"],
    ],
    [
      "15 the proposer's account was deleted",
      approvedBut(() => ({ author: undefined })),
      ["website unknown: wang author-deleted"],
    ],
    [
      "16 somebody without the role",
      reviewed((head) => [review("zhao", head)]),
      ["website not-approved: zhao no-authority"],
    ],
    [
      "16 a supervisor of another unit",
      reviewed((head) => [review("kuo", head)]),
      ["website not-approved: kuo no-authority"],
    ],
    [
      "16 a deputy within the period",
      reviewed((head) => [review("hsu", head, { submittedAt: "2026-10-09T15:59:59Z" })]),
      ["website approved: hsu counts"],
    ],
    [
      "16 a deputy when the period is over, by the clock of the institution",
      reviewed((head) => [review("hsu", head, { submittedAt: "2026-10-09T16:00:00Z" })]),
      ["website not-approved: hsu no-authority"],
    ],
    [
      "16 a proposal that gives the role to its approver",
      (l) => {
        const { base } = proposeWebsite(l);
        const row =
          "  - {role: supervisor, principal: wang, deputy: kuo, from: 2026-11-01, to: 2026-12-31, approvedBy: wang}";
        l.write("policy/people.yaml", (text) => `${text}${row}\n`);
        const head = l.commit();
        return { base, head, reviews: [review("kuo", head)] };
      },
      [
        "website not-approved: kuo no-authority",
        "controls mixed",
        "policy/people.yaml not-approved: kuo not-owner",
      ],
    ],
  ])("%s", (_, play, expected) => {
    const life = openLife();
    expect(lines(judged(life, play(life)))).toEqual(expected);
  });
});
