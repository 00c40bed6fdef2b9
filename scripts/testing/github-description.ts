import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import formats from "ajv-formats";
import { type Document, OpenAPIBackend } from "openapi-backend";

/** A schema of GitHub's description, as far as it is used here. */
export interface Schema {
  readonly title?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: { readonly "application/json"?: { readonly schema: Schema } } }>
  >;
}

const repo = "/repos/{owner}/{repo}";
const methods = {
  [`${repo}/pulls/{pull_number}`]: ["get"],
  [`${repo}/pulls/{pull_number}/reviews`]: ["get"],
  [`${repo}/pulls/{pull_number}/commits`]: ["get"],
  [`${repo}/issues/{issue_number}/timeline`]: ["get"],
  [`${repo}/commits/{commit_sha}/pulls`]: ["get"],
  [`${repo}/activity`]: ["get"],
  [`${repo}/collaborators/{username}/permission`]: ["get"],
  [`${repo}/rules/branches/{branch}`]: ["get"],
  [repo]: ["get"],
  "/user": ["get"],
  "/users/{username}": ["get"],
  "/orgs/{org}/teams/{team_slug}/members": ["get"],
  [`${repo}/issues`]: ["get", "post"],
  [`${repo}/issues/{issue_number}`]: ["patch"],
  [`${repo}/issues/{issue_number}/comments`]: ["get", "post"],
  [`${repo}/issues/comments/{comment_id}`]: ["patch"],
};
export type Method = "get" | "post" | "patch";

const file = createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.deref.json");
let read: { paths: Record<string, Record<string, Operation>> } | undefined;

/** GitHub's published description, cut to the calls of the forge port: all 811 paths would take seconds to prepare. */
function described(): { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> } {
  if (read !== undefined) return read;
  const whole = JSON.parse(readFileSync(file, "utf8"));
  const paths = Object.entries(methods).map(([path, kept]) => [
    path,
    Object.fromEntries(kept.map((method) => [method, withNull(whole.paths[path][method])])),
  ]);
  read = { ...whole, servers: [], components: {}, paths: Object.fromEntries(paths) };
  return described();
}

/** OpenAPI 3.0 writes `nullable` also beside `oneOf`, where JSON Schema has no such word. */
function withNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNull);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNull(inner)]));
  const { nullable, type, oneOf, anyOf, ...rest } = copy;
  if (nullable !== true || type !== undefined || (oneOf ?? anyOf) === undefined) return copy;
  return { ...rest, anyOf: [...((oneOf ?? anyOf) as unknown[]), { enum: [null] }] };
}

/** The schema of what GitHub answers to a call that succeeded; a path without owner is one of the repository's. */
export function answerSchema(path: string, method: Method, status: number): Schema {
  const schema =
    described().paths[/^\/(?:user$|users\/|orgs\/)/.test(path) ? path : `${repo}${path}`]?.[method]
      ?.responses[status]?.content?.["application/json"]?.schema;
  if (schema === undefined) throw new Error(`${method} ${path} has no answer ${status}`);
  return schema;
}

/** Validates requests and answers by GitHub's description. */
export async function githubBackend(): Promise<OpenAPIBackend> {
  const api = new OpenAPIBackend({
    definition: described() as unknown as Document,
    quick: true,
    customizeAjv: (ajv) => formats.default(ajv),
  });
  await api.init();
  return api;
}
