import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { judge } from "./core/judge.ts";
import { collected, reading } from "./testing/institution.ts";
import { collect } from "./ports/collect.ts";
import { nodeFiles } from "./ports/files-node.ts";
import { rules } from "./rules/index.ts";
import { renderPages } from "./reporters/pages/render-pages.ts";
import { templates } from "./reporters/templates.generated.ts";
for (const [name, data] of [["small", collected({})], ["real", collect(nodeFiles("/work/main"), reading)]] as const)
for (const locale of ["zh-TW", "en"] as const) {
  const judgement = judge(data, rules, "2026-11-22");
  const t = performance.now();
  const pages = renderPages({ judgement, rules, locale, schemas: reading.schemas, toolVersion: "0.1.0", revision: null, templates });
  console.log(name, locale, pages.length, Math.round(performance.now() - t), "ms", pages.reduce((a, p) => a + p.text.length, 0));
  for (const p of pages) { const f = `/tmp/gfmcheck/out/${name}-${locale}/${p.path}`; mkdirSync(dirname(f), { recursive: true }); writeFileSync(f, p.text); }
}
