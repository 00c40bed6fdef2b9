import fc from "fast-check";
import { expect, test } from "vitest";
import { formFields } from "../../core/import/form-fields.ts";
import { type FormKind, formKinds } from "../../core/import/form-words.ts";
import { gapsAt } from "../../core/import/gaps.ts";
import type { SourceTable } from "../../core/import/source-table.ts";
import { buildModel } from "../../core/model.ts";
import { draftText } from "../../ports/draft-text.ts";
import { collected, reading } from "../../testing/institution.ts";
import { UsageError } from "../command.ts";
import { checkDraft } from "./check-draft.ts";
import { draftReader } from "./read-draft.ts";

const model = buildModel({ ...collected({}), today: "2026-11-22" });
if (model === undefined) throw new Error("the small institution has no policy");
const { repository } = model;

const said = [
  "林管理",
  "官方網站",
  "學籍系統",
  "115年3月1日",
  "2026-03-01 10:30",
  "每日 02:00",
  "每週日",
  "30 天",
  "完整",
];
const odd = [
  "",
  "資料庫",
  "離線",
  "☑完整 □差異",
  "是",
  "8",
  "disk-main",
  "a-1",
  "__proto__",
  "constructor",
  "待補",
  "- a: b\n# c",
];

/** Tables of labels of a kind of form, of what stands beside them, and of anything. */
const tables = (kind: FormKind): fc.Arbitrary<SourceTable[]> => {
  const labels = formFields(reading.schemas, kind).flatMap(({ label }) => [label["zh-TW"], label.en]);
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...labels) },
    { weight: 4, arbitrary: fc.constantFrom(...said, ...odd) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
  return fc.array(rows, { minLength: 1, maxLength: 3 }).map((all) =>
    all.map((one, at) => ({
      name: { "zh-TW": `表格 ${at + 1}`, en: `table ${at + 1}` },
      rows: one.map((row, down) => row.map((text, across) => ({ row: down + 1, column: across + 1, text }))),
    })),
  );
};

test.each(formKinds)("any form of a %s becomes a draft that lacks nothing but required fields", (kind) => {
  let drafts = 0;
  fc.assert(
    fc.property(tables(kind), (source) => {
      try {
        const { draft } = draftReader(source, repository, reading, kind);
        const made = draft({ "/id": "website", "/remarks": "匯入" });
        const gaps = gapsAt(reading.schemas, kind, made.missing, "待補", "zh-TW");
        const path = kind === "plan" ? "plans/website.yaml" : "records/restorations/2026/website.yaml";
        checkDraft(path, draftText(kind, path, made.value, gaps, []), reading);
        drafts += 1;
      } catch (error) {
        // A file without a single label is no form.
        if (!(error instanceof UsageError)) throw error;
      }
    }),
    { numRuns: 300 },
  );
  expect(drafts).toBeGreaterThan(200);
});
