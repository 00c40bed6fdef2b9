import { describe, expect, test } from "vitest";
import type { Documents } from "../../core/types.generated.ts";
import { readYaml } from "../../core/yaml/read-yaml.ts";
import { assessments, collected, type Edits, findings } from "../../testing/institution.ts";
import { migrationPath, receiptFor, rename, renamed } from "../../testing/renamed.ts";
import approvalMatchesContent from "../approval-matches-content/rule.ts";
import recordsApproved from "../records-approved/rule.ts";
import rule from "./rule.ts";

const plan = "plans/website.yaml";
const record = migrationPath(1);

/** Edits with a text changed, which must be there. */
function but(edits: Edits, path: string, from: string | RegExp, to: string): Edits {
  const text = edits[path];
  if (typeof text !== "string" || text.replace(from, to) === text) throw new Error(`no ${from} in ${path}`);
  return { ...edits, [path]: text.replace(from, to) };
}

/** The edits with a receipt for the record as it now is, so that only its truth is in question. */
function sealed(edits: Edits): Edits {
  const value = readYaml(String(edits[record])).value as unknown as Documents["migration"];
  return { ...edits, ...receiptFor(value) };
}

/** The digest of the plan after edits, without its prefix. */
function digestIn(edit: Readonly<Record<string, unknown>>): string {
  const file = collected({ [plan]: edit }).files.find(({ path }) => path === plan);
  return file?.digest?.replace("sha256:", "") ?? "";
}

/** What a rule says of every subject that is not fine: outcome, subject and what is missing. */
function outcomes(edits: Edits, today?: string): string[] {
  return [rule, approvalMatchesContent, recordsApproved].flatMap((one) =>
    assessments(one, edits, today)
      .filter(({ outcome }) => outcome !== "pass" && outcome !== "not-applicable")
      .map(({ outcome, subject, because = [] }) => [outcome, subject.id, ...because].join(" ")),
  );
}

const back = { ...rename, from: "dc-main", to: "machine-room" } as const;
const again = { ...rename, from: "dc-main", to: "dc-one" } as const;

describe("what was approved stays approved", () => {
  test.each<[string, Edits]>([
    ["after a migration that is approved itself", renamed()],
    ["after two in a row", renamed(again, { number: 2, on: renamed() })],
    ["after there and back", renamed(back, { number: 2, on: renamed() })],
    [
      "for a medium in the record of its disposal",
      renamed({ ...rename, of: "medium", from: "disk-09", to: "disk-9" }),
    ],
    ["for a platform", renamed({ ...rename, of: "platform", from: "backup-server", to: "bkp-1" })],
    ["for a person whom no receipt names", renamed({ ...rename, of: "person", from: "chen", to: "chan" })],
  ])("%s", (_, edits) => {
    for (const one of [rule, approvalMatchesContent, recordsApproved])
      expect(findings(one, edits)).toEqual([]);
  });
});

describe("what the migration does not bear out is a change since approval", () => {
  test.each<[string, Edits, string[], string[]]>([
    [
      "another field changed with it",
      but(renamed(), plan, "retention: P60D", "retention: P30D"),
      [],
      [`error changed ${plan}#/items/0/retention`],
    ],
    [
      "another field changed, and listed as if it had not",
      sealed(
        but(
          but(renamed(), plan, "retention: P60D", "retention: P30D"),
          record,
          /(id: website\n {4}revision: 2\n.*\n {4}after: sha256:).{64}/,
          `$1${digestIn({ "/copies/0/location": "dc-main", "/items/0/retention": "P30D" })}`,
        ),
      ),
      [`error not-equivalent ${record}#/equivalences/2`],
      [`error changed ${plan}#/items/0/retention`],
    ],
    [
      "not listed",
      sealed(but(renamed(), record, / {2}- kind: plan\n {4}id: website\n {4}revision: 2\n.*\n.*\n/, "")),
      [],
      [`error changed ${plan}#/copies/0/location`],
    ],
  ])("%s", (_, edits, own, others) => {
    expect(findings(rule, edits)).toEqual(own);
    expect(findings(approvalMatchesContent, edits)).toEqual(others);
  });
});

describe("a migration that awaits its approval", () => {
  const receipt = "records/approvals/mig-2026-001/1.yaml";

  test("leaves what it touches unknown, neither approved nor changed", () => {
    expect(outcomes(renamed(rename, { isApproved: false }))).toEqual([
      `unknown student-records ${receipt}`,
      `unknown website ${receipt}`,
    ]);
  });

  test("is the one finding once the term for records is over", () => {
    expect(findings(recordsApproved, renamed(rename, { isApproved: false }), "2026-12-05")).toEqual([
      `error not-approved ${record}#/approval`,
    ]);
  });

  test("keeps waiting what a later migration touched that is approved", () => {
    const edits = renamed(again, { number: 2, on: renamed(rename, { isApproved: false }) });
    expect(outcomes(edits)).toEqual([`unknown student-records ${receipt}`, `unknown website ${receipt}`]);
  });

  test("hides no other change", () => {
    const edits = but(renamed(rename, { isApproved: false }), plan, "retention: P60D", "retention: P30D");
    expect(findings(approvalMatchesContent, edits)).toEqual([`error changed ${plan}#/items/0/retention`]);
  });
});

test("two locations are not made one, however many approve it", () => {
  const onto = renamed({ ...rename, to: "dc-main" });
  const merged = Object.fromEntries(
    Object.entries(onto).map(([path, edit]) => [path, String(edit).replaceAll("dc-main", "branch-vault")]),
  );
  const register = but(
    merged,
    "registry/locations.yaml",
    /[ ]{2}- id: branch-vault\n {4}name: 電算中心機房[\s\S]*?(?= {2}- id)/,
    "",
  );
  expect(findings(rule, sealed(register))).toContain(`error ids-merged ${record}#/operation/to`);
  expect(findings(approvalMatchesContent, sealed(register))).toContain(
    `error changed plans/website.yaml#/copies/0/location`,
  );
});
