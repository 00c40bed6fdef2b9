import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const scripts = dirname(fileURLToPath(import.meta.url));
const sources = readdirSync(scripts, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".generated.ts"))
  .sort();
const isTest = (path: string): boolean => path.endsWith(".test.ts") || path.startsWith("testing/");
const engine = sources.filter((path) => !isTest(path));
const text = (path: string): string => readFileSync(join(scripts, path), "utf8");
const lines = (path: string): number => text(path).split("\n").length - 1;

/** Which rooms a room may import from, itself included. Outside packages are listed by room below. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ["core"],
  i18n: ["core", "i18n"],
  rules: ["core", "rules"],
  reporters: ["core", "i18n", "reporters"],
  ports: ["core", "reporters", "ports", "rules"],
  commands: ["core", "i18n", "reporters", "ports", "commands"],
};

const packages: Readonly<Record<string, readonly string[]>> = {
  core: ["js-yaml", "@noble/hashes/legacy.js", "@noble/hashes/sha2.js", "@noble/hashes/utils.js"],
  i18n: [],
  rules: [],
  reporters: ["get-east-asian-width", "handlebars/runtime.js", "d3-scale", "d3-shape"],
};

/** The rooms where time, files and the process do not exist. */
const pure = ["core", "rules", "reporters", "i18n"];
const room = (path: string): string => path.split("/")[0] ?? "";

function imports(path: string): string[] {
  return [...text(path).matchAll(/^(?:import|export)[^"';]*?from "([^"]+)"|^import "([^"]+)"/gm)].map(
    ([, from, bare]) => from ?? bare ?? "",
  );
}

const rooms = engine.filter((path) => allowed[room(path)] !== undefined);

test.each(rooms)("%s imports only from the rooms below it", (path) => {
  const own = room(path);
  for (const from of imports(path)) {
    if (from.startsWith("."))
      expect(allowed[own], from).toContain(room(relative(scripts, resolve(scripts, dirname(path), from))));
    else if (packages[own] !== undefined) expect(packages[own], from).toContain(from);
  }
});

test.each(rooms.filter((path) => pure.includes(room(path))))(
  "%s touches neither clock nor process nor console",
  (path) => {
    expect(text(path)).not.toMatch(
      /\bnew Date\(\s*\)|\bDate\.now\b|\bprocess\.|\bconsole\.|\bMath\.random\b|\bsetTimeout\b/,
    );
  },
);

test.each(rooms.filter((path) => /^rules\/.*\/rule\.ts$/.test(path)))(
  "%s takes its numbers from policy",
  (path) => {
    const code = text(path).replace(/`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\//g, "");
    expect(code.match(/(?<![\w.])(?:[2-9]|\d{2,})(?![\w.])/g) ?? []).toEqual([]);
  },
);

describe("size", () => {
  test("no file is longer than 250 lines", () => {
    expect(sources.filter((path) => lines(path) > 250)).toEqual([]);
  });

  test("half of all files are shorter than 80 lines", () => {
    const sizes = engine.map(lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80);
  });
});

test("nothing is left unfinished or unchecked", () => {
  const marks =
    /(?:\/\/|\*).*\b(?:TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck|biome-ignore|: any\b|\bas any\b|\.(?:skip|only)\(/;
  expect(sources.filter((path) => path !== "architecture.test.ts" && marks.test(text(path)))).toEqual([]);
});

test("no folder is a drawer for leftovers", () => {
  expect(sources.filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\/|\.ts$)/.test(path))).toEqual(
    [],
  );
});
