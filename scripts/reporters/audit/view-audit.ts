import type { Answer } from "../../core/audit/answer.ts";
import type { AuditPack, AuditPart } from "../../core/audit/pack.ts";
import { auditWords } from "../../i18n/audit.ts";
import { type Inline, link, type Table } from "../pages/inline.ts";
import { pathFrom } from "../pages/page-links.ts";
import type { PageScope } from "../pages/scope.ts";
import { findingRows, findingTable, inOrder } from "../pages/view-findings.ts";
import { asOfText, type FrameView, frameView } from "../pages/view-frame.ts";
import type { Section } from "../pages/view-readme.ts";
import { answersTable } from "./answers-table.ts";
import { citedFile } from "./cited-file.ts";
import { filesTable } from "./files-table.ts";
import { systemSections } from "./system-tables.ts";

/** A page of the audit pack. */
export interface AuditView extends FrameView {
  readonly asOf: string;
  readonly sections: readonly Section[];
  /** Where people adopt what is proposed. */
  readonly adoption: Section;
}

const answers: readonly Answer[] = ["met", "partly", "not-met", "not-applicable", "undetermined"];

/** A page of the pack; `pages` tells where each system's page is. */
export function auditView(
  scope: PageScope,
  part: AuditPart,
  pages: ReadonlyMap<AuditPart, string>,
): AuditView {
  const { locale, repository, words: page } = scope;
  const words = auditWords(locale);
  const { system } = part;
  const { institution } = repository.policy.procedure;
  const name =
    system === undefined ? institution[locale] : `${system.value.name}${page.open}${system.id}${page.close}`;
  const pack = scope.input.audit?.pack;
  return {
    ...frameView(scope, words.packOf(name)),
    asOf: asOfText(scope),
    sections: [
      ...part.checklists.map((list) => ({
        title: list.profile.title[locale],
        note: words.proposal,
        tables: [answersTable(scope, list, part)],
      })),
      attentionSection(scope, part),
      ...(system === undefined ? [] : systemSections(scope, system)),
      ...(system === undefined && pack !== undefined ? [systemsSection(scope, pack, pages)] : []),
      evidenceSection(scope, part, pack),
      ...(system === undefined && pack !== undefined ? [missingSection(scope, pack)] : []),
    ],
    adoption: {
      title: words.adoption,
      note: "",
      tables: [
        {
          heading: "",
          columns: [page.step, page.person, page.date],
          rows: [
            [words.answeredBy, "", ""],
            [words.confirmedBy, "", ""],
          ],
        },
      ],
    },
  };
}

function attentionSection(scope: PageScope, { checklists }: AuditPart): Section {
  const words = auditWords(scope.locale);
  const all = checklists.flatMap(({ items }) => items.flatMap(({ assessments }) => assessments));
  const told = [...new Set(all)].filter(
    ({ outcome, findings }) => outcome !== "pass" || findings.some(({ severity }) => severity === "warning"),
  );
  const rows = findingRows(scope, inOrder(told));
  return rows.length === 0
    ? { title: words.attention, note: words.noAttention, tables: [] }
    : { title: words.attention, note: "", tables: [findingTable(scope, "", rows)] };
}

/** How many items of each answer every system has, out of how many. */
function systemsSection(
  scope: PageScope,
  { systems }: AuditPack,
  pages: ReadonlyMap<AuditPart, string>,
): Section {
  const words = auditWords(scope.locale);
  const table: Table = {
    heading: "",
    columns: [words.system, ...answers.map((one) => words.answers[one]), words.items],
    rows: systems.map((part): Inline[] => {
      const items = part.checklists.flatMap((list) => list.items);
      const { name = "" } = part.system?.value ?? {};
      return [
        link(name, pathFrom(scope.here, pages.get(part) ?? "")),
        ...answers.map((answer) => items.filter((one) => one.answer === answer).length),
        words.outOf(items.length),
      ];
    }),
  };
  return { title: words.systems, note: "", tables: [table] };
}

/** Files of a part; those that a system's page lists are not told again. */
function evidenceSection(scope: PageScope, part: AuditPart, pack: AuditPack | undefined): Section {
  const words = auditWords(scope.locale);
  const isWhole = part.system === undefined;
  const listed = new Set(isWhole ? pack?.systems.flatMap(({ files }) => [...files.keys()]) : []);
  const files = [...part.files].filter(([file]) => !listed.has(file));
  const present = files.filter(([file]) => scope.input.audit?.digests.has(file)).length;
  const note = words.evidenceNote(present, files.length);
  return {
    title: words.evidence,
    note: isWhole ? `${note}${scope.locale === "en" ? " " : ""}${words.elsewhere}` : note,
    tables: files.length === 0 ? [] : [filesTable(scope, files)],
  };
}

function missingSection(scope: PageScope, { files }: AuditPack): Section {
  const words = auditWords(scope.locale);
  const missing = files.filter((file) => scope.input.audit?.digests.has(file) !== true);
  if (missing.length === 0)
    return { title: words.missingFiles, note: words.noMissing(files.length), tables: [] };
  const rows = missing.map((file) => [citedFile(scope, file), words.missing]);
  const columns = [words.file, scope.words.finding];
  return { title: words.missingFiles, note: "", tables: [{ heading: "", columns, rows }] };
}
