import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isPlainDate, weekday } from "../core/time/plain-date.ts";
import type {
  CommonSettings,
  ParametersDocument,
  ProcedureDocument,
  ProfileDocument,
} from "../core/types.generated.ts";
import { loadSchemas, nodeReading } from "../ports/schemas-node.ts";
import { policyFolder, readPolicy } from "./read-policy.ts";

const profileFiles = readdirSync(new URL("profiles", policyFolder)).sort();
const profiles = profileFiles.map((file) => readPolicy(`profiles/${file}`) as ProfileDocument);
const parameters = readPolicy("parameters.yaml") as ParametersDocument;
const procedure = readPolicy("procedure.yaml") as ProcedureDocument;
const { explain } = nodeReading();

const sources: readonly (readonly [string, CommonSettings])[] = [
  ["parameters", parameters.settings],
  ...profiles.map(({ id, settings }) => [id, settings] as const),
];
type Given = NonNullable<CommonSettings[keyof CommonSettings]>[number];
const entries = sources.flatMap(([source, settings]) =>
  Object.entries(settings as Readonly<Record<string, readonly Given[]>>).flatMap(([name, values]) =>
    values.map((value) => ({ origin: source, name, ...value })),
  ),
);

describe("files of policy", () => {
  it.each([
    ["procedure", "procedure.yaml"],
    ["parameters", "parameters.yaml"],
    ...profileFiles.map((file) => ["profile", `profiles/${file}`] as const),
  ] as const)("%s: %s is valid", (kind, path) => {
    expect(explain(kind, readPolicy(path))).toEqual([]);
  });

  it("names each profile as its file, and enables only profiles there are", () => {
    expect(profiles.map(({ id }) => `${id}.yaml`)).toEqual(profileFiles);
    expect(parameters.profiles.filter((id) => !profileFiles.includes(`${id}.yaml`))).toEqual([]);
  });

  it.each(profiles)("$id numbers each control once", ({ controls }) => {
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  });
});

describe("settings", () => {
  it("has a value in parameters or a profile for every setting the engine knows", () => {
    const known = Object.keys(loadSchemas().common.$defs?.["settings"]?.properties ?? {});
    expect(known.length).toBeGreaterThan(0);
    const given = new Set(entries.map(({ name }) => name));
    expect(known.filter((name) => !given.has(name))).toEqual([]);
  });

  it("names an existing clause wherever a value rests on one, in both languages", () => {
    const ids = procedure.clauses.map(({ id }) => id);
    const resting = entries.filter(({ source }) => source.kind === "clause");
    expect(resting.length).toBeGreaterThan(0);
    for (const { source } of resting) {
      const cited = [/^條文 ([\d.]+)；/.exec(source["zh-TW"])?.[1], /^Clause ([\d.]+);/.exec(source.en)?.[1]];
      expect(ids, source.en).toContain(cited[0]);
      expect(cited[1]).toBe(cited[0]);
    }
  });

  it.each([
    { name: "restoreTestMonths", value: 24, clause: "5.5.5" },
    { name: "planRetentionMonths", value: 36, clause: "5.9" },
    { name: "restorationRetentionMonths", value: 36, clause: "5.9" },
  ])("$name is the $value that clause $clause gives", ({ name, value, clause }) => {
    const given = entries.filter((entry) => entry.name === name && entry.source.kind === "clause");
    expect(given.map((entry) => [entry.value, entry.source.en.startsWith(`Clause ${clause};`)])).toEqual([
      [value, true],
    ]);
  });

  it.each([
    { responsibilityClass: "A", months: 12 },
    { responsibilityClass: "B", months: 24 },
    { responsibilityClass: "C", months: 24 },
  ] as const)("drills an institution of class $responsibilityClass every $months months", (row) => {
    for (const name of ["continuityDrillMonths", "drillRestoreMonths"]) {
      const given = entries.filter(
        (entry) =>
          entry.name === name && entry.when?.responsibilityClasses?.includes(row.responsibilityClass),
      );
      expect(given.map(({ origin, value }) => [origin, value])).toEqual([["tw-baseline", row.months]]);
    }
  });
});

describe("calendar", () => {
  const { holidays, extraWorkdays } = parameters.calendar;

  it("lists real days, each once and in order", () => {
    for (const days of [holidays, extraWorkdays]) {
      expect(days.filter((day) => !isPlainDate(day))).toEqual([]);
      expect([...new Set(days)].sort()).toEqual(days);
    }
  });

  it("lists days off from Monday to Friday and worked days at the weekend", () => {
    expect(holidays.filter((day) => weekday(day) > 5)).toEqual([]);
    expect(extraWorkdays.filter((day) => weekday(day) <= 5)).toEqual([]);
  });
});

it("says how media of every classification are protected", () => {
  const classes = loadSchemas().common.$defs?.["classification"]?.enum;
  expect(parameters.protection.map(({ classification }) => classification)).toEqual(classes);
});
