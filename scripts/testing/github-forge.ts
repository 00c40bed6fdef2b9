import type { Answer, Forge } from "../ports/forge.ts";
import { githubForge } from "../ports/forge-github.ts";
import type { GithubOptions } from "../ports/forge-github-connection.ts";
import { json } from "./github-faults.ts";
import { type GithubServer, githubServer } from "./github-server.ts";
import { world } from "./github-world.ts";

export const token = "example-token-of-a-test";
export const startGithub = (): Promise<GithubServer> => githubServer(token);

/** A forge on a fresh state, whose clock only its own waiting moves, with what it waited in milliseconds. */
export function openGithub(
  server: GithubServer,
  options: Partial<GithubOptions> = {},
): { readonly forge: Forge; readonly waits: number[] } {
  server.reset(world());
  const waits: number[] = [];
  let now = 0;
  const sleep = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  const waiting = { now: () => now, sleep, random: () => 0.5 };
  const usual = { repository: "example-org/backup", token, baseUrl: server.url, waiting, size: 2 ** 21 };
  return { forge: githubForge({ ...usual, ...options }), waits };
}

/** Lets the next request of an operation be answered with a status, more headers and a body, a text as it stands. */
export function answerNext(
  { faults }: GithubServer,
  operation: string,
  [status, headers, data]: readonly [number, Readonly<Record<string, string>>, unknown],
): void {
  const body = typeof data === "string" ? data : JSON.stringify(data);
  faults.push({ name: "as given", operation, times: 1, given: [status, { ...json, ...headers }, body] });
}

/** Why an answer is unknown. */
export function because(answer: Answer<unknown>): string {
  return answer.known ? "known" : answer.because;
}
