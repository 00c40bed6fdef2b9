import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Difference, differences } from "./differences.ts";

test.each<[string, unknown, unknown, Difference[]]>([
  ["nothing", { a: 1, b: ["x"] }, { b: ["x"], a: 1 }, []],
  ["a value", { a: 1 }, { a: 2 }, [{ pointer: "/a", before: 1, after: 2 }]],
  ["a type", { a: 3 }, { a: "3" }, [{ pointer: "/a", before: 3, after: "3" }]],
  ["a key added", {}, { a: 1 }, [{ pointer: "/a", after: 1 }]],
  ["a key removed", { a: 1 }, {}, [{ pointer: "/a", before: 1 }]],
  [
    "the order of the later document",
    { a: 1, b: 1, c: 1 },
    { b: 2, a: 2 },
    [
      { pointer: "/b", before: 1, after: 2 },
      { pointer: "/a", before: 1, after: 2 },
      { pointer: "/c", before: 1 },
    ],
  ],
  ["a key with a slash", { "a/b": 1 }, { "a/b": 2 }, [{ pointer: "/a~1b", before: 1, after: 2 }]],
  ["a list of words", { a: ["x"] }, { a: ["x", "y"] }, [{ pointer: "/a", before: ["x"], after: ["x", "y"] }]],
  [
    "an entry with an id put in front",
    { a: [{ id: "x", n: 1 }] },
    {
      a: [
        { id: "w", n: 1 },
        { id: "x", n: 2 },
      ],
    },
    [
      { pointer: "/a/0", after: { id: "w", n: 1 } },
      { pointer: "/a/1/n", before: 1, after: 2 },
    ],
  ],
  [
    "an entry with an id taken out",
    { a: [{ id: "x" }, { id: "y" }] },
    { a: [{ id: "y" }] },
    [{ pointer: "/a", before: { id: "x" } }],
  ],
  [
    "entries with ids in another order",
    { a: [{ id: "x" }, { id: "y" }] },
    { a: [{ id: "y" }, { id: "x" }] },
    [{ pointer: "/a", before: ["x", "y"], after: ["y", "x"] }],
  ],
  [
    "entries without ids",
    { a: [{ n: 1 }] },
    { a: [{ n: 2 }, { n: 3 }] },
    [
      { pointer: "/a/0/n", before: 1, after: 2 },
      { pointer: "/a/1", after: { n: 3 } },
    ],
  ],
  [
    "entries of which two share an id",
    [{ id: "x" }, { id: "x" }],
    [{ id: "x" }],
    [{ pointer: "/1", before: { id: "x" } }],
  ],
])("%s", (_, before, after, expected) => {
  expect(differences(before, after)).toEqual(expected);
});

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(1, 2, "1", "2", true, null),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.array(fc.record({ id: fc.constantFrom("x", "y", "z"), n: tie("any") }), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("any"), { maxKeys: 3 }),
  ),
})).any;

test("finds something exactly where two values are not the same", () => {
  fc.assert(
    fc.property(value, value, (before, after) => {
      expect(differences(before, before)).toEqual([]);
      const same = isDeepStrictEqual(JSON.parse(JSON.stringify(before)), JSON.parse(JSON.stringify(after)));
      expect(differences(before, after).length === 0).toBe(same);
    }),
  );
});
