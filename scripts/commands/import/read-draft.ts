import { type Draft, draftOf } from "../../core/import/draft.ts";
import { findFields } from "../../core/import/find-fields.ts";
import { formFields } from "../../core/import/form-fields.ts";
import { formKind } from "../../core/import/form-kind.ts";
import { type FormKind, formKinds, titlesInUse } from "../../core/import/form-words.ts";
import { labelReader } from "../../core/import/label-reader.ts";
import { namesIn } from "../../core/import/names.ts";
import type { SourceTable } from "../../core/import/source-table.ts";
import { placeholderFinder } from "../../core/procedure/placeholders.ts";
import type { Repository } from "../../core/repository.ts";
import type { Schemas } from "../../core/schema/schemas.ts";
import type { Validators } from "../../core/schema/validator.ts";
import { noForm } from "./import-words.ts";

/** Reads the tables of a form as often as asked, each time with what is known about the document besides. */
export function draftReader(
  tables: readonly SourceTable[],
  repository: Repository,
  reading: { readonly schemas: Schemas } & Validators,
  asked: FormKind | undefined,
): { readonly kind: FormKind; readonly draft: (fixed: Readonly<Record<string, unknown>>) => Draft } {
  const { schemas } = reading;
  const marks = (kind: FormKind) => {
    const own = repository.policy.procedure.forms.filter((form) => form.kind === kind);
    const label = schemas[kind]["x-label"];
    return {
      fields: formFields(schemas, kind),
      titles: [
        ...[...own.map(({ title }) => title), ...(label ? [label] : [])].flatMap((title) => [
          title["zh-TW"],
          title.en,
        ]),
        ...titlesInUse[kind],
      ],
      codes: own.map(({ code }) => code),
    };
  };
  const all = { plan: marks("plan"), restoration: marks("restoration") };
  const kind = asked ?? formKind(tables, all);
  if (kind === undefined || !formKinds.includes(kind)) throw noForm;
  const { fields, titles } = all[kind];
  const found = findFields(labelReader(fields, titles), tables);
  if (found.fields.length === 0) throw noForm;
  const placeholders = placeholderFinder(repository.policy.parameters.placeholders);
  const names = namesIn(repository, placeholders);
  const explain = reading.explain;
  return { kind, draft: (fixed) => draftOf(found, kind, { schemas, explain, names, fixed }) };
}
