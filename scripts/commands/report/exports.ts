import { relative } from "node:path";
import type { Page, PrintedPage } from "../../reporters/pages/render-pages.ts";
import type { FindingsReport } from "../../reporters/report.ts";
import type { Invocation, OptionSpec } from "../command.ts";
import type { Loaded } from "../load.ts";

/** What `report` writes for other programs, beside its pages. */
export const exportOptions: readonly OptionSpec[] = [
  {
    name: "oscal",
    type: "boolean",
    text: {
      "zh-TW": "另產生 OSCAL 評估結果與行動計畫（JSON）",
      en: "write OSCAL assessment results and a plan of action, too (JSON)",
    },
  },
];

/** Every file for other programs that the options ask for; what makes them is loaded only then. */
export async function exportPages(
  { options, ports }: Invocation,
  loaded: Loaded,
  findings: FindingsReport,
  folder: string,
): Promise<readonly (Page | PrintedPage)[]> {
  const { judgement, rules, locale, readText, revision, root } = loaded;
  const { assessments } = findings;
  const pages: (Page | PrintedPage)[] = [];
  if (options["oscal"] === true) {
    const { oscalPages } = await import("../../reporters/oscal/oscal.ts");
    const dataPath = relative(folder, root).replaceAll("\\", "/");
    pages.push(
      ...oscalPages({
        judgement,
        assessments,
        rules,
        locale,
        readText,
        toolVersion: ports.version,
        revision,
        dataPath,
      }),
    );
  }
  return pages;
}
