import { covers, receiptOf, writtenDigest } from "../../core/procedure/approvals.ts";
import { notesOn } from "../../core/procedure/notes.ts";
import type { Entity } from "../../core/repository.ts";
import { schemaAt } from "../../core/schema/schemas.ts";
import { fullDayText, momentText } from "./dates.ts";
import { fieldText } from "./field-text.ts";
import { code, type Inline, lines, phrase, type Table } from "./inline.ts";
import { personText, personWithOffice } from "./names.ts";
import { fileLink } from "./page-links.ts";
import type { Form, PageScope } from "./scope.ts";

/** Who prepared, did and verified, who is stated to have approved, and the receipt that proves it. */
export interface SignOffView {
  readonly title: string;
  readonly tables: readonly Table[];
  readonly notes: readonly Inline[];
}

/** One act that the document itself states. */
export interface Step {
  readonly label: string;
  readonly people: readonly string[];
  readonly when: Inline;
}

export function signOffView(
  scope: PageScope,
  form: Form,
  steps: readonly Step[],
  others: readonly Table[],
): SignOffView {
  const { repository, words } = scope;
  const { revision, approval } = form.value;
  const found = receiptOf(repository, form.id, revision);
  const receipt = found?.value.subject.kind === form.kind ? found : undefined;
  const stated =
    approval === undefined
      ? []
      : [
          {
            label: approverLabel(scope, form),
            people: [approval.approver],
            when: fullDayText(approval.approvedOn, scope.locale),
          },
        ];
  const rows = [...steps, ...stated].map(({ label, people, when }) => [
    label,
    people.length === 0 ? words.blank : lines(people.map((id) => personWithOffice(scope, id))),
    when,
    words.asStated,
  ]);
  return {
    title: words.signOff,
    tables: [
      {
        heading: "",
        columns: [words.step, words.person, words.date, words.basis],
        rows: [
          ...rows,
          ...(receipt === undefined ? [] : [receiptRow(scope, form, receipt)]),
          ...notesOn(repository, form).map((note) => noteRow(scope, note)),
        ],
      },
      ...others,
    ],
    notes: receipt === undefined ? [words.noReceipt(revision)] : [words[receipt.value.level]],
  };
}

function approverLabel({ input, locale, words }: PageScope, { kind }: Form): string {
  return schemaAt(input.schemas, kind, "/approval/approver")?.["x-label"]?.[locale] ?? words.person;
}

/** What became known of the approval afterwards; who did it is an account's number, as notes name nobody. */
function noteRow(scope: PageScope, { file, value }: Entity<"note">): Inline[] {
  const { words, repository, locale, input } = scope;
  const { event, at, notedAt, by } = value;
  return [
    input.schemas.note["x-label"]?.[locale] ?? "note",
    by === undefined ? words.blank : code(String(by.forgeId)),
    momentText(at ?? notedAt, repository.zone, locale),
    lines([fieldText(scope, schemaAt(input.schemas, "note", "/event") ?? {}, event), fileLink(scope, file)]),
  ];
}

function receiptRow(scope: PageScope, form: Form, receipt: Entity<"receipt">): Inline[] {
  const { words, repository, locale, input } = scope;
  const { approver, authority, approvedAt, level, statement } = receipt.value;
  const choice = (pointer: string, value: string): Inline =>
    fieldText(scope, schemaAt(input.schemas, "receipt", pointer) ?? {}, value);
  const acting =
    authority.actingFor === undefined ? [] : [words.actingFor(personText(scope, authority.actingFor))];
  return [
    words.receipt,
    lines([personWithOffice(scope, approver), ...acting]),
    momentText(approvedAt, repository.zone, locale),
    lines([
      choice("/level", level),
      phrase(choice("/authority/role", authority.role), words.open, authority.unit, words.close),
      covers(receipt, form) ? words.covers : words.coversNot,
      code(writtenDigest(receipt)),
      fileLink(scope, receipt.file),
      ...(statement === undefined ? [] : [choice("/statement", statement)]),
    ]),
  ];
}
