import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Document, isScalar, visit } from "yaml";
import { smallInstitution } from "../testing/institution.ts";
import { type ApprovedKind, approvedKinds, digestOf, sha256Hex } from "./digest.ts";
import { escapeStep } from "./json-pointer.ts";
import { fileName } from "./kind.ts";
import { readYaml } from "./yaml/read-yaml.ts";

type Members = Readonly<Record<string, unknown>>;

const folder = new URL("../testdata/digest/", import.meta.url);
const vectors: readonly { readonly file: string; readonly kind: ApprovedKind; readonly digest: string }[] =
  JSON.parse(readFileSync(new URL("vectors.json", folder), "utf8"));

function read(text: string): Members {
  const { value, faults } = readYaml(text);
  expect(faults).toEqual([]);
  return value as unknown as Members;
}

describe("the published vectors", () => {
  test.each(vectors)("$file as $kind", ({ file, kind, digest }) => {
    expect(digestOf(kind, read(readFileSync(new URL(file, folder), "utf8")))).toBe(digest);
  });

  test.each(vectors)("$file as $kind, computed by other means", ({ file, kind, digest }) => {
    const { approval: _, ...content } = read(readFileSync(new URL(file, folder), "utf8"));
    const hash = createHash("sha256").update(`bp-${kind}/v1\n${canonicalize(content)}`, "utf8");
    expect(`sha256:${hash.digest("hex")}`).toBe(digest);
  });

  test("cover every kind, one plan in two layouts, and one document under two kinds", () => {
    expect(new Set(vectors.map(({ kind }) => kind))).toEqual(new Set(approvedKinds));
    const digests = (file: string) => vectors.filter((one) => one.file === file).map(({ digest }) => digest);
    expect(digests("plan-relaid.yaml")).toEqual(digests("plan.yaml"));
    expect(new Set(digests("exception.yaml")).size).toBe(2);
  });
});

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("SHA-256 of %j is that of FIPS 180-4", (text, expected) => {
  expect(sha256Hex(text)).toBe(expected);
  expect(sha256Hex(new TextEncoder().encode(text))).toBe(expected);
});

/** The approved documents of the small institution. */
const documents = Object.entries(smallInstitution()).flatMap(([path, text]) => {
  const kind = fileName(path)?.kind;
  const approvedKind = approvedKinds.find((one) => one === kind);
  return approvedKind === undefined ? [] : [{ kind: approvedKind, text, value: read(text) }];
});
const document = fc.constantFrom(...documents);

/** Every place of a value, itself excluded, as steps. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, key];
    return [here, ...places(member, here)];
  });
}

/** A copy of a value with one place changed by a function; `undefined` removes it. */
function changedAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  const members = Object.entries(value as Members).flatMap(([key, member]) => {
    const changed = key === step ? changedAt(member, rest, change) : member;
    return changed === undefined ? [] : [[key, changed] as const];
  });
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}

function shuffled(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, order));
  if (typeof value !== "object" || value === null) return value;
  const members = value as Members;
  return Object.fromEntries(order(Object.keys(members)).map((key) => [key, shuffled(members[key], order)]));
}

const quotings = ["QUOTE_DOUBLE", "QUOTE_SINGLE"] as const;
const layout = fc.record({
  seed: fc.nat({ max: 1000 }),
  quoting: fc.constantFrom(...quotings),
  flow: fc.nat({ max: 4 }),
  indent: fc.integer({ min: 2, max: 6 }),
  crlf: fc.boolean(),
  comment: fc.constantFrom("", " 待下次檢討", " approval: none", ' "'),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** Another text with the same meaning: other order of keys, quotes, flow or block, indentation, comments, line ends. */
function relaid(value: Members, { seed, quoting, flow, indent, crlf, comment }: Layout): string {
  const rank = (key: string): string => sha256Hex(`${seed} ${escapeStep(key)}`);
  const order = (keys: string[]): string[] => keys.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const written = new Document(shuffled(value, order));
  let count = 0;
  visit(written, {
    Scalar(key, node) {
      if (key !== "key" && isScalar(node) && typeof node.value === "string") node.type = quoting;
    },
    Collection(_, node) {
      count += 1;
      if (flow > 0 && count > 1 && count % flow === 0) node.flow = true;
    },
  });
  if (comment !== "") {
    written.commentBefore = comment;
    written.comment = comment;
  }
  const text = written.toString({ indent, lineWidth: 0 });
  return crlf ? text.replaceAll("\n", "\r\n") : text;
}

test("order, quotes, layout, comments and line ends do not change a digest", () => {
  fc.assert(
    fc.property(document, layout, ({ kind, value }, how) => {
      expect(digestOf(kind, read(relaid(value, how)))).toBe(digestOf(kind, value));
    }),
    { numRuns: 300 },
  );
});

const other = fc.oneof(
  fc.string(),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
);

test("every value that is changed or removed changes it", () => {
  fc.assert(
    fc.property(
      document,
      fc.nat(),
      fc.option(other, { nil: undefined }),
      ({ kind, value }, index, replacement) => {
        const all = places(value).filter(([first]) => first !== "approval");
        const path = all[index % all.length] ?? [];
        let before: unknown;
        const changed = changedAt(value, path, (old) => {
          before = old;
          return replacement;
        });
        fc.pre(canonicalize(before) !== canonicalize(replacement));
        expect(digestOf(kind, changed as Members)).not.toBe(digestOf(kind, value));
      },
    ),
    { numRuns: 500 },
  );
});

test("a text is not the number it looks like", () => {
  for (const { kind, value } of documents) {
    const revision = String(value["revision"]);
    expect(digestOf(kind, { ...value, revision })).not.toBe(digestOf(kind, value));
  }
});

test("whatever stands under approval does not matter", () => {
  fc.assert(
    fc.property(document, fc.jsonValue(), ({ kind, value }, approval) => {
      const { approval: _, ...bare } = value;
      expect(digestOf(kind, { approval, ...bare })).toBe(digestOf(kind, value));
      expect(digestOf(kind, bare)).toBe(digestOf(kind, value));
    }),
  );
});

test("an approval deeper down is content", () => {
  expect(digestOf("plan", { a: { approval: 1 } })).not.toBe(digestOf("plan", { a: {} }));
});

test("the same content under another kind has another digest", () => {
  fc.assert(
    fc.property(document, ({ value }) => {
      expect(new Set(approvedKinds.map((kind) => digestOf(kind, value))).size).toBe(approvedKinds.length);
    }),
  );
});
