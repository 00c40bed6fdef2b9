import { afterAll, describe, expect, test } from "vitest";
import { closeLives, openLife } from "./life.ts";
import { approvedBut, forced, type Play, reviewed } from "./plays.ts";
import { account, echoFor, judged, known, lines, review } from "./verdicts.ts";

afterAll(closeLives);

describe("the failure modes of approvals.md, section 4: when it was approved (4)", () => {
  test.each<readonly [string, Play, readonly string[]]>([
    [
      "4 reviewed commit is null",
      reviewed(() => [review("wang", undefined)]),
      ["website not-approved: wang commit-missing"],
    ],
    [
      "4 reviewed commit is gone",
      reviewed(() => [review("wang", "1234567890".repeat(4))]),
      ["website not-approved: wang commit-unreachable"],
    ],
    [
      "4 force-pushed before the approval",
      approvedBut(() => ({ timeline: known([{ ...forced, at: "2026-11-20T01:00:00Z" }]) })),
      ["website approved: wang counts"],
    ],
    [
      "4 force-pushed after the approval, which the forge re-points to the new head",
      approvedBut(() => ({ timeline: known([{ ...forced, at: "2026-11-20T03:00:00Z" }]) })),
      ["website not-approved: wang before-move"],
    ],
    [
      "4 force-pushed in the second of the approval",
      approvedBut(() => ({ timeline: known([{ ...forced, at: "2026-11-20T10:00:00+08:00" }]) })),
      ["website not-approved: wang before-move"],
    ],
    [
      "4 base changed after the approval",
      approvedBut(() => ({
        timeline: known([
          { kind: "base-changed", at: "2026-11-21T00:00:00Z", actor: account("lin") },
          { kind: "closed", at: "2026-11-21T01:00:00Z", actor: account("lin") },
        ]),
      })),
      ["website not-approved: wang before-move"],
    ],
    [
      "4 closed and reopened after the approval moves nothing",
      approvedBut(() => ({
        timeline: known([
          { kind: "closed", at: "2026-11-21T00:00:00Z", actor: account("lin") },
          { kind: "reopened", at: "2026-11-21T01:00:00Z", actor: account("lin") },
        ]),
      })),
      ["website approved: wang counts"],
    ],
    [
      "4 force-pushed after an approval that repeats the digest",
      approvedBut((l, head, base) => ({
        timeline: known([{ ...forced, at: "2026-11-20T03:00:00Z" }]),
        reviews: [review("wang", head, { body: echoFor(l, { base, head }, "website") })],
      })),
      ["website approved: wang counts"],
    ],
    [
      "4 the digest was written into the review only after the force-push",
      approvedBut((l, head, base) => ({
        timeline: known([{ ...forced, at: "2026-11-20T03:00:00Z" }]),
        reviews: [review("wang", head, { body: echoFor(l, { base, head }, "website"), isEdited: true })],
      })),
      ["website not-approved: wang before-move"],
    ],
    [
      "4 timeline cannot be read",
      approvedBut(() => ({ timeline: { known: false, because: "HTTP 500" } })),
      ["website unknown: wang timeline-unknown"],
    ],
  ])("%s", (_, play, expected) => {
    const life = openLife();
    expect(lines(judged(life, play(life)))).toEqual(expected);
  });
});
