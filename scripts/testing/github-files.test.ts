import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ownersOf, readCodeowners } from "../core/proposal/codeowners.ts";
import { controlFolders } from "../core/proposal/control-paths.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { formField, formKinds } from "./form-fields.ts";
import { issueFormSchema } from "./issue-form.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

interface Element {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly value?: string;
    readonly description?: string;
    readonly placeholder?: string;
    readonly options?: readonly (string | { readonly label: string; readonly required?: boolean })[];
  };
}
interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly body: readonly Element[];
}

const isForm = new Ajv2020({ allErrors: true, strict: false }).compile<IssueForm>(issueFormSchema);
const folder = ".github/ISSUE_TEMPLATE/";
const names = readdirSync(`${root}${folder}`).filter((name) => name !== "config.yml");
/** GitHub reads forms as YAML 1.1, where an unquoted date is no text. */
const formOf = (name: string): IssueForm => parse(read(folder + name), { version: "1.1" });
const inputs = (form: IssueForm): readonly Element[] => form.body.filter(({ type }) => type !== "markdown");
const bilingual = /[\u4e00-\u9fff].*[A-Za-z]/s;

describe("the schema of issue forms refuses what GitHub refuses", () => {
  const sound = {
    name: "詢問 Question",
    description: "x",
    body: [{ type: "input", id: "a", attributes: { label: "x" } }],
  };
  test("and takes a sound form", () => expect(isForm(sound)).toBe(true));

  test.each<[string, object]>([
    ["no name", { ...sound, name: undefined }],
    ["a blank name", { ...sound, name: " " }],
    ["a key of no form", { ...sound, about: "x" }],
    ["a description that is no text", { ...sound, description: true }],
    ["no body", { ...sound, body: [] }],
    ["nothing to fill in", { ...sound, body: [{ type: "markdown", attributes: { value: "x" } }] }],
    ["an unknown element", { ...sound, body: [{ type: "date", attributes: { label: "x" } }] }],
    ["a field without a label", { ...sound, body: [{ type: "input", attributes: {} }] }],
    ["an id with a dot", { ...sound, body: [{ type: "input", id: "a.b", attributes: { label: "x" } }] }],
    [
      "a placeholder that YAML takes for a date",
      {
        ...sound,
        body: parse("- type: input\n  attributes: {label: x, placeholder: 2026-12-01}", { version: "1.1" }),
      },
    ],
    [
      "a choice of nothing",
      { ...sound, body: [{ type: "dropdown", attributes: { label: "x", options: ["None"] } }] },
    ],
    [
      "the same choice twice",
      { ...sound, body: [{ type: "dropdown", attributes: { label: "x", options: ["a", "a"] } }] },
    ],
  ])("%s", (_, form) => expect(isForm(form)).toBe(false));
});

describe.each(names)("the issue form %s", (name) => {
  const form = formOf(name);
  const kind = formKinds[name];

  test("is a form as GitHub wants it", () => {
    isForm(form);
    expect(isForm.errors ?? []).toEqual([]);
    const ids = inputs(form).map(({ id }) => id);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
    // GitHub makes keys of labels from their letters and digits; two that come to the same are refused.
    const labels = inputs(form).map(({ attributes }) =>
      (attributes.label ?? "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    );
    expect(new Set(labels).size).toBe(labels.length);
    expect(readYaml(read(folder + name)).faults).toEqual([]);
  });

  test("speaks both languages, Chinese first", () => {
    for (const words of [form.name, form.description, form.title]) expect(words).toMatch(bilingual);
    for (const { attributes } of form.body)
      for (const words of [attributes.label, attributes.description, attributes.value])
        if (words !== undefined) expect(words).toMatch(bilingual);
  });

  test("asks in the words of the schemas", () => {
    for (const { id = "", type, attributes } of inputs(form)) {
      if (id.startsWith("note-")) continue;
      const field = formField(kind ?? "none", id);
      expect(field.labels, id).toContain(attributes.label);
      if (type === "dropdown") expect(attributes.options, id).toEqual(field.options);
    }
  });

  test("asks for no personal data and shows none", () => {
    const last = form.body.at(-1);
    expect(last?.id).toBe("note-privacy");
    expect(last?.attributes.options?.[0]).toMatchObject({ required: true });
    const shown = JSON.stringify(form);
    expect(shown).not.toMatch(/[\w.]+@[\w-]+\.\w|\b09\d{2}-?\d{3}-?\d{3}\b|\b[A-Z][12]\d{8}\b/);
    for (const person of parse(read("policy/people.yaml")).people) expect(shown).not.toContain(person.name);
  });
});

test("there is a form for each thing that people report, and none without", () => {
  expect(names).toEqual([...Object.keys(formKinds), "6-question.yml"]);
  expect(new Set(names.map((name) => formOf(name).name)).size).toBe(names.length);
  expect(parse(read(`${folder}config.yml`))).toEqual({ blank_issues_enabled: false });
});

test("the set-up names every label that the forms put on an issue", () => {
  const labels = new Set(names.flatMap((name) => formOf(name).labels));
  expect(labels.size).toBeGreaterThan(3);
  for (const label of labels) expect(read("docs/github-setup.md")).toContain(`\`${label}\``);
});

describe("CODEOWNERS", () => {
  const path = ".github/CODEOWNERS";
  const owners = readCodeowners(path, read(path));

  test("has no line that GitHub would skip, ignore or read as nobody's", () => {
    expect(owners.faults).toEqual([]);
    for (const { owners: own } of owners.lines) expect(own.length).toBeGreaterThan(0);
  });

  test("names example teams only, to be replaced", () => {
    for (const { owners: own } of owners.lines)
      for (const one of own) expect(one).toMatch(/^@example-org\/[a-z-]+$/);
    expect(read(path)).toContain("請把 @example-org/… 換成");
  });

  test.each([...controlFolders])("%s/ belongs to people other than those who draft plans", (name) => {
    for (const file of [`${name}/x.yaml`, `${name}/deep/er/x.ts`])
      expect(ownersOf(owners, file)).toContain("@example-org/engine-owners");
  });

  test.each([
    ["plans/dns.yaml", ["@example-org/supervisors"]],
    ["records/approvals/dns/3.yaml", ["@example-org/supervisors"]],
    ["policy/waivers/wvr-kiosk.yaml", ["@example-org/supervisors", "@example-org/ims-group"]],
    [".github/CODEOWNERS", ["@example-org/engine-owners"]],
    ["plans/.gitattributes", ["@example-org/engine-owners"]],
    ["package.json", ["@example-org/engine-owners"]],
  ])("%s is reviewed by %j", (file, expected) => expect(ownersOf(owners, file)).toEqual(expected));
});

test("the pull-request template speaks both languages and tells the supervisor what to write", () => {
  const template = read(".github/PULL_REQUEST_TEMPLATE.md");
  for (const [line] of template.matchAll(/^(?:##|- \[ \]) .*$/gm)) expect(line).toMatch(bilingual);
  expect(template.match(/^- \[ \] /gm)?.length).toBe(5);
  expect(template).toContain("approve 文件識別碼 sha256:");
});
