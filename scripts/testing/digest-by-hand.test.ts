import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../core/canonical-json.ts";
import { type ApprovedKind, approvedKinds, digestOf } from "../core/digest.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { pasted, requireTools, shownCommands } from "./shown-commands.ts";

interface Vector {
  readonly file: string;
  readonly kind: ApprovedKind;
  readonly shows: { readonly "zh-TW": string; readonly en: string };
  readonly digest: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}docs/digest.md`, "utf8");
const vectors: readonly Vector[] = JSON.parse(readFileSync(`${root}docs/digest/vectors.json`, "utf8"));
const shown = shownCommands(page);
/** The part of the page that says what `digest` is, without the example below it. */
const definition = /^digest\(\) \{[\s\S]*?^\}$/m.exec(shown[0]?.commands ?? "")?.[0] ?? "";
const inputOf = (file: string): string => readFileSync(`${root}docs/digest/${file}`, "utf8");

/** Digests of JSON texts of a kind, by the commands of the page alone. */
function byHand(kind: string, documents: readonly string[]): string[] {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const parts = documents.map((text) => `printf '%s' ${quoted(text)} | digest ${kind}`);
  const { outputs, errors } = pasted([definition, ...parts], root);
  expect(errors).toBe("");
  return outputs.slice(1).map((output) => output.trim());
}

beforeAll(() => requireTools("jq", "sha256sum"));

test("the commands of the page print what the page says", () => {
  expect(shown.length).toBe(4);
  const { status, outputs, errors } = pasted(
    shown.map(({ commands }) => commands),
    root,
  );
  expect(errors).toBe("");
  expect(status).toBe(0);
  expect(outputs).toEqual(shown.map(({ output }) => output));
});

describe("the published vectors", () => {
  test.each(vectors)("$file as $kind: $shows.en", ({ file, kind, digest }) => {
    expect(byHand(kind, [inputOf(file)])).toEqual([digest]);
    // JSON on one line is strict YAML too, so this also shows that the vector lies within the profile.
    const { value, faults } = readYaml(JSON.stringify(JSON.parse(inputOf(file))));
    expect(faults).toEqual([]);
    expect(digestOf(kind, value as unknown as Record<string, unknown>)).toBe(digest);
  });

  test("are those that the engine's own tests hold it to, and more", () => {
    const own: readonly Vector[] = JSON.parse(
      readFileSync(`${root}scripts/testdata/digest/vectors.json`, "utf8"),
    );
    const published = vectors.map(({ file, kind, digest }) => `${file} ${kind} ${digest}`);
    for (const { file, kind, digest } of own)
      expect(published).toContain(`${file.replace(".yaml", ".json")} ${kind} ${digest}`);
    expect(published.length).toBeGreaterThan(own.length);
    expect(new Set(vectors.map(({ kind }) => kind))).toEqual(new Set(approvedKinds));
  });

  test("stand in the table of the page, and every file there is one of them", () => {
    for (const { file, kind, shows, digest } of vectors)
      expect(page).toContain(
        `| [\`${file}\`](digest/${file}) | \`${kind}\` | ${shows["zh-TW"]}<br>${shows.en} | \`${digest}\` |`,
      );
    const files = readdirSync(`${root}docs/digest`).filter((name) => name !== "vectors.json");
    expect(files.sort()).toEqual([...new Set(vectors.map(({ file }) => file))].sort());
  });
});

const mutations: readonly (readonly [what: string, file: string, from: string, to: string])[] = [
  ["the next revision", "plan.json", '"revision": 2', '"revision": 3'],
  ["the id of another system", "plan.json", '"example-system"', '"example-systems"'],
  ["a shorter retention", "plan.json", '"P30D"', '"P3D"'],
  ["a number written as text", "plan.json", '"sizeGiB": 80', '"sizeGiB": "80"'],
  ["a blank at the end of a text", "plan.json", "金鑰由主任保管", "金鑰由主任保管 "],
  ["no line feed at the end of a text", "text.json", "第二行\\n", "第二行"],
  ["one character of Chinese", "text.json", "學籍資料", "學藉資料"],
  ["a tab made a blank", "text.json", "欄一\\t欄二", "欄一 欄二"],
  ["another order of a nested list", "values.json", "[1, 2], [2, 1]", "[2, 1], [1, 2]"],
  ["one level of lists less", "values.json", "[[[]],", "[[],"],
  ["null made false", "values.json", "false, null", "false, false"],
  ["a mapping made a list", "values.json", '"mapping": {}', '"mapping": []'],
  ["an approval deeper down", "values.json", "because it stands", "since it stands"],
  ["two keys that swap their values", "keys.json", '"a10": 6,\n  "a9": 7', '"a10": 7,\n  "a9": 6'],
  ["a field more", "waiver.json", '"revision": 1', '"revision": 1, "clause2": "5.6"'],
];

test.each(mutations)("%s gives another digest", (_, file, from, to) => {
  const vector = vectors.find((one) => one.file === file);
  const text = inputOf(file);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const [digest] = byHand(vector?.kind ?? "", [changed]);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(digest).not.toBe(vector?.digest);
  expect(digest).toBe(digestOf(vector?.kind ?? "plan", JSON.parse(changed)));
});

describe("where jq and RFC 8785 differ, the strict profile refuses", () => {
  test.each([
    ["a key beyond ASCII", "學號: 1"],
    ["a key beyond the basic plane", '"𠮷": 1'],
    ["U+007F", "a: x\u007fy"],
    ["U+007F written as an escape", 'a: "x\\x7Fy"'],
    ["a control character written as an escape", 'a: "x\\u0001y"'],
    ["a backspace", 'a: "x\\by"'],
    ["a carriage return", 'a: "x\\ry"'],
    ["a fraction", "a: 1.5"],
    ["a fraction that is whole", "a: 1.0"],
    ["an exponent", "a: 1e3"],
    ["minus zero", "a: -0"],
    ["2^53", "a: 9007199254740992"],
    ["-2^53", "a: -9007199254740992"],
    ["infinity", "a: .inf"],
    ["an unpaired surrogate", 'a: "\\uD800"'],
    ["a repeated key", "a: 1\na: 2"],
  ])("%s", (_, text) => {
    expect(readYaml(`id: x\n${text}\n`).faults).not.toEqual([]);
  });

  const within = fc.string({
    unit: fc.constantFrom(..."aZ09 \t\n\"'\\/<>&{}[]:,#@|%éλя、。「」學籍備份𠮷🗄"),
  });
  const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,6}$/).filter((one) => one !== "__proto__");
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      within,
      fc.maxSafeInteger().filter((one) => !Object.is(one, -0)),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(key, tie("value"), { maxKeys: 5 }),
    ),
  }));

  test("and what it admits, jq writes as RFC 8785 does", () => {
    const documents = fc.sample(value, { numRuns: 1000, seed: 20261122 });
    const input = documents.map((one) => JSON.stringify(one)).join("\n");
    const { stdout } = spawnSync("jq", ["-cS", "."], { input, encoding: "utf8", maxBuffer: 1 << 26 });
    expect(stdout.trimEnd().split("\n")).toEqual(documents.map(canonicalJson));
  });
});
