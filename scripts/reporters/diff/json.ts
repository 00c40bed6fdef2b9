import type { SubjectChange } from "../../core/changes/changes.ts";
import type { FieldChange, Shown } from "../../core/changes/field-changes.ts";
import { momentFields } from "../../core/moment.ts";
import { approvalSentence, countsOf, type DiffReport } from "./diff-report.ts";

/**
 * Version 1 of a diff as JSON. `base`, `head`: commits, null for a working tree. `complete` is false when `unread` names a
 * file. `changes`: one for each document or entry of a register, with `state` added, removed or changed; `direction`
 * weaker, stronger or neutral is that of the whole where it was added or removed (then with `before` or `after`), of
 * each of its `fields` otherwise. A value stands as it is written, `beforeText` and `afterText` as people read it in `locale`;
 * what looks like a secret is left out of both. A `pointer` leads into `file`, for what was removed into its list.
 * `approval.effect`: void, awaited, lost, reverted, unknown, or renamed (then with `migrations`, and those still `awaiting`).
 */
export function diffJson(report: DiffReport): string {
  const { tool, base, head, locale, changes, exitCode, baseMoment, headMoment } = report;
  const { unread, unchanged } = changes;
  const shape = {
    version: 1,
    tool,
    base,
    head,
    ...(baseMoment !== undefined && { baseAt: momentFields(baseMoment) }),
    ...(headMoment !== undefined && { at: momentFields(headMoment) }),
    locale,
    complete: unread.length === 0,
    exitCode,
    summary: countsOf(changes),
    changes: changes.subjects.map((one) => subjectOf(one, report)),
    unchanged,
    unread,
  };
  return `${JSON.stringify(shape, null, 1)}\n`;
}

function subjectOf(subject: SubjectChange, report: DiffReport): object {
  const { is, id, name, file, pointer, state, direction, whole, fields, approval } = subject;
  return {
    subject: { kind: is, id },
    name: name[report.locale],
    file,
    pointer,
    state,
    ...(state !== "changed" && { direction }),
    ...(state === "added" && valueAs("after", whole, report)),
    ...(state === "removed" && valueAs("before", whole, report)),
    ...(state === "changed" && { fields: fields.map((one) => fieldOf(one, pointer, report)) }),
    ...(approval && { approval: { ...approval, text: approvalSentence(report, subject) } }),
  };
}

function fieldOf(
  { pointer, label, before, after, direction }: FieldChange,
  at: string,
  report: DiffReport,
): object {
  return {
    pointer: at + pointer,
    label: label[report.locale],
    ...valueAs("before", before, report),
    ...valueAs("after", after, report),
    direction,
  };
}

function valueAs(side: "before" | "after", shown: Shown | undefined, { locale }: DiffReport): object {
  return shown === undefined ? {} : { [side]: shown.value, [`${side}Text`]: shown.words[locale] };
}
