import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { judge } from "../core/judge.ts";
import { fileName } from "../core/kind.ts";
import { present } from "../core/present.ts";
import { allFindings } from "../core/verdict.ts";
import { rules } from "../rules/index.ts";
import { collected, type Edits, edited, smallInstitution } from "./institution.ts";

/** Every place of the small institution's own data that holds a single value. */
const places = Object.entries(smallInstitution())
  .filter(
    ([path]) =>
      fileName(path) !== undefined && !path.startsWith("policy/profiles") && path !== "policy/procedure.yaml",
  )
  .flatMap(([path, text]) => leaves(parse(text), "").map(([pointer, value]) => ({ path, pointer, value })));

function leaves(value: unknown, pointer: string): (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${pointer}/${key}`));
}

const day = fc
  .date({ min: new Date("1999-01-01"), max: new Date("2199-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const values: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  [/^\d{4}-\d{2}-\d{2}$/, fc.oneof(day, fc.constantFrom("2026-11-22", "2026-02-30", "115/11/22"))],
  [/^\d{4}-\d{2}-\d{2}T/, day.map((date) => `${date}T23:59:59+08:00`)],
  [/^P/, fc.constantFrom("P0D", "PT1M", "P99999Y", "P1M", "P24M", "PT0H")],
];

function replacement(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === "boolean") return fc.constant(!value);
  if (typeof value === "number") return fc.constantFrom(0, 1, 2, 31, 9999);
  const found = values.find(([form]) => form.test(String(value)))?.[1];
  const other = fc.constantFrom(
    "lin",
    "wang",
    "student-records",
    "website",
    "core-switch",
    "disk-main",
    "fail",
    "x",
    "學",
    ...places.map((one) => one.value).filter((one) => typeof one === "string"),
  );
  return found === undefined
    ? fc.oneof(other, fc.constant(undefined))
    : fc.oneof(found, fc.constant(undefined));
}

const edit = fc
  .constantFrom(...places)
  .chain(({ path, pointer, value }) => replacement(value).map((to) => ({ path, pointer, to })));
const today = fc.constantFrom(
  "2026-11-22",
  "2026-09-30",
  "2027-12-31",
  "2028-10-21",
  "2199-12-31",
  "1912-01-01",
);

test("no edit and no day crashes a rule, and every finding has words and a place", {
  timeout: 300_000,
}, () => {
  let seen = 0;
  const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), today, (changes, on) => {
    const edits: Record<string, Record<string, unknown>> = {};
    for (const { path, pointer, to } of changes) edits[path] = { ...edits[path], [pointer]: to };
    const files = edited(edits as Edits);
    const judgement = judge(collected(edits as Edits, { allowFaults: true }), rules, on);
    for (const locale of ["zh-TW", "en"] as const) {
      for (const { text, mend, rule, location } of allFindings(
        present(judgement, rules, locale, (path) => files[path]),
      )) {
        seen += 1;
        expect(text, rule).not.toMatch(/undefined|NaN|\[object|null/);
        expect(mend, rule).not.toMatch(/undefined|NaN|\[object/);
        expect(location.line, rule).toBeGreaterThan(0);
      }
    }
  });
  fc.assert(property, { numRuns: Number(process.env["EDIT_FUZZ_RUNS"] ?? 150) });
  expect(seen).toBeGreaterThan(100);
});
