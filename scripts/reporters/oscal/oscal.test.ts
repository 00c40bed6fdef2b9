import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import { sha256Hex } from "../../core/digest.ts";
import type { Locale } from "../../core/localized.ts";
import type { Edits } from "../../testing/institution.ts";
import { oscalInput } from "../../testing/oscal.ts";
import { oscalPages } from "./oscal.ts";

interface Status {
  readonly state: string;
  readonly reason: string;
  readonly remarks: string;
}
interface Finding {
  readonly title: string;
  readonly target: { readonly "target-id": string; readonly status: Status };
}
interface Risk {
  readonly uuid: string;
  readonly title: string;
  readonly status: string;
  readonly deadline?: string;
  readonly remediations?: readonly {
    readonly tasks?: readonly {
      readonly timing: { readonly "on-date": { readonly date: string } };
      readonly "responsible-roles"?: readonly { readonly "party-uuids": readonly string[] }[];
    }[];
  }[];
}
interface Party {
  readonly uuid: string;
  readonly name: string;
}
interface Results {
  readonly "assessment-results": {
    readonly uuid: string;
    readonly metadata: { readonly parties: readonly Party[]; readonly "last-modified": string };
    readonly "import-ap": { readonly href: string };
    readonly results: readonly [
      {
        readonly findings: readonly Finding[];
        readonly risks?: readonly Risk[];
        readonly observations?: readonly object[];
      },
    ];
    readonly "back-matter": {
      readonly resources: readonly {
        readonly uuid: string;
        readonly rlinks: readonly {
          readonly href: string;
          readonly hashes: readonly { readonly value: string }[];
        }[];
      }[];
    };
  };
}
interface Plan {
  readonly "plan-of-action-and-milestones": {
    readonly metadata: { readonly parties: readonly Party[] };
    readonly risks: readonly Risk[];
    readonly "poam-items": readonly {
      readonly title: string;
      readonly "related-risks": readonly { "risk-uuid": string }[];
    }[];
  };
}

function documents(edits: Edits = {}, today?: string, locale?: Locale): readonly [Results, Plan] {
  const [results, plan] = oscalPages(oscalInput(edits, today, locale)).map(
    ({ text }) => JSON.parse(text) as unknown,
  );
  return [results as Results, plan as Plan];
}

let validators: readonly ValidateFunction[];
beforeAll(() => {
  validators = ["assessment-results", "poam"].map((name) => {
    const file = new URL(`../../testdata/oscal/oscal_${name}_schema.json`, import.meta.url);
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    return ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);
  });
});

/** Every value of a key, wherever it stands. */
function valuesOf(value: unknown, key: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    ...(key.test(name) ? [one].flat().map(String) : []),
    ...valuesOf(one, key),
  ]);
}

const lapsed = "2029-01-01";
const unread: Edits = { "plans/website.yaml": "id: [\n" };

describe.each<[string, Edits, string, Locale]>([
  ["in order", {}, "2026-11-22", "zh-TW"],
  ["in order", {}, "2026-11-22", "en"],
  ["lapsed", {}, lapsed, "zh-TW"],
  ["partly unreadable", unread, "2026-11-22", "en"],
])("an institution %s (%j, %s, %s)", (_, edits, today, locale) => {
  const pages = documents(edits, today, locale);

  test("gives documents that NIST's schemas of OSCAL 1.2.1 accept", () => {
    for (const [index, page] of pages.entries()) {
      validators[index]?.(page);
      expect(validators[index]?.errors ?? []).toEqual([]);
    }
  });

  test("names nothing that the document does not define, and nothing twice", () => {
    for (const page of pages) {
      const defined = valuesOf(page, /^uuid$/);
      expect(defined.filter((one, index) => defined.indexOf(one) !== index)).toEqual([]);
      const named = valuesOf(page, /-uuids?$|^member-of-organizations$/);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((one) => !defined.includes(one))).toEqual([]);
    }
  });

  test("judges only objectives that it defines", () => {
    const [results] = pages;
    const ids = valuesOf(results, /^id$/);
    const targets = results["assessment-results"].results[0].findings.map(
      ({ target }) => target["target-id"],
    );
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((one) => !ids.includes(one))).toEqual([]);
  });

  test("has the same bytes each time", () => {
    expect(oscalPages(oscalInput(edits, today, locale))).toEqual(
      oscalPages(oscalInput(edits, today, locale)),
    );
  });
});

const status = ([results]: readonly [Results, Plan], id: string): Status | undefined =>
  results["assessment-results"].results[0].findings.find(
    ({ target }) => target["target-id"] === `${id}.objective`,
  )?.target.status;

test.each<[string, Edits, string, string, string]>([
  ["tests are in time", {}, "2026-11-22", "satisfied", "pass"],
  ["a test is overdue", {}, lapsed, "not-satisfied", "fail"],
  [
    "a plan cannot be read, which proves nothing",
    { "plans/student-records.yaml": "id: [\n" },
    "2026-11-22",
    "not-satisfied",
    "other",
  ],
])("clause 5.5.5 where %s", (_, edits, today, state, reason) => {
  const found = status(documents(edits, today), "clause-5.5.5");
  expect(found).toMatchObject({ state, reason });
  expect(found?.remarks).toMatch(/^受檢 \d+ 項：/);
});

test("a clause with a waived failure is not satisfied, and its risk is accepted, not open", () => {
  const pages = documents();
  expect(status(pages, "clause-5.2")).toMatchObject({ state: "not-satisfied", reason: "other" });
  const { risks = [] } = pages[0]["assessment-results"].results[0];
  const risk = risks.find(({ title }) => title.includes("kiosk"));
  expect(risk?.status).toBe("deviation-approved");
  expect(risk?.deadline).toBeUndefined();
  const { "poam-items": items } = pages[1]["plan-of-action-and-milestones"];
  expect(items.filter(({ title }) => title.includes("kiosk") && title.includes("備份計畫"))).toEqual([]);
});

test("a clause that nothing was judged of has no finding", () => {
  expect(status(documents(), "clause-1")).toBeUndefined();
});

test("the assessment plan is the procedure, told by its digest", () => {
  const [results] = documents();
  const { "import-ap": plan, "back-matter": matter } = results["assessment-results"];
  const resource = matter.resources.find(({ uuid }) => plan.href === `#${uuid}`);
  expect(resource?.rlinks[0]?.href).toBe("../../policy/procedure.yaml");
  expect(resource?.rlinks[0]?.hashes[0]?.value).toBe(
    sha256Hex(oscalInput().readText("policy/procedure.yaml") ?? ""),
  );
});

test("an open duty is an item with its last day and who must act", () => {
  const [, plan] = documents();
  const { risks, metadata, "poam-items": items } = plan["plan-of-action-and-milestones"];
  const item = items.find(({ title }) => title.includes("student-records") && title.includes("回復測試"));
  const risk = risks.find(({ uuid }) => uuid === item?.["related-risks"][0]?.["risk-uuid"]);
  expect(risk).toMatchObject({ status: "remediating", deadline: "2028-10-20T23:59:00+08:00" });
  const task = risk?.remediations?.[0]?.tasks?.[0];
  expect(task?.timing["on-date"].date).toBe("2028-10-20T23:59:00+08:00");
  const [party] = task?.["responsible-roles"]?.[0]?.["party-uuids"] ?? [];
  expect(metadata.parties.find(({ uuid }) => uuid === party)?.name).toBe("林管理");
});

test("an overdue duty is one item, that of its failure", () => {
  const [results, plan] = documents({}, lapsed);
  const { risks, "poam-items": items } = plan["plan-of-action-and-milestones"];
  const open = risks.filter(({ status: one }) => one === "open");
  expect(open.map(({ uuid }) => uuid)).toEqual(
    results["assessment-results"].results[0].risks
      ?.filter(({ status: one }) => one === "open")
      .map(({ uuid }) => uuid),
  );
  expect(items).toHaveLength(risks.length);
  expect(open.some(({ deadline }) => deadline === "2028-10-20T23:59:00+08:00")).toBe(true);
});

test("the same thing keeps its UUID from day to day, the document does not", () => {
  const [before] = documents({}, lapsed);
  const [after] = documents({}, "2029-01-02");
  const ids = (one: Results): string[] =>
    one["assessment-results"].results[0].risks?.map(({ uuid }) => uuid) ?? [];
  expect(ids(after)).toEqual(expect.arrayContaining(ids(before).slice(0, 5)));
  expect(after["assessment-results"].uuid).not.toBe(before["assessment-results"].uuid);
  expect(after["assessment-results"].metadata["last-modified"]).toBe("2029-01-02T00:00:00+08:00");
});
