import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly $ref?: string;
}
interface Rule {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}
interface Ruleset {
  readonly enforcement: string;
  readonly bypass_actors: readonly unknown[];
  readonly conditions: { readonly ref_name: { readonly include: readonly string[] } };
  readonly rules: readonly Rule[];
}
interface Job {
  readonly name?: string;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly string[]>> };
}
interface Workflow {
  readonly on: Readonly<Record<string, { readonly paths?: readonly string[] } | null>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const setup = read("docs/github-setup.md");
const ruleset: Ruleset = JSON.parse(read(".github/rulesets/default-branch.json"));
const rule = (type: string): Rule | undefined => ruleset.rules.find((one) => one.type === type);

const checkRule = rule("required_status_checks");

/** GitHub's own description of its API: what `POST /repos/{owner}/{repo}/rulesets` takes. */
let components: Readonly<Record<string, Schema>>;
let body: Schema;
beforeAll(() => {
  const file = createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json");
  const description = JSON.parse(readFileSync(file, "utf8"));
  components = description.components.schemas;
  const request = description.paths["/repos/{owner}/{repo}/rulesets"].post.requestBody;
  body = request.content["application/json"].schema;
});

const known = (node: Schema): Schema =>
  node.$ref === undefined ? node : (components[node.$ref.split("/").at(-1) ?? ""] ?? {});

/** Whether GitHub's description accepts a ruleset. */
function accepted(candidate: unknown): boolean {
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  return ajv.compile({ ...body, components: { schemas: components } })(candidate) === true;
}

describe("the ruleset to import", () => {
  test("is what GitHub's description of its API accepts", () => {
    expect(accepted(ruleset)).toBe(true);
  });

  test.each<[string, object]>([
    ["no name", { name: undefined }],
    ["a state of its own", { enforcement: "on" }],
    ["a rule of its own", { rules: [{ type: "no_direct_push" }] }],
    [
      "a merge method of its own",
      {
        rules: [
          {
            type: "pull_request",
            parameters: { ...rule("pull_request")?.parameters, allowed_merge_methods: ["fast-forward"] },
          },
        ],
      },
    ],
    [
      "a check without its name",
      { rules: [{ ...checkRule, parameters: { ...checkRule?.parameters, required_status_checks: [{}] } }] },
    ],
  ])("and one with %s is not", (_, change) => {
    expect(accepted(JSON.parse(JSON.stringify({ ...ruleset, ...change })))).toBe(false);
  });

  test("writes no key that GitHub does not know and would drop", () => {
    const variants = known(body.properties?.["rules"] ?? {}) as { readonly items?: Schema };
    const kinds = (known(variants.items ?? {}).oneOf ?? []).map(known);
    expect(Object.keys(body.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(ruleset)));
    for (const { type, parameters = {} } of ruleset.rules) {
      const kind = kinds.find(({ properties }) => properties?.["type"]?.enum?.includes(type));
      const keys = Object.keys(known(kind?.properties?.["parameters"] ?? {}).properties ?? {});
      expect(keys, type).toEqual(expect.arrayContaining(Object.keys(parameters)));
    }
  });

  test("holds for the default branch, for everybody, at once", () => {
    expect(ruleset.enforcement).toBe("active");
    expect(ruleset.bypass_actors).toEqual([]);
    expect(ruleset.conditions.ref_name.include).toEqual(["~DEFAULT_BRANCH"]);
  });

  test("keeps the history and the commits that were reviewed", () => {
    const types = ruleset.rules.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["deletion", "non_fast_forward"]));
    expect(types).not.toContain("required_linear_history");
    expect(rule("pull_request")?.parameters).toEqual({
      required_approving_review_count: 1,
      require_code_owner_review: true,
      require_last_push_approval: true,
      dismiss_stale_reviews_on_push: true,
      required_review_thread_resolution: true,
      allowed_merge_methods: ["merge"],
    });
  });
});

/** Names of the checks that a workflow reports; a matrix gives one for each of its values. */
function checksOf({ jobs }: Workflow): string[] {
  return Object.entries(jobs).flatMap(([id, { name = id, strategy }]) => {
    const values = Object.values(strategy?.matrix ?? {})[0];
    return values === undefined ? [name] : values.map((value) => `${name} (${value})`);
  });
}

describe("the required checks", () => {
  const folder = ".github/workflows/";
  const workflows = readdirSync(`${root}${folder}`).map((name) => {
    const workflow: Workflow = parse(read(folder + name));
    return { name, workflow, checks: checksOf(workflow) };
  });
  const required = (checkRule?.parameters?.["required_status_checks"] ?? []) as readonly {
    readonly context: string;
    readonly integration_id?: number;
  }[];

  test.each(required)("$context comes from a workflow that runs on pull requests", ({ context }) => {
    const reported = workflows.find(({ checks }) => checks.includes(context));
    expect(Object.keys(reported?.workflow.on ?? {})).toContain("pull_request");
    expect(setup).toContain(`\`${context}\``);
    expect(setup).toContain(`(../${folder}${reported?.name})`);
  });

  test("come from GitHub Actions and nobody else", () => {
    expect(required.length).toBeGreaterThan(0);
    for (const { integration_id } of required) expect(integration_id).toBe(15368);
  });
});

describe("the set-up page", () => {
  test("says of every rule and setting in the file what it protects from", () => {
    for (const { type, parameters = {} } of ruleset.rules)
      for (const name of [type, ...Object.keys(parameters)]) {
        if (name === "do_not_enforce_on_create" || (name === type && name === "required_status_checks"))
          continue;
        const row = setup.split("\n").find((line) => line.startsWith(`| \`${name}\``));
        expect(row?.split("|").length, name).toBe(5);
      }
  });

  test("has links that lead somewhere, and every item in both languages", () => {
    for (const [, target = ""] of setup.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(() => readFileSync(`${root}docs/${target}`)).not.toThrow();
    const items = setup.match(/^- \[ \] .*$/gm) ?? [];
    expect(items.length).toBeGreaterThan(15);
    for (const item of items)
      expect(item).toMatch(/[\u4e00-\u9fff].*[A-Za-z]{3}|[A-Za-z]{3}.*[\u4e00-\u9fff]/);
  });
});
