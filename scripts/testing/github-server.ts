import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { OpenAPIBackend } from "openapi-backend";
import type { MemoryState } from "../ports/forge-memory.ts";
import { type Answering, answering } from "./github-answers.ts";
import { githubBackend } from "./github-description.ts";
import { type Fault, isAfter, misbehave } from "./github-faults.ts";

/** A GitHub on this machine: it holds a state, and every request and answer obeys GitHub's description. */
export interface GithubServer {
  /** Origin, to which an Enterprise Server adds `/api/v3`. */
  readonly url: string;
  state: MemoryState;
  readonly faults: Fault[];
  /** Requests since the last reset: the operation, and the page if not the first. */
  readonly requests: string[];
  /** What was sent or asked against the description; a test fails when there is any. */
  readonly violations: string[];
  /** Answers without a `Link` header when set. */
  losesLinks: boolean;
  /** Drops the labels of new issues when set, as GitHub does without the right to set them. */
  dropsLabels: boolean;
  readonly reset: (state: MemoryState) => void;
  readonly close: () => Promise<void>;
}

export async function githubServer(token: string): Promise<GithubServer> {
  const api = await githubBackend();
  const http = createServer((request, response) => {
    handle(api, server, token, request, response).catch((error: unknown) => {
      server.violations.push(`server: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const server: GithubServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    state: emptyState,
    faults: [],
    requests: [],
    violations: [],
    losesLinks: false,
    dropsLabels: false,
    reset: (state) => {
      server.state = state;
      server.losesLinks = false;
      server.dropsLabels = false;
      for (const list of [server.faults, server.requests, server.violations]) list.length = 0;
    },
    close: () => {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return server;
}

const emptyState: MemoryState = {
  me: { id: 1, login: "nobody", isBot: true },
  url: "https://github.example/example-org/backup",
  proposals: [],
  issues: [],
  comments: [],
};

async function handle(
  api: OpenAPIBackend,
  server: GithubServer,
  token: string,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? "/", server.url);
  const body = await bodyOf(incoming);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([key, value]) => [key, String(value)]),
  );
  const request = {
    method: incoming.method ?? "",
    path: url.pathname.replace(/^\/api\/v3/, ""),
    query: Object.fromEntries(url.searchParams),
    headers,
    ...(body !== "" && { body }),
  };
  const operation = api.matchOperation(request);
  const name = operation?.operationId ?? `${request.method} ${request.path}`;
  const page = Number(url.searchParams.get("page") ?? url.searchParams.get("after") ?? "1");
  server.requests.push(page === 1 ? name : `${name} page ${page}`);
  const wrong = wrongRequest(api, request, headers, token);
  server.violations.push(...wrong.map((what) => `${name}: ${what}`));
  const fault = due(server.faults, name, page);
  if (fault !== undefined && !isAfter(fault)) return misbehave(response, fault);
  const parsed = api.router.parseRequest(request, operation);
  if (server.dropsLabels && parsed.requestBody?.labels) parsed.requestBody.labels = [];
  const refusal = { status: 422, body: { message: wrong.join() }, pages: 1 };
  const answer = wrong.length > 0 ? refusal : answering(server.state, name, parsed);
  if (fault !== undefined) return misbehave(response, fault);
  send(api, server, response, name, answer, url);
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function wrongRequest(
  api: OpenAPIBackend,
  request: Parameters<OpenAPIBackend["validateRequest"]>[0],
  headers: Readonly<Record<string, string>>,
  token: string,
): string[] {
  const isKnown =
    headers["authorization"] === `token ${token}` || headers["authorization"] === `Bearer ${token}`;
  const wrong = isKnown ? [] : ["no token"];
  if (!(headers["accept"] ?? "").includes("application/vnd.github")) wrong.push("no media type");
  if ((headers["user-agent"] ?? "") === "") wrong.push("no user agent");
  const { errors } = api.validateRequest(request);
  return [...wrong, ...(errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)];
}

/** The first fault of this call that still happens; each happening counts. */
function due(faults: readonly Fault[], operation: string, page: number): Fault | undefined {
  const fault = faults.find(
    (one) => one.operation === operation && (one.page ?? page) === page && (one.times ?? 1) > 0,
  );
  if (fault?.times !== undefined) fault.times -= 1;
  return fault;
}

function send(
  api: OpenAPIBackend,
  server: GithubServer,
  response: ServerResponse,
  name: string,
  answer: Answering | undefined,
  url: URL,
): void {
  const { status, body, pages } = answer ?? { status: 404, body: { message: "Not Found" }, pages: 1 };
  if (status < 300) {
    const { errors } = api.validateResponse(body, name, status);
    server.violations.push(
      ...(errors ?? []).map(({ instancePath, message }) => `${name} answered ${instancePath} ${message}`),
    );
  }
  const by = url.pathname.endsWith("/activity") ? "after" : "page";
  const page = Number(url.searchParams.get(by) ?? "1");
  const next = new URL(url);
  next.searchParams.set(by, String(page + 1));
  const link = page < pages && !server.losesLinks ? { link: `<${next.href}>; rel="next"` } : {};
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...link });
  response.end(JSON.stringify(body));
}
