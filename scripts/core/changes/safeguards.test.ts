import { describe, expect, test } from "vitest";
import { kinds, loadSchemas } from "../../ports/schemas-node.ts";
import { resolved, type SchemaNode } from "../schema/schemas.ts";

const schemas = loadSchemas();

interface Field {
  readonly path: string;
  readonly node: SchemaNode;
  /** The schema that references inside the node start from. */
  readonly home: string;
  /** Whether every list around it tells its entries apart. */
  readonly isSure: boolean;
}

function* fields(home: string, raw: SchemaNode, path: string, isSure: boolean): Generator<Field> {
  const { node, home: next } = resolved(schemas, home, raw);
  yield { path, node, home: next, isSure };
  for (const [key, child] of Object.entries(node.properties ?? {}))
    yield* fields(next, child, `${path}/${key}`, isSure);
  if (node.items === undefined) return;
  const entry = resolved(schemas, next, node.items).node;
  // A list of words is compared as a whole.
  if (entry.properties === undefined) return;
  const isTold = node["x-key"] !== undefined || entry.properties?.["id"] !== undefined;
  yield* fields(next, node.items, `${path}/*`, isSure && isTold);
}

const all = kinds.flatMap((kind) => [...fields(kind, schemas[kind], kind, true)]);
const guards = all.filter(({ node }) => node["x-safeguard"] !== undefined);

const fits = ({ type, format, properties }: SchemaNode): readonly unknown[] => {
  if (format === "duration") return ["longer", "shorter"];
  if (format === "date") return ["later", "earlier"];
  if (type === "integer" || type === "array") return ["more", "fewer"];
  if (type === "boolean") return ["true", "false"];
  return properties?.["frequency"] === undefined ? [] : ["oftener"];
};

describe("the safeguards of the schemas", () => {
  test("are orders that fit their fields", () => {
    const unfit = guards.filter(({ node }) => {
      const stronger = node["x-safeguard"]?.stronger;
      if (stronger === undefined) return false;
      if (typeof stronger === "string") return !fits(node).includes(stronger);
      return !Object.keys(stronger).every((choice) => node.enum?.includes(choice));
    });
    expect(unfit.map(({ path }) => path)).toEqual([]);
  });

  test("stand only in lists that tell their entries apart", () => {
    expect(guards.filter(({ isSure }) => !isSure).map(({ path }) => path)).toEqual([]);
  });

  test("cover what a plan protects by", () => {
    const paths = guards.map(({ path }) => path);
    for (const field of ["retention", "generations", "copies", "fullEvery"])
      expect(paths).toContain(`plan/items/*/${field}`);
    for (const field of ["offline", "immutableDays", "protection", "isMirror"])
      expect(paths).toContain(`plan/copies/*/${field}`);
    expect(paths).toEqual(
      expect.arrayContaining([
        "plan/jobs/*/schedule",
        "plan/restoreTest/interval",
        "systems/systems/*/core",
        "waiver",
      ]),
    );
  });
});

test("entries are told apart by fields that they have", () => {
  const unknown = all.flatMap(({ path, node, home }) => {
    const entry = resolved(schemas, home, node.items ?? {}).node;
    return (node["x-key"] ?? [])
      .filter((key) => !(key in (entry.properties ?? {})))
      .map((key) => `${path} ${key}`);
  });
  expect(unknown).toEqual([]);
});
