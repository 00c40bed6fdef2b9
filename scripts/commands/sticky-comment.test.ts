import { expect, test } from "vitest";
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

test("a comment that a person made to look like ours is not taken for it", async () => {
  const forged = { id: 1, author: stranger, body: `已核准\n\n${mark}`, issue: 3 };
  const state = hub([forged]);
  await stickyComment(memoryForge(state), 3, "approvals", "未核准");
  expect(state.comments.map(({ author, body }) => [author?.login, body.split("\n")[0]])).toEqual([
    ["stranger", "已核准"],
    ["backproof", "未核准"],
  ]);
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
