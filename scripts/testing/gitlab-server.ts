import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer, Forge } from "../ports/forge.ts";
import { gitlabForge } from "../ports/forge-gitlab.ts";
import type { GitlabOptions } from "../ports/forge-gitlab-connection.ts";
import type { MemoryState } from "../ports/forge-memory.ts";
import { type Fault, isAfter, json, misbehave } from "./github-faults.ts";
import { type Asked, answering, routes } from "./gitlab-answers.ts";
import { gitlabWorld } from "./gitlab-world.ts";

export const token = "example-token-of-a-test";
const host = "127.0.0.1";

/** A GitLab on this machine that holds a state. */
export interface GitlabServer {
  readonly url: string;
  state: MemoryState;
  readonly faults: Fault[];
  /** Calls since the last reset by name, with the page if not the first. */
  readonly requests: string[];
  /** What was asked that no GitLab would answer; a test fails when there is any. */
  readonly violations: string[];
  /** Tells of further pages by `Link` alone, as for lists by keyset. */
  linksOnly: boolean;
  /** Tells of no further pages. */
  losesPages: boolean;
  readonly close: () => Promise<void>;
}

export async function startGitlab(): Promise<GitlabServer> {
  const http = createServer((request, response) => {
    handle(server, request, response).catch((error: unknown) => {
      server.violations.push(`server: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, host, resolve));
  const server: GitlabServer = {
    url: `http://${host}:${(http.address() as AddressInfo).port}`,
    state: gitlabWorld(),
    faults: [],
    requests: [],
    violations: [],
    linksOnly: false,
    losesPages: false,
    close: () => {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return server;
}

/** A forge on a fresh state, whose clock only its own waiting moves, with what it waited in milliseconds. */
export function openGitlab(
  server: GitlabServer,
  options: Partial<GitlabOptions> = {},
): { readonly forge: Forge; readonly waits: number[] } {
  Object.assign(server, { state: gitlabWorld(), linksOnly: false, losesPages: false });
  for (const list of [server.faults, server.requests, server.violations]) list.length = 0;
  const waits: number[] = [];
  let now = 0;
  const sleep = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  const waiting = { now: () => now, sleep, random: () => 0.5 };
  const baseUrl = `${server.url}/api/v4`;
  const usual = { repository: "example-org/it/backup", token, baseUrl, waiting, size: 2 ** 21 };
  return { forge: gitlabForge({ ...usual, ...options }), waits };
}

/** A forge some of whose next calls are answered with that, once each. */
export function openGitlabAnswering(server: GitlabServer, answers: Readonly<Record<string, unknown>>): Forge {
  const { forge } = openGitlab(server);
  for (const [operation, data] of Object.entries(answers))
    server.faults.push({ name: "as given", operation, times: 1, given: [200, json, JSON.stringify(data)] });
  return forge;
}

/** A value that must be known. */
export async function known<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.known) throw new Error(got.because);
  return got.value;
}

/** Why an answer is unknown. */
export const because = (answer: Answer<unknown>): string => (answer.known ? "known" : answer.because);

async function handle(
  server: GitlabServer,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? "/", server.url);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  const asked = askedFor(incoming.method ?? "", url, text === "" ? {} : JSON.parse(text));
  const page = Number(url.searchParams.get("page") ?? "1");
  server.requests.push(page === 1 ? asked.name : `${asked.name} page ${page}`);
  server.violations.push(...wrong(asked, incoming));
  const fault = due(server.faults, asked.name, page);
  if (fault !== undefined && !isAfter(fault)) return misbehave(response, fault);
  const answer = answering(server.state, asked, host);
  if (fault !== undefined) return misbehave(response, fault);
  if (answer === undefined) {
    response.writeHead(404, json).end(JSON.stringify({ message: "404 Not found" }));
    return;
  }
  const size = Number(url.searchParams.get("per_page") ?? 20);
  const isMore = answer.list !== undefined && answer.list.length > page * size && !server.losesPages;
  const headers = { ...json, ...(answer.list && !server.losesPages && pagesOf(server, url, page, isMore)) };
  response.writeHead(answer.status, headers);
  response.end(JSON.stringify(answer.list?.slice((page - 1) * size, page * size) ?? answer.body));
}

function askedFor(method: string, url: URL, sent: Asked["sent"]): Asked {
  for (const [name, by, path] of routes) {
    const [, ...ids] = (by === method && path.exec(url.pathname)) || [];
    if (by === method && path.test(url.pathname))
      return { name, ids: ids.map(decodeURIComponent), query: url.searchParams, sent };
  }
  return { name: `${method} ${url.pathname}`, ids: [], query: url.searchParams, sent };
}

function wrong({ name, ids }: Asked, { headers }: IncomingMessage): string[] {
  return [
    ...(headers.authorization === `Bearer ${token}` ? [] : [`${name}: no token`]),
    ...((headers["user-agent"] ?? "") === "" ? [`${name}: no user agent`] : []),
    ...(routes.some(([known]) => known === name) ? [] : [`${name}: no such call`]),
    ...(ids[0]?.includes("/") || !/merge|note|issue/.test(name)
      ? []
      : [`${name}: the project is not encoded`]),
  ];
}

function pagesOf(
  { linksOnly }: GitlabServer,
  url: URL,
  page: number,
  isMore: boolean,
): Readonly<Record<string, string>> {
  const next = new URL(url);
  next.searchParams.set("page", String(page + 1));
  const first = `<${url.href}>; rel="first"`;
  const link = isMore ? `${first}, <${next.href}>; rel="next"` : first;
  return { link, ...(!linksOnly && { "x-next-page": isMore ? String(page + 1) : "" }) };
}

/** The first fault of this call that still happens; each happening counts. */
function due(faults: readonly Fault[], operation: string, page: number): Fault | undefined {
  const fault = faults.find(
    (one) => one.operation === operation && (one.page ?? page) === page && (one.times ?? 1) > 0,
  );
  if (fault?.times !== undefined) fault.times -= 1;
  return fault;
}
