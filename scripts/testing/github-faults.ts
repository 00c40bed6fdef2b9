import type { ServerResponse } from "node:http";

export type FaultName =
  | "silence"
  | "connection lost"
  | "connection lost half-way"
  | "done, then connection lost"
  | "secondary limit"
  | "secondary limit, an hour"
  | "limit of requests"
  | "429"
  | "429 without a time"
  | "401"
  | "403"
  | "404"
  | "409"
  | "422"
  | "500"
  | "502 page"
  | "503 with a time"
  | "page instead of data"
  | "truncated JSON"
  | "done, then truncated JSON"
  | "empty body"
  | "null"
  | "204"
  | "redirect elsewhere"
  | "huge body"
  | "as given";

/** Status, headers and body of an answer. */
export type Given = readonly [number, Readonly<Record<string, string>>, string];

/** What goes wrong, at which call, how often. */
export interface Fault {
  readonly name: FaultName;
  /** GitHub's name of the operation, such as `pulls/list-reviews`. */
  readonly operation: string;
  readonly page?: number;
  /** For a fault `as given`. */
  readonly given?: Given;
  /** Until it stops; forever when left out. */
  times?: number;
}

/** These come after the server has done what was asked. */
export const isAfter = ({ name }: Fault): boolean => name.startsWith("done");

export const json = { "content-type": "application/json; charset=utf-8" };
const said = (message: string): string =>
  JSON.stringify({ message, documentation_url: "https://docs.github.com/rest" });
const inAnHour = String(Math.floor(Date.now() / 1000) + 3600);
const spent = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inAnHour };

const answers: Readonly<Partial<Record<FaultName, Given>>> = {
  "secondary limit": [
    403,
    { ...json, "retry-after": "2" },
    said("You have exceeded a secondary rate limit."),
  ],
  "secondary limit, an hour": [
    403,
    { ...json, "retry-after": "3600" },
    said("You have exceeded a secondary rate limit."),
  ],
  "limit of requests": [403, { ...json, ...spent }, said("API rate limit exceeded.")],
  "429": [429, { ...json, "retry-after": "2" }, said("Too many requests.")],
  "429 without a time": [429, json, said("Too many requests.")],
  "401": [401, json, said("Bad credentials")],
  "403": [403, json, said("Resource not accessible by integration")],
  "404": [404, json, said("Not Found")],
  "409": [409, json, said("Git Repository is empty.")],
  "422": [422, json, said("Validation Failed")],
  "500": [500, json, said("Server Error")],
  "502 page": [502, { "content-type": "text/html" }, "<html>Bad Gateway</html>"],
  "503 with a time": [503, { ...json, "retry-after": "3" }, said("Service unavailable")],
  "page instead of data": [200, { "content-type": "text/html" }, "<html>Sign in</html>"],
  "truncated JSON": [200, json, '[{"id": 1'],
  "done, then truncated JSON": [201, json, '{"id": 1'],
  "empty body": [200, json, ""],
  null: [200, json, "null"],
  "204": [204, {}, ""],
  "redirect elsewhere": [307, { location: "http://127.0.0.2:9/" }, ""],
  "huge body": [200, json, JSON.stringify(["x".repeat(4 * 2 ** 20)])],
};

/** Lets a request go wrong. */
export function misbehave(response: ServerResponse, { name, given }: Fault): void {
  if (name === "silence") return;
  const answer = given ?? answers[name];
  if (answer !== undefined) {
    const [status, headers, body] = answer;
    response.writeHead(status, headers);
    response.end(body);
    return;
  }
  if (name !== "connection lost half-way") {
    response.destroy();
    return;
  }
  response.writeHead(200, { ...json, "content-length": "1000" });
  response.write('[{"id": 1', () => response.destroy());
}
