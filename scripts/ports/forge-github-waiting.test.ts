import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { answerNext, because, openGithub, startGithub } from "../testing/github-forge.ts";
import type { GithubServer } from "../testing/github-server.ts";
import type { Answer, Forge } from "./forge.ts";

type Headers = Readonly<Record<string, string>>;

let server: GithubServer;
beforeAll(async () => {
  server = await startGithub();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

const ask = (forge: Forge): Promise<Answer<unknown>> => forge.reviews(7);
const secondary = "You have exceeded a secondary rate limit.";
const refuse = (status: number, headers: Headers, message = secondary): void =>
  answerNext(server, "pulls/list-reviews", [status, headers, { message }]);

test.each<[string, number, Headers, number[]]>([
  ["seconds of a secondary limit", 403, { "retry-after": "7" }, [7000]],
  ["a minute when no time is named", 403, {}, [60_000]],
  ["seconds of an overloaded server", 503, { "retry-after": "3" }, [3000]],
  ["until a date", 503, { "retry-after": "Thu, 01 Jan 1970 00:00:09 GMT" }, [9000]],
  ["a random part of a second after an error", 500, {}, [500]],
])("waits as told: %s", async (_name, status, headers, expected) => {
  const { forge, waits } = openGithub(server);
  refuse(status, headers);
  expect((await ask(forge)).known).toBe(true);
  expect(waits).toEqual(expected);
});

test("gives up at once when the wait is beyond the budget, which is one for all calls", async () => {
  const { forge, waits } = openGithub(server, { budget: 10_000 });
  const known: boolean[] = [];
  for (const seconds of ["8", "8"]) {
    refuse(403, { "retry-after": seconds });
    known.push((await ask(forge)).known);
  }
  expect(known).toEqual([true, false]);
  expect(waits).toEqual([8000]);
});

test("tells when requests are allowed again", async () => {
  const { forge } = openGithub(server);
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2000000000" };
  refuse(403, headers, "API rate limit exceeded.");
  expect(because(await ask(forge))).toContain("after 2033-05-18T03:33:20.000Z");
});

test("spaces writes: people are told of each new issue", async () => {
  const { forge, waits } = openGithub(server);
  const issue = { title: "逾期", body: "", labels: ["overdue"] };
  for (const _ of [1, 2, 3]) await forge.openIssue(issue);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(6000);
});
