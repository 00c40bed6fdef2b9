import { describe, expect, test } from "vitest";
import { type MemoryState, memoryForge } from "../ports/forge-memory.ts";
import { stickyComment } from "./sticky-comment.ts";

const me = { id: 7, login: "backproof", isBot: true };
const stranger = { id: 8, login: "stranger", isBot: false };

function hub(comments: MemoryState["comments"] = []): MemoryState {
  const issue = {
    number: 3,
    url: "https://forge.example/3",
    title: "x",
    body: "",
    state: "open" as const,
    labels: [],
    author: stranger,
  };
  return { me, url: "https://forge.example", proposals: [], issues: [issue], comments };
}

const mark = "<!-- backproof-comment approvals -->";

test("is added once, changed when it says something else, and left alone when it does not", async () => {
  const state = hub();
  const forge = memoryForge(state);
  await stickyComment(forge, 3, "approvals", "未核准");
  await stickyComment(forge, 3, "approvals", "已核准");
  await stickyComment(forge, 3, "approvals", "已核准\n");
  expect(state.comments.map(({ body }) => body)).toEqual([`已核准\n\n${mark}`]);
});

test("another kind has a comment of its own", async () => {
  const state = hub();
  await stickyComment(memoryForge(state), 3, "approvals", "a");
  await stickyComment(memoryForge(state), 3, "findings", "b");
  expect(state.comments).toHaveLength(2);
});

const person = { id: 9, login: "backproof-service", isBot: false };
const otherApp = { id: 10, login: "mirror[bot]", isBot: true };
const marked = (id: number, author: MemoryState["me"]) => ({
  id,
  author,
  body: `已核准\n\n${mark}`,
  issue: 3,
});

/** The forge does not tell an app its account. */
const asApp = (state: MemoryState) => ({
  ...memoryForge(state),
  ownAccount: async () => ({ known: true as const, value: undefined }),
});

describe("only one's own comment is changed, whoever made another look like it", () => {
  test.each([
    ["a person's token", person, stranger],
    ["a person's token, after an app", person, otherApp],
    ["an app's token", me, stranger],
    ["an app's token, after another app", me, otherApp],
  ])("%s", async (_, own, forger) => {
    const state = { ...hub([marked(1, forger)]), me: own };
    await stickyComment(memoryForge(state), 3, "approvals", "未核准");
    await stickyComment(memoryForge(state), 3, "approvals", "仍未核准");
    expect(state.comments.map(({ author, body }) => [author?.login, body.split("\n")[0]])).toEqual([
      [forger.login, "已核准"],
      [own.login, "仍未核准"],
    ]);
  });

  test("an app that cannot know its account changes an app's comment, and no person's", async () => {
    const state = hub([marked(1, stranger)]);
    await stickyComment(asApp(state), 3, "approvals", "未核准");
    await stickyComment(asApp(state), 3, "approvals", "仍未核准");
    expect(state.comments.map(({ author, body }) => [author?.login, body.split("\n")[0]])).toEqual([
      ["stranger", "已核准"],
      ["backproof", "仍未核准"],
    ]);
  });
});

test("where it is not known whose token it is, there is no second comment", async () => {
  const state: MemoryState = {
    ...hub([marked(1, person)]),
    outage: (call) => (call === "ownAccount" ? "out of reach" : undefined),
  };
  expect(await stickyComment(memoryForge(state), 3, "approvals", "a")).toMatchObject({ known: false });
  expect(state.comments).toHaveLength(1);
});

test("a long report is cut at a line", async () => {
  const state = hub();
  await stickyComment(memoryForge(state), 3, "findings", `${"字".repeat(99)}\n`.repeat(1000));
  const [comment] = state.comments;
  expect(comment?.body.length).toBeLessThan(65_536);
  expect(comment?.body).toMatch(/字\n\n…\n\n<!-- backproof-comment findings -->$/);
});

test("where comments cannot be read nothing is added", async () => {
  const state: MemoryState = {
    ...hub(),
    outage: (call) => (call === "comments" ? "out of reach" : undefined),
  };
  expect(await stickyComment(memoryForge(state), 3, "approvals", "a")).toMatchObject({ known: false });
  expect(state.comments).toEqual([]);
});
