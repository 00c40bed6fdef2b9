import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { _ } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { build, type Plugin, transformSync } from "esbuild";
import { kinds, loadSchemas, schemaCompiler } from "./ports/schemas-node.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);

/** Schemas and their validators as plain code: compiling them at every start would cost more than judging. */
function readingModule(): string {
  const schemas = loadSchemas();
  const ajv = schemaCompiler(schemas, {
    code: { source: true, esm: true, lines: false, formats: _`formats` },
  });
  const code = standalone.default(
    ajv,
    Object.fromEntries(kinds.map((kind) => [kind, `${kind}.schema.json`])),
  );
  const module = `import { formats } from ${JSON.stringify(`${root}/scripts/core/schema/formats.ts`)};
${code}
const validators = { ${kinds.join(", ")} };
const schemas = JSON.parse(${JSON.stringify(JSON.stringify(schemas))});
export const nodeReading = () => ({
  schemas,
  validate: (kind, value) => (validators[kind](value) ? [] : validators[kind].errors),
});
`;
  // Machine-made and never in a stack trace of ours, so it may lose its names.
  return transformSync(module, { minify: true, format: "esm" }).code;
}
/** Modules of a clone that a package replaces. */
const packaged: Plugin = {
  name: "packaged",
  setup: ({ onLoad }) => {
    onLoad({ filter: /scripts\/ports\/schemas-node\.ts$/ }, () => ({
      contents: readingModule(),
      loader: "js",
      resolveDir: root,
    }));
    onLoad({ filter: /scripts\/ports\/package-root\.ts$/ }, () => ({
      contents: 'export const packageRoot = new URL("../", import.meta.url);',
      loader: "js",
    }));
  },
};

rmSync(`${root}/dist`, { recursive: true, force: true });
mkdirSync(`${root}/dist`);
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
  external: ["handlebars", "@actions/core", "yaml"],
  plugins: [packaged],
  legalComments: "eof",
  logLevel: "warning",
});
chmodSync(`${root}/dist/cli.js`, 0o755);
