import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test.each<[string, unknown, string]>([
  ["an empty object", {}, "{}"],
  ["members by their names", { b: 1, a: [true, null], "": "x" }, '{"":"x","a":[true,null],"b":1}'],
  ["upper case before lower case", { a: 1, B: 2 }, '{"B":2,"a":1}'],
  ["digits as text", { "10": 1, "9": 2 }, '{"10":1,"9":2}'],
  [
    "by UTF-16 units, not by code points",
    { "\ufb33": 1, "\ud83d\ude00": 2 },
    '{"\ud83d\ude00":2,"\ufb33":1}',
  ],
  ["Chinese unescaped", { 理由: "磁碟壞軌" }, '{"理由":"磁碟壞軌"}'],
  ["control characters and quotes escaped", { a: '\u0001\b\t\n"\\/' }, '{"a":"\\u0001\\b\\t\\n\\"\\\\/"}'],
  ["lists in their order", [3, 1, 2], "[3,1,2]"],
  ["text and number apart", { a: "3", b: 3 }, '{"a":"3","b":3}'],
  ["the widest numbers", [9007199254740991, -9007199254740991, 0], "[9007199254740991,-9007199254740991,0]"],
  ["nesting", { a: { c: [{ e: 1, d: 2 }], b: {} } }, '{"a":{"b":{},"c":[{"d":2,"e":1}]}}'],
])("%s", (_, value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

/** What the strict YAML profile can hold: no fractions, no lone surrogates. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: "binary" }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "binary" }), tie("any"), { maxKeys: 4 }),
  ),
})).any;

test("agrees with another implementation of RFC 8785", () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(canonicalJson(one)).toBe(canonicalize(one));
    }),
    { numRuns: 500 },
  );
});

test("is JSON of the same value", () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
    }),
  );
});
