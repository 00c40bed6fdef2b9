import { describe, expect, test } from "vitest";
import type { Localized } from "../localized.ts";
import { coAuthors } from "./co-authors.ts";
import { echoes, echoLine, repeats } from "./echo.ts";
import { latestReviews } from "./latest-reviews.ts";
import type { ProposalReview } from "./proposal.ts";
import { reasonMessages } from "./reason.ts";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const accounts = [
  { person: "wang", id: 103, login: "example-wang" },
  { person: "wang", id: 203, login: "wang-at-home" },
  { person: "lin", id: 101, login: "example-lin" },
];

test("the line that is asked for is the line that is read", () => {
  const line = echoLine("website", digest);
  expect(line).toBe("approve website sha256:0123456789ab");
  expect(echoes(line).map((echo) => repeats(echo, "website", digest))).toEqual([true]);
});

describe("a review repeats a digest", () => {
  test.each([
    ["approve website sha256:0123456789ab", 1],
    ["OK.\r\n\r\n  Approve  website\tsha256:0123456789ab  \r\n", 1],
    ["approve website sha256:0123456789abcdef", 1],
    ["approve website sha256:0123456789ac", 0],
    ["approve website sha256:0123456789", 0],
    ["approve student-records sha256:0123456789ab", 0],
    ["> approve website sha256:0123456789ab", 0],
    ["do not approve website sha256:0123456789ab", 0],
    ["approve website sha256:0123456789ab never", 0],
    ["approve website 0123456789ab", 0],
  ])("%j: %d time(s)", (body, times) => {
    expect(echoes(body).filter((echo) => repeats(echo, "website", digest))).toHaveLength(times);
  });
});

describe("co-authors", () => {
  test.each([
    ["Co-authored-by: W <103+w@users.noreply.github.com>", ["W 103"]],
    ["co-authored-by: W <example-wang@users.noreply.github.com>", ["W 103"]],
    ["Co-Authored-By: W <EXAMPLE-WANG@users.noreply.git.example.edu.tw>", ["W 103"]],
    ["Co-authored-by : W <103+w@users.noreply.github.com>", ["W 103"]],
    ["Co-authored-by: W <w@example.org>", ["W unknown"]],
    ["Co-authored-by: W <nobody@users.noreply.github.com>", ["W unknown"]],
    ["Co-authored-by: W", ["W unknown"]],
    ["Signed-off-by: W <103+w@users.noreply.github.com>", []],
    [
      "A\n\nCo-authored-by: A <101+a@users.noreply.github.com>\nCo-authored-by: B <b@example.org>",
      ["A 101", "B unknown"],
    ],
  ])("%j", (message, expected) => {
    const found = coAuthors(message, accounts);
    expect(found.map(({ name, account }) => `${name} ${account?.id ?? "unknown"}`)).toEqual(expected);
  });
});

const at = (
  id: number,
  account: number | undefined,
  state: ProposalReview["state"],
  submittedAt: string | undefined,
): ProposalReview => ({
  id,
  url: "",
  author: account === undefined ? undefined : { id: account, login: `a${account}`, isBot: false },
  state,
  submittedAt,
  commit: undefined,
  body: "",
});

describe("the latest decisive review of a person", () => {
  test.each<readonly [string, readonly ProposalReview[], readonly string[]]>([
    [
      "is the later one, whatever order the forge lists them in",
      [
        at(1, 103, "approved", "2026-11-20T02:00:00Z"),
        at(2, 103, "changes-requested", "2026-11-20T01:00:00Z"),
      ],
      ["wang 1"],
    ],
    [
      "compares moments, not texts",
      [at(1, 103, "approved", "2026-11-20T09:00:00+08:00"), at(2, 103, "dismissed", "2026-11-20T02:00:00Z")],
      ["wang 2"],
    ],
    [
      "is no comment and no draft",
      [
        at(1, 103, "approved", "2026-11-20T01:00:00Z"),
        at(2, 103, "commented", "2026-11-20T02:00:00Z"),
        at(3, 103, "pending", undefined),
      ],
      ["wang 1"],
    ],
    [
      "covers all accounts of the person",
      [
        at(1, 103, "approved", "2026-11-20T01:00:00Z"),
        at(2, 203, "changes-requested", "2026-11-20T02:00:00Z"),
      ],
      ["wang 2"],
    ],
    [
      "is the objection of two in the same second",
      [
        at(1, 103, "changes-requested", "2026-11-20T01:00:00Z"),
        at(2, 103, "approved", "2026-11-20T01:00:00Z"),
      ],
      ["wang 1"],
    ],
    [
      "is one whose time cannot be read",
      [at(1, 103, "changes-requested", "yesterday"), at(2, 103, "approved", "2026-11-20T01:00:00Z")],
      ["wang 1"],
    ],
    [
      "of deleted and unregistered accounts stands for nobody",
      [
        at(1, undefined, "approved", "2026-11-20T01:00:00Z"),
        at(2, undefined, "approved", "2026-11-20T02:00:00Z"),
        at(3, 900, "approved", "2026-11-20T03:00:00Z"),
      ],
      ["nobody 1", "nobody 2", "nobody 3"],
    ],
  ])("%s", (_, reviews, expected) => {
    const found = latestReviews(reviews, accounts);
    expect(found.map(({ review, person = "nobody" }) => `${person} ${review.id}`)).toEqual(expected);
  });
});

test("every reason says in both languages what is wrong and how to mend it", () => {
  const any = new Proxy({}, { get: (_, name) => ({ "zh-TW": String(name), en: String(name) }) }) as never;
  const seen = new Set<string>();
  for (const [code, text] of Object.entries(reasonMessages)) {
    for (const locale of ["zh-TW", "en"] as const satisfies readonly (keyof Localized)[]) {
      expect(text[locale](any), code).toMatch(/[。.]$/);
      expect(text.mend[locale](any), code).toMatch(/[。.\]]$/);
      seen.add(`${locale} ${text[locale](any)}`);
    }
    expect(text["zh-TW"](any), code).toMatch(/\p{Script=Han}/u);
    expect(text.en(any), code).not.toMatch(/\p{Script=Han}/u);
  }
  expect(seen.size).toBe(2 * Object.keys(reasonMessages).length);
});
