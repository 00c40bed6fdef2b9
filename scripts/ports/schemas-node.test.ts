import { describe, expect, test } from "vitest";
import { fileName } from "../core/kind.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { smallInstitution } from "../testing/institution.ts";
import { nodeReading } from "./schemas-node.ts";

const { accepts, approvalRequired, explain } = nodeReading();

const documents = Object.entries(smallInstitution()).flatMap(([path, text]) => {
  const kind = fileName(path)?.kind;
  return kind === undefined ? [] : [{ path, kind, value: readYaml(text).value as object }];
});

const odd: readonly unknown[] = [
  "",
  " ",
  "x",
  "A-b",
  "𠮷".repeat(150),
  "字".repeat(4001),
  0,
  -1,
  1.5,
  1e9,
  true,
  null,
  [],
  [1],
  {},
  { id: "x" },
  "2026-02-30",
  "110/03/29",
  "P1X",
];

/** A document with each of its values replaced, each of its keys removed, and a key added to each of its objects. */
function* spoiled(node: unknown, whole: (changed: unknown) => unknown): Generator<unknown> {
  for (const value of odd) yield whole(value);
  if (Array.isArray(node)) {
    for (const [index, item] of node.slice(0, 2).entries())
      yield* spoiled(item, (changed) => whole(node.with(index, changed)));
  } else if (typeof node === "object" && node !== null) {
    yield whole({ ...node, unheardOf: 1 });
    for (const [key, child] of Object.entries(node)) {
      const { [key]: _, ...others } = node as Record<string, unknown>;
      yield whole(others);
      yield* spoiled(child, (changed) => whole({ ...node, [key]: changed }));
    }
  }
}

describe("the quick validators", () => {
  test.each(documents.map(({ path, ...one }) => [path, one] as const))("take %s", (_, { kind, value }) => {
    expect(accepts(kind, value)).toBe(true);
    expect(explain(kind, value)).toEqual([]);
  });

  const ofEachKind = [...new Map(documents.map((one) => [one.kind, one])).values()];
  test.each(ofEachKind.map((one) => [one.kind, one.value] as const))(
    "find no fault in a %s only where the others find none",
    (kind, value) => {
      let refused = 0;
      for (const changed of spoiled(value, (one) => one)) {
        const faults = explain(kind, changed).filter(
          ({ instancePath, params }) => instancePath !== "" || params["missingProperty"] !== "approval",
        );
        if (accepts(kind, changed)) expect(faults, JSON.stringify(changed).slice(0, 500)).toEqual([]);
        else refused += 1;
      }
      expect(refused).toBeGreaterThan(10);
    },
  );

  test("leave the approval out of account, and say for which kinds", () => {
    expect(approvalRequired).toEqual(["disposal", "plan", "waiver"]);
    const plan = documents.find(({ kind }) => kind === "plan")?.value ?? {};
    const content = Object.fromEntries(Object.entries(plan).filter(([key]) => key !== "approval"));
    expect(accepts("plan", content)).toBe(true);
    expect(explain("plan", content)).toHaveLength(1);
  });
});
