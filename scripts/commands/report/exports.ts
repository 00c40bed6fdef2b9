import { relative } from "node:path";
import type { Page, PagesInput, PrintedPage } from "../../reporters/pages/render-pages.ts";
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
  {
    name: "xlsx",
    type: "boolean",
    text: {
      "zh-TW": "另將各清冊與紀錄產生為一個活頁簿 registers.xlsx",
      en: "write registers and records as one workbook, registers.xlsx",
    },
  },
  {
    name: "csv",
    type: "boolean",
    text: {
      "zh-TW": "另將各清冊與紀錄產生為 registers/ 內的 CSV 檔",
      en: "write registers and records as CSV files in registers/",
    },
  },
];

/** Every file for other programs that the options ask for; what makes them is loaded only then. */
export async function exportPages(
  { options, ports }: Invocation,
  loaded: Loaded,
  findings: FindingsReport,
  input: PagesInput,
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
  if (options["xlsx"] === true || options["csv"] === true) {
    const { registersOf } = await import("../../reporters/registers/registers.ts");
    const { registerPages } = await import("../../reporters/registers/csv.ts");
    const registers = registersOf(input);
    if (options["csv"] === true) pages.push(...registerPages(registers));
    if (options["xlsx"] === true) {
      const bytes = await ports.workbook(registers, judgement.today);
      pages.push({ path: "registers.xlsx", bytes: () => bytes });
    }
  }
  return pages;
}
