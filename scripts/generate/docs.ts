import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allCommands } from "../commands/index.ts";
import type { ProcedureDocument, ProfileDocument } from "../core/types.generated.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { loadSchemas } from "../ports/schemas-node.ts";
import { rules } from "../rules/index.ts";
import { clausesPage, rulesPage } from "./clause-matrix.ts";
import { cliPage } from "./cli-page.ts";
import { generateLabels } from "./labels.ts";
import { generateTemplates } from "./templates.ts";
import { generateSettingOrder, generateTypes } from "./types.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const text = (path: string): string => readFileSync(root + path, "utf8");
const data = <T>(path: string): T => {
  const { value, faults } = readYaml(text(path));
  if (value === undefined) throw new Error(`${path} is not well-formed: ${faults[0]?.message}`);
  return value as T;
};

const schemas = loadSchemas();
const sources = {
  procedure: data<ProcedureDocument>("policy/procedure.yaml"),
  profiles: readdirSync(`${root}policy/profiles`)
    .sort()
    .map((name) => data<ProfileDocument>(`policy/profiles/${name}`)),
  rules,
  statements: schemas.attestation.$defs?.["statement"] ?? {},
  roles: schemas.common.$defs?.["role"] ?? {},
};

/** Everything in the repository that is made from something else in it. */
const generated: Readonly<Record<string, string>> = {
  "scripts/core/types.generated.ts": (await generateTypes()) + generateSettingOrder(),
  "scripts/core/labels.generated.ts": generateLabels(schemas),
  "scripts/reporters/templates.generated.ts": generateTemplates(),
  "docs/rules.md": rulesPage(sources, (id) => text(`scripts/rules/${id}/doc.md`)),
  "docs/clauses.md": clausesPage(sources),
  "docs/cli.md": cliPage(await allCommands()),
};

const isCheck = process.argv.includes("--check");
const stale = Object.entries(generated).filter(([path, content]) => {
  try {
    return text(path) !== content;
  } catch {
    return true;
  }
});
for (const [path, content] of stale) {
  if (isCheck) process.stderr.write(`${path} is out of date; run \`npm run docs\`.\n`);
  else writeFileSync(root + path, content);
}
if (!isCheck) process.stdout.write(`${stale.length} of ${Object.keys(generated).length} files written\n`);
process.exitCode = isCheck && stale.length > 0 ? 1 : 0;
