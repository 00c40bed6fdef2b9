import { afterAll, beforeAll, expect, test } from "vitest";
import { complete } from "./github-complete.ts";
import { answerSchema } from "./github-description.ts";
import { openGithub, startGithub } from "./github-forge.ts";
import type { GithubServer } from "./github-server.ts";

let server: GithubServer;
beforeAll(async () => {
  server = await startGithub();
});
afterAll(() => server.close());

test("a request against GitHub's description is refused and seen", async () => {
  openGithub(server);
  const before = server.state.issues.length;
  const body = JSON.stringify({ title: "x", labels: 3 });
  const headers = { "content-type": "application/json" };
  const { status } = await fetch(`${server.url}/repos/a/b/issues`, { method: "POST", body, headers });
  expect(status).toBe(422);
  expect(server.violations).toContain("issues/create: no token");
  expect(server.violations.join()).toContain("/requestBody/labels must be array");
  expect(server.state.issues).toHaveLength(before);
});

test("an answer of the server itself against GitHub's description is seen", async () => {
  const { forge } = openGithub(server);
  const wrong = { title: "x", body: "", labels: ["odd"], number: 9, url: "no address" };
  server.state.issues.push({ ...wrong, state: "open", author: undefined });
  await forge.issues("odd");
  expect(server.violations.join()).toContain('html_url must match format "uri"');
});

test("no field is made up that GitHub does not have", () => {
  const schema = answerSchema("/pulls/{pull_number}", "get", 200);
  expect(() => complete(schema, { base: { commit: "a" } })).toThrow("has no commit");
  expect(complete(schema, { number: 7 })).toMatchObject({ number: 7, merged: false, user: { type: "" } });
});
