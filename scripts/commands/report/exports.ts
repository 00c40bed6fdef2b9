import { relative } from "node:path";
import { auditWords } from "../../i18n/audit.ts";
import { exportWords } from "../../i18n/exports.ts";
import { dueReport } from "../../reporters/due/due-report.ts";
import type { Page, PagesInput, PrintedPage } from "../../reporters/pages/render-pages.ts";
import type { Register } from "../../reporters/registers/register.ts";
import type { FindingsReport } from "../../reporters/report.ts";
import type { Invocation } from "../command.ts";
import type { Loaded } from "../load.ts";

/** Files of one kind, and what the first page of the report calls them. */
export interface Export {
  readonly title: string;
  /** Whether its files are written with others that the first page does not list. */
  readonly isWrittenApart?: boolean;
  readonly files: readonly { readonly title: string; readonly page: Page | PrintedPage }[];
}

interface Asked {
  readonly invocation: Invocation;
  readonly loaded: Loaded;
  readonly findings: FindingsReport;
  readonly input: PagesInput;
  readonly folder: string;
}

/** The site, and every file for other programs that the options ask for; what makes those is loaded only then. */
export async function exportsOf(asked: Asked): Promise<readonly Export[]> {
  const { options } = asked.invocation;
  const registers = options["xlsx"] === true || options["csv"] === true ? await registersIn(asked) : [];
  const wanted = [
    site(asked),
    ...(options["oscal"] === true ? [oscal(asked)] : []),
    ...(options["xlsx"] === true ? [workbook(asked, registers)] : []),
    ...(options["csv"] === true ? [csv(asked, registers)] : []),
    ...(options["badges"] === true ? [badges(asked)] : []),
    ...(options["ics"] === true ? [calendar(asked)] : []),
    ...(options["audit"] === true ? [auditEntry(asked)] : []),
  ];
  return Promise.all(wanted);
}

/** Where the first page leads to the site, which is always written. */
function site({ loaded }: Asked): Export {
  const path = "site/index.html";
  return {
    title: exportWords(loaded.locale).site,
    isWrittenApart: true,
    files: [{ title: path, page: { path, text: "" } }],
  };
}

async function oscal({ invocation, loaded, findings, folder }: Asked): Promise<Export> {
  const { oscalPages } = await import("../../reporters/oscal/oscal.ts");
  const { judgement, rules, locale, readText, revision, root } = loaded;
  const words = exportWords(locale);
  const pages = oscalPages({
    judgement,
    assessments: findings.assessments,
    rules,
    locale,
    readText,
    toolVersion: invocation.ports.version,
    revision,
    dataPath: relative(folder, root).replaceAll("\\", "/"),
  });
  const titles = [words.oscalResults, words.oscalPlan];
  return { title: words.oscal, files: pages.map((page, index) => ({ title: titles[index] ?? "", page })) };
}

async function registersIn({ input }: Asked): Promise<readonly Register[]> {
  const { registersOf } = await import("../../reporters/registers/registers.ts");
  return registersOf(input);
}

async function workbook({ invocation, loaded }: Asked, registers: readonly Register[]): Promise<Export> {
  const bytes = await invocation.ports.workbook(registers, loaded.today);
  const page = { path: "registers.xlsx", content: () => bytes };
  return { title: exportWords(loaded.locale).xlsx, files: [{ title: page.path, page }] };
}

async function csv({ loaded }: Asked, registers: readonly Register[]): Promise<Export> {
  const { registerPage } = await import("../../reporters/registers/csv.ts");
  const files = registers.map((one) => ({ title: one.title, page: registerPage(one) }));
  return { title: exportWords(loaded.locale).csv, files };
}

async function badges({ loaded }: Asked): Promise<Export> {
  const { badgesOf } = await import("../../reporters/badges/badges.ts");
  return { title: exportWords(loaded.locale).badges, files: badgesOf(loaded) };
}

async function calendar({ invocation, loaded }: Asked): Promise<Export> {
  const { dueIcs } = await import("../../reporters/due/ics.ts");
  const { judgement, rules, locale, readText } = loaded;
  // A calendar shows no difference between soon and later.
  const due = dueReport(judgement, rules, locale, 0, readText);
  const page = { path: "duties.ics", text: dueIcs(due, invocation.ports.version) };
  return { title: exportWords(locale).ics, files: [{ title: page.path, page }] };
}

/** Where the first page leads to the audit pack, whose files are written together. */
async function auditEntry({ loaded }: Asked): Promise<Export> {
  const { institutionPage } = await import("../../reporters/audit/audit-pages.ts");
  const { auditFolder } = await import("../../reporters/audit/cited-file.ts");
  const files = [`${institutionPage}.md`, "SHA256SUMS"].map((name) => {
    const path = `${auditFolder}/${name}`;
    return { title: path, page: { path, text: "" } };
  });
  return { title: auditWords(loaded.locale).pack, isWrittenApart: true, files };
}
