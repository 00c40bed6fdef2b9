import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer, Forge } from "../ports/forge.ts";
import { giteaForge } from "../ports/forge-gitea.ts";
import type { GiteaOptions } from "../ports/forge-gitea-connection.ts";
import { type Answering, type GiteaState, operations } from "./gitea-answers.ts";
import { type Fault, isAfter, json, misbehave } from "./github-faults.ts";
import { world } from "./github-world.ts";

/** A Gitea on this machine, with the fields, the pages and the oddities of its API. */
export interface GiteaServer {
  /** Ends in `/api/v1`. */
  readonly url: string;
  state: GiteaState;
  readonly faults: Fault[];
  /** Requests since the last reset: the operation, and the page if not the first. */
  readonly requests: string[];
  /** What was asked as nobody may ask; a test fails when there is any. */
  readonly violations: string[];
  /** Added to the count of lists, as though entries were missing; undefined for lists without a count. */
  miscount: number | undefined;
  readonly close: () => Promise<void>;
}

const token = "example-token-of-a-test";
/** The most entries of a page, whatever is asked for. */
const mostEntries = 50;

export async function giteaServer(): Promise<GiteaServer> {
  const http = createServer((request, response) => {
    handle(server, request, response).catch((error: unknown) => {
      server.violations.push(`server: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const server: GiteaServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api/v1`,
    state: freshState(),
    faults: [],
    requests: [],
    violations: [],
    miscount: 0,
    close: () => {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return server;
}

function freshState(): GiteaState {
  const forge = world();
  const labels = [...new Set(forge.issues.flatMap((issue) => issue.labels))];
  return { forge, labels, imported: new Set(), allowsRebase: false, dropsLabels: false, isAdmin: true };
}

/** A forge on a fresh state, whose clock only its own waiting moves, with what it waited in milliseconds. */
export function openGitea(
  server: GiteaServer,
  options: Partial<GiteaOptions> = {},
): { readonly forge: Forge; readonly waits: number[] } {
  server.state = freshState();
  server.miscount = 0;
  for (const list of [server.faults, server.requests, server.violations]) list.length = 0;
  const waits: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
  };
  const waiting = { now: () => 0, sleep, random: () => 0.5 };
  const usual = { repository: "example-org/backup", token, baseUrl: server.url, waiting, size: 2 ** 21 };
  return { forge: giteaForge({ ...usual, ...options }), waits };
}

/** Lets the next request of an operation be answered with a body. */
export function answerNext({ faults }: GiteaServer, operation: string, data: unknown): void {
  const headers = { ...json, "x-total-count": String(Array.isArray(data) ? data.length : 1) };
  faults.push({ name: "as given", operation, times: 1, given: [200, headers, JSON.stringify(data)] });
}

/** Why an answer is unknown. */
export function because(answer: Answer<unknown>): string {
  return answer.known ? "known" : answer.because;
}

async function handle(
  server: GiteaServer,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? "/", server.url);
  const path = url.pathname.replace("/api/v1", "");
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  const found = operations.flatMap(([name, route, answer]) => {
    const pattern = new RegExp(`^${route.replaceAll(":", "([^/]+)")}$`);
    const parts = pattern.exec(`${incoming.method} ${path}`)?.slice(1).map(decodeURIComponent);
    return parts === undefined ? [] : [{ name, answer, parts }];
  })[0];
  const name = found?.name ?? `${incoming.method} ${path}`;
  const page = Number(url.searchParams.get("page") ?? "1");
  server.requests.push(page === 1 ? name : `${name} page ${page}`);
  if (found === undefined) server.violations.push(`no such operation: ${name}`);
  if (incoming.headers.authorization !== `token ${token}`) server.violations.push(`${name}: no token`);
  const fault = server.faults.find(
    (one) => one.operation === name && (one.page ?? page) === page && (one.times ?? 1) > 0,
  );
  if (fault?.times !== undefined) fault.times -= 1;
  if (fault !== undefined && !isAfter(fault)) return misbehave(response, fault);
  const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  const answer = found?.answer(server.state, { parts: found.parts, query: url.searchParams, body });
  if (fault !== undefined) return misbehave(response, fault);
  give(server, response, answer ?? { status: 404, one: { message: "not found" } }, url.searchParams);
}

/** Pages are cut before entries are hidden; the timeline counts what is left of one page and says null for nothing. */
function give(
  server: GiteaServer,
  response: ServerResponse,
  answer: Answering,
  query: URLSearchParams,
): void {
  if ("one" in answer) {
    response.writeHead(answer.status, json).end(JSON.stringify(answer.one));
    return;
  }
  const { entries, paged, counts } = answer;
  const size = paged ? Math.min(mostEntries, Number(query.get("limit") ?? 30)) : entries.length;
  const start = paged ? (Number(query.get("page") ?? "1") - 1) * size : 0;
  const shown = entries.slice(start, start + size).filter((entry) => entry !== undefined);
  const total = (counts === "all" ? entries.length : shown.length) + (server.miscount ?? 0);
  const count = server.miscount === undefined ? {} : { "x-total-count": String(total) };
  const isNull = counts === "shown" && shown.length === 0;
  response.writeHead(200, { ...json, ...count }).end(JSON.stringify(isNull ? null : shown));
}
