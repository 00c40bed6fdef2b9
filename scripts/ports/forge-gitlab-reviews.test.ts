import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { at, commitId, manager, supervisor } from "../testing/github-world.ts";
import { noteBody, userBody } from "../testing/gitlab-bodies.ts";
import {
  because,
  type GitlabServer,
  known,
  openGitlabAnswering,
  startGitlab,
} from "../testing/gitlab-server.ts";
import type { Answer, Review } from "./forge.ts";

let server: GitlabServer;
beforeAll(async () => {
  server = await startGitlab();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

interface Written {
  readonly says: string;
  readonly at: number;
  readonly by?: typeof manager;
  readonly is?: object;
}
/** A note that GitLab wrote, or, in quotes, that somebody did. */
const written = ({ says, at: seconds, by = supervisor, is = {} }: Written, index: number): object => ({
  ...noteBody(
    { id: index + 1, body: says.replace(/^"|"$/g, ""), author: by },
    at(seconds),
    !says.startsWith('"'),
  ),
  ...is,
});
const versions = [
  { id: 2, head_commit_sha: commitId(1), created_at: at(100) },
  { id: 1, head_commit_sha: commitId(2), created_at: at(0) },
];
const approved = "approved this merge request";

/** Reviews of a merge request whose second version came at the hundredth second. */
function reviewsAfter(
  notes: readonly Written[],
  approvers = [supervisor],
): Promise<Answer<readonly Review[]>> {
  const approvals = { approved_by: approvers.map((one) => ({ user: userBody(one) })) };
  return openGitlabAnswering(server, { notes: notes.map(written), versions, approvals }).reviews(7);
}

describe("an approval, of which GitLab keeps neither commit nor words", () => {
  test.each<[string, Written[], number[], Partial<Review>]>([
    ["of the first version", [{ says: approved, at: 50 }], [102], { state: "approved", commit: commitId(2) }],
    ["of the second", [{ says: approved, at: 101 }], [102], { state: "approved", commit: commitId(1) }],
    ["in the moment of a push", [{ says: approved, at: 100 }], [102], { commit: undefined, body: "" }],
    ["before the first version", [{ says: approved, at: -1 }], [102], { commit: undefined }],
    ["taken back by a push, without a word", [{ says: approved, at: 50 }], [], { state: "dismissed" }],
    [
      "taken back by its author",
      [
        { says: approved, at: 50 },
        { says: "unapproved this merge request", at: 60 },
      ],
      [],
      { state: "dismissed" },
    ],
    [
      "from an import, whose times are claims",
      [{ says: approved, at: 101, is: { imported: true } }],
      [102],
      { commit: undefined },
    ],
    [
      "with words just before it",
      [
        { says: '"approve plan-a sha256:0123456789ab"', at: 150 },
        { says: approved, at: 160 },
      ],
      [102],
      { body: "approve plan-a sha256:0123456789ab" },
    ],
    [
      "with words of another's, of an older version and of later",
      [
        { says: '"old"', at: 50 },
        { says: '"another\'s"', at: 150, by: manager },
        { says: approved, at: 160 },
        { says: '"later"', at: 170 },
      ],
      [102],
      { body: "" },
    ],
    [
      "with edited words",
      [
        { says: '"approve plan-a"', at: 150, is: { updated_at: at(155) } },
        { says: approved, at: 160 },
      ],
      [102],
      { body: "approve plan-a", isEdited: true },
    ],
    [
      "whatever people write in GitLab's own words",
      [
        { says: approved, at: 101 },
        { says: `"${approved}"`, at: 110 },
        { says: '"unapproved this merge request"', at: 120 },
        { says: '"requested changes"', at: 130 },
      ],
      [102],
      { id: 1, state: "approved" },
    ],
    ["a refusal", [{ says: "requested changes", at: 50 }], [], { state: "changes-requested" }],
  ])("%s", async (_name, notes, approvers, expected) => {
    const reviews = await known(
      reviewsAfter(
        notes,
        approvers.map(() => supervisor),
      ),
    );
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject(expected);
  });

  test("one given anew after it was taken back stands, the first does not", async () => {
    const notes = [approved, "unapproved this merge request", approved].map((says, index) => ({
      says,
      at: 50 + index,
    }));
    const reviews = await known(reviewsAfter(notes));
    expect(reviews.map(({ id, state }) => [id, state])).toEqual([
      [1, "dismissed"],
      [3, "approved"],
    ]);
  });

  test.each<[string, Written[]]>([
    ["no note tells of", []],
    ["only a person's own words tell of", [{ says: `"${approved}"`, at: 50 }]],
    [
      "a note takes back",
      [
        { says: approved, at: 50 },
        { says: "unapproved this merge request", at: 60 },
      ],
    ],
    ["only another's note tells of", [{ says: approved, at: 50, by: manager }]],
  ])("that GitLab lists and %s makes the reviews unknown", async (_name, notes) => {
    expect(because(await reviewsAfter(notes))).toContain("disagree");
  });
});

describe("what moves a head or a base", () => {
  const commits = [{ id: commitId(1) }];
  const moves = async (notes: readonly Written[], listed: readonly object[] = commits) => {
    const answers = { notes: notes.map(written), versions, commits: listed, "state events": [] };
    return known(openGitlabAnswering(server, answers).timeline(7));
  };

  test("a push that keeps the commits before it is no such event", async () => {
    expect(await moves([], [...commits, { id: commitId(2) }])).toEqual([]);
  });

  test("a push that drops them is, by whom GitLab notes, or by nobody known", async () => {
    expect(await moves([])).toEqual([{ kind: "force-pushed", at: at(100), actor: undefined }]);
    const [event] = await moves([
      { says: "added 1 commit\n\n<ul></ul>", at: 90, by: supervisor },
      { says: "added 2 commits\n\n<ul></ul>", at: 101, by: manager },
    ]);
    expect(event).toEqual({ kind: "force-pushed", at: at(100), actor: manager });
  });

  test.each([
    ["changed target branch from `main` to `next`", "base-changed"],
    ["deleted the `next` branch. This merge request now targets the `main` branch", "base-changed"],
    ["restored source branch `revise-plan`", "force-pushed"],
  ])("%s", async (says, kind) => {
    const events = await moves([{ says, at: 130 }], [...commits, { id: commitId(2) }]);
    expect(events).toEqual([{ kind, at: at(130), actor: supervisor }]);
  });

  test.each([
    '"changed target branch from `a` to `b`"',
    '"restored source branch `revise-plan`"',
    '"unapproved this merge request"',
  ])("a person who writes %s as GitLab does moves nothing", async (says) => {
    const notes = [
      { says: approved, at: 120 },
      { says, at: 130 },
    ];
    expect(await moves(notes, [...commits, { id: commitId(2) }])).toEqual([]);
  });
});
