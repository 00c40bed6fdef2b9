import { relative, resolve } from "node:path";
import { type ExitCode, exit } from "../core/verdict.ts";
import { interfaceWords } from "../i18n/interface.ts";
import { text } from "../reporters/text.ts";
import { type Command, NotPublished } from "./command.ts";
import { findingsReport } from "./findings-report.ts";
import { load } from "./load.ts";
import { atOption, commonOptions } from "./options.ts";
import { auditFiles, auditOf } from "./report/audit.ts";
import { exportOptions } from "./report/export-options.ts";
import { exportsOf } from "./report/exports.ts";

export const report: Command = {
  name: "report",
  summary: {
    "zh-TW": "檢核後產生報表：Markdown 與網頁（表單、應辦事項、條文對照、總覽），可另產生 PDF",
    en: "judge, then write Markdown pages and a static site: forms, duties, clauses, dashboard; PDF on demand",
  },
  options: [
    atOption,
    {
      name: "allow-unknown",
      type: "boolean",
      text: { "zh-TW": "無法判定不視為失敗", en: "what cannot be known does not fail" },
    },
    ...commonOptions.map((option) =>
      option.name === "output"
        ? {
            ...option,
            value: "DIR",
            text: { "zh-TW": "報表目錄；預設 reports/", en: "folder of the pages; default reports/" },
          }
        : option,
    ),
    {
      name: "pdf",
      type: "boolean",
      text: {
        "zh-TW": "另將各表單排版為 A4 PDF（需有中文字型）",
        en: "typeset every form as an A4 PDF, too (needs a Chinese font)",
      },
    },
    ...exportOptions,
  ],
  run: async (invocation) => {
    const { options, ports, out, notice, directory, paint } = invocation;
    const loaded = load(invocation);
    const findings = findingsReport(loaded, ports, options["allow-unknown"] === true);
    out(text(findings, { quiet: options["quiet"] === true, paint }));
    if (findings.exitCode === exit.cannotJudge) return exit.cannotJudge;
    const folder = resolve(directory, String(options["output"] ?? `${loaded.root}/reports`));
    // Templates are only needed here: `validate` must start without them.
    const { renderPages } = await import("../reporters/pages/render-pages.ts");
    const { renderSite } = await import("../reporters/site/render-site.ts");
    const { printedForms } = await import("../reporters/print/printed-form.ts");
    const { printTemplates, siteAssets, templates } = await import("../reporters/templates.generated.ts");
    const audit = options["audit"] === true ? auditOf(loaded) : undefined;
    const input = {
      ...(audit && { audit }),
      judgement: loaded.judgement,
      rules: loaded.rules,
      locale: loaded.locale,
      schemas: ports.reading().schemas,
      toolVersion: ports.version,
      revision: loaded.revision,
      ...(loaded.moment !== undefined && { moment: loaded.moment }),
      templates,
      readText: loaded.readText,
      dataPath: relative(folder, loaded.root).replaceAll("\\", "/"),
    };
    const siteInput = {
      ...input,
      dataPath: `../${input.dataPath}`,
      ...(audit && { audit: { ...audit, folder: `../${audit.folder}` } }),
    };
    const site = renderSite(siteInput, siteAssets).map((page) => ({
      ...page,
      path: `site/${page.path}`,
    }));
    const exports = await exportsOf({ invocation, loaded, findings, input, folder });
    const pages = renderPages({ ...input, exports });
    const exported = exports.flatMap(({ files, isWrittenApart }) =>
      isWrittenApart === true ? [] : files.map(({ page }) => page),
    );
    let written: readonly string[];
    try {
      const typeset = options["pdf"] === true ? await ports.typesetter(printTemplates.form) : undefined;
      const printed =
        typeset === undefined
          ? []
          : [...printedForms(input)].map(({ path, form }) => ({
              path: `${path}.pdf`,
              content: () => typeset(form()),
            }));
      const { judged } = loaded;
      const enclosed = judged === undefined ? [] : await auditFiles(input, judged, typeset);
      written = ports.writePages(folder, [...pages, ...site, ...printed, ...exported, ...enclosed]);
    } catch (error) {
      // Pages are made while they are written: what is neither refused nor the system's fault is a bug.
      const isOfSystem = error instanceof Error && ("syscall" in error || "localized" in error);
      throw isOfSystem ? new NotPublished(folder, error) : error;
    }
    notice(`${written.length} ${interfaceWords(loaded.locale).written} ${folder}\n`);
    return findings.exitCode as ExitCode;
  },
};
