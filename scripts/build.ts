import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { _, type Options } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { build, type Plugin } from "esbuild";
import { referencePlans } from "./core/references.ts";
import type { Schemas } from "./core/schema/schemas.ts";
import {
  accepting,
  acceptingSchemas,
  approvalRequired,
  bareSchemas,
  kinds,
  loadSchemas,
  schemaCompiler,
} from "./ports/schemas-node.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);

const schemas = loadSchemas();

/** Validators of every kind as plain code: compiling them at every start would cost more than judging. */
function validators(own: Schemas, options: Options): string {
  const ajv = schemaCompiler(own, {
    ...options,
    code: { source: true, esm: true, lines: false, formats: _`formats` },
  });
  const code = standalone.default(
    ajv,
    Object.fromEntries(kinds.map((kind) => [kind, `${kind}.schema.json`])),
  );
  return `import { formats } from ${JSON.stringify(`${root}/scripts/core/schema/formats.ts`)};
${code}
export const validators = { ${kinds.join(", ")} };
`;
}

/** What a fault is called is for the other validators; these say only that there is one. */
function silent(code: string): string {
  return code.replaceAll(/\[\{instancePath.*?\}\];return false/g, "[0];return false");
}

/**
 * Nearly every file is valid, and most were read by an earlier run: validators are read when the first file needs them,
 * whole schemas and the validators that explain at the first fault.
 */
const readingModule = `import { createRequire } from "node:module";
import { packageText } from ${JSON.stringify(`${root}/scripts/ports/package-files.ts`)};
const require = createRequire(import.meta.url);
let schemas;
export const nodeReading = () => ({
  get schemas() {
    schemas ??= Object.fromEntries(
      ${JSON.stringify(Object.keys(schemas))}.map((name) => [name, JSON.parse(packageText("schemas/" + name + ".schema.json"))]),
    );
    return schemas;
  },
  referencePlans: ${JSON.stringify(referencePlans(schemas, kinds))},
  approvalRequired: ${JSON.stringify(approvalRequired(schemas))},
  accepts: (kind, value) => require("./accepting.cjs").validators[kind](value),
  explain: (kind, value) => {
    const explain = require("./explaining.cjs").validators[kind];
    return explain(value) ? [] : explain.errors;
  },
});
`;
/** Modules of a clone that a package replaces. */
const packaged: Plugin = {
  name: "packaged",
  setup: ({ onLoad }) => {
    onLoad({ filter: /scripts\/ports\/schemas-node\.ts$/ }, () => ({
      contents: readingModule,
      loader: "js",
      resolveDir: root,
    }));
    onLoad({ filter: /scripts\/ports\/engine-id\.ts$/ }, () => ({
      contents:
        'import { readFileSync } from "node:fs"; export const engineId = readFileSync(new URL("engine-id", import.meta.url), "utf8");',
      loader: "js",
    }));
    onLoad({ filter: /scripts\/ports\/package-root\.ts$/ }, () => ({
      contents: 'export const packageRoot = new URL("../", import.meta.url);',
      loader: "js",
    }));
  },
};

rmSync(`${root}/dist`, { recursive: true, force: true });
mkdirSync(`${root}/dist`);
const lazy = {
  accepting: silent(validators(acceptingSchemas(schemas), accepting)),
  explaining: validators(bareSchemas(schemas), {}),
};
for (const [name, contents] of Object.entries(lazy)) {
  await build({
    stdin: { contents, resolveDir: root, loader: "js" },
    outfile: `${root}/dist/${name}.cjs`,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    // Machine-made and never in a stack trace of ours, so it may lose its names.
    minify: true,
    logLevel: "warning",
  });
}
await build({
  entryPoints: [`${root}/scripts/cli.ts`],
  outdir: `${root}/dist`,
  splitting: true,
  chunkNames: "[name]-[hash]",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  // js-yaml's ES module runs 2.7 times slower than its CommonJS file on Node 20.
  alias: { "js-yaml": require.resolve("js-yaml") },
  banner: {
    js: '#!/usr/bin/env node\nimport { createRequire as $require } from "node:module"; const require = $require(import.meta.url);',
  },
  external: ["handlebars", "@actions/core", "@octokit/*", "@myriaddreamin/*", "yaml"],
  plugins: [packaged],
  legalComments: "eof",
  logLevel: "warning",
});
const engine = createHash("sha256").update(JSON.stringify(schemas));
for (const name of readdirSync(`${root}/dist`).sort()) engine.update(readFileSync(`${root}/dist/${name}`));
writeFileSync(`${root}/dist/engine-id`, engine.digest("hex"));
chmodSync(`${root}/dist/cli.js`, 0o755);
