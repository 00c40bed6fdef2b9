import { covers, receiptOf, writtenDigest } from "../../core/procedure/approvals.ts";
import { notesOn } from "../../core/procedure/notes.ts";
import { planRevisions } from "../../core/procedure/plan-revisions.ts";
import type { Entity } from "../../core/repository.ts";
import { labelAt, schemaAt } from "../../core/schema/schemas.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import { auditWords } from "../../i18n/audit.ts";
import { fullDayText, momentText } from "../pages/dates.ts";
import { fieldText } from "../pages/field-text.ts";
import { code, type Inline, phrase, type Table } from "../pages/inline.ts";
import { personText } from "../pages/names.ts";
import type { PageScope } from "../pages/scope.ts";
import type { Section } from "../pages/view-readme.ts";
import { citedFile } from "./cited-file.ts";

/** A revision of a document, with its receipt where there is one. */
interface Approved {
  readonly name: Inline;
  readonly receipt?: Entity<"receipt">;
  /** Whether the receipt covers the document as it stands; undefined for revisions before. */
  readonly isCovered?: boolean;
  /** What became known of the approval afterwards, or that there was none. */
  readonly notes: readonly Entity<"note">[];
}

/** Receipts of every revision of the plan and of the restorations, their digests, and what was noted on them since. */
export function approvalsSection(scope: PageScope, { id }: Entity<"system">): Section {
  const words = auditWords(scope.locale);
  const all = [...plansOf(scope, id), ...restorationsOf(scope, id)];
  const tables = [receiptsTable(scope, all), notesTable(scope, all)].filter(({ rows }) => rows.length > 0);
  const hasReceipt = all.some(({ receipt }) => receipt !== undefined);
  return { title: words.approvals, note: hasReceipt ? "" : words.noApprovals, tables };
}

function plansOf({ repository, words }: PageScope, id: string): readonly Approved[] {
  const present = repository.find("plan", id);
  return planRevisions(repository, id).map(({ revision, receipt }) => {
    const isPresent = present?.value.revision === revision;
    return {
      name: `${words.plan} ${words.revisionNumber(revision)}`,
      ...(receipt && { receipt }),
      ...(receipt && isPresent && { isCovered: covers(receipt, present) }),
      notes: notesOn(repository, { kind: "plan", id, value: { revision } }),
    };
  });
}

function restorationsOf({ repository, words }: PageScope, id: string): readonly Approved[] {
  return repository.ofSystem("restoration", id).map((record) => {
    const found = receiptOf(repository, record.id, record.value.revision);
    const receipt = found?.value.subject.kind === "restoration" ? found : undefined;
    return {
      name: phrase(words.restoration, " ", code(record.id)),
      ...(receipt && { receipt, isCovered: covers(receipt, record) }),
      notes: notesOn(repository, record),
    };
  });
}

function receiptsTable(scope: PageScope, all: readonly Approved[]): Table {
  const { repository, locale, words: page, input } = scope;
  const words = auditWords(locale);
  return {
    heading: "",
    columns: [
      words.document,
      labelAt(input.schemas, "receipt", "/approver")[locale],
      words.level,
      words.approvedOn,
      words.digest,
      words.covers,
      page.receipt,
    ],
    rows: all.flatMap(({ name, receipt, isCovered }): Inline[][] =>
      receipt === undefined
        ? []
        : [
            [
              name,
              personText(scope, receipt.value.approver),
              receipt.value.level,
              fullDayText(dateIn(receipt.value.approvedAt, repository.zone), locale),
              code(writtenDigest(receipt)),
              isCovered === undefined ? page.blank : fieldText(scope, {}, isCovered),
              citedFile(scope, receipt.file),
            ],
          ],
    ),
  };
}

function notesTable(scope: PageScope, all: readonly Approved[]): Table {
  const { repository, locale, input } = scope;
  const words = auditWords(locale);
  const event = schemaAt(input.schemas, "note", "/event") ?? {};
  const heading = input.schemas.note["x-label"]?.[locale] ?? "";
  return {
    heading,
    columns: [words.document, labelAt(input.schemas, "note", "/event")[locale], scope.words.date, words.file],
    rows: all.flatMap(({ name, notes }) =>
      notes.map(({ file, value }): Inline[] => [
        name,
        fieldText(scope, event, value.event),
        momentText(value.at ?? value.notedAt, repository.zone, locale),
        citedFile(scope, file),
      ]),
    ),
  };
}
