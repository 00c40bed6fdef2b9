import { expect, test } from "vitest";
import { parse } from "yaml";
import { assessments, type Edits, findings, smallInstitution } from "../../testing/institution.ts";
import rule from "./rule.ts";

const folder = "records/attestations/2026";
const inventory = `${folder}/att-2026-001.yaml`;
const records = `${folder}/att-2026-008.yaml`;
const website = `${folder}/att-2026-009.yaml`;
/** Where a clause first names its attestation. */
function missing(clause: string): string {
  const { clauses } = parse(smallInstitution()["policy/procedure.yaml"] ?? "") as {
    clauses: { id: string }[];
  };
  const index = clauses.findIndex(({ id }) => id === clause);
  return `warning missing policy/procedure.yaml#/clauses/${index}/attestations/0/statement`;
}
const systems = "registry/systems.yaml";
const locations = "registry/locations.yaml";
const physical = `${folder}/att-2026-015.yaml`;
const general: Edits = { [records]: { "/subject": undefined } };
const expired = (file: string): string => `warning expired ${file}#/expires`;

/** The inventory is attested on 2026-10-05 for a year; the items of each plan by the system owner, on 2026-10-05 and 2026-11-01. */
test.each<[string, string, Edits, string[]]>([
  ["everything attested", "2026-11-22", {}, []],

  ["91 days before the first falls due", "2027-07-06", {}, []],
  [
    "on the last day of one",
    "2026-11-22",
    { [inventory]: { "/expires": "2026-11-22" } },
    [`note due-soon ${inventory}#/expires`],
  ],
  ["the day after", "2026-11-22", { [inventory]: { "/expires": "2026-11-21" } }, [expired(inventory)]],
  [
    "90 days before",
    "2026-11-22",
    { [inventory]: { "/expires": "2027-02-20" } },
    [`note due-soon ${inventory}#/expires`],
  ],
  ["91 days before", "2026-11-22", { [inventory]: { "/expires": "2027-02-21" } }, []],
  [
    "for ten years by its own words, twelve months by policy: the last day",
    "2026-11-22",
    { [inventory]: { "/date": "2025-11-22", "/expires": "2036-10-05" } },
    [`note due-soon ${inventory}#/expires`],
  ],
  [
    "for ten years by its own words, twelve months by policy: the day after",
    "2026-11-22",
    { [inventory]: { "/date": "2025-11-21", "/expires": "2036-10-05" } },
    [expired(inventory)],
  ],
  [
    "expired, but made anew",
    "2026-11-22",
    {
      [inventory]: { "/expires": "2026-10-31" },
      [`${folder}/att-2026-099.yaml`]:
        "id: att-2026-099\nstatement: inventory_complete\ntext: 系統清冊完整\nby: hsu\nrole: ims_group\ndate: 2026-11-01\nexpires: 2027-11-01\n",
    },
    [],
  ],
  ["never made", "2026-11-22", { [inventory]: null }, [missing("2")]],

  [
    "one plan's statement never made",
    "2026-11-22",
    { [website]: null },
    ["warning not-covered plans/website.yaml#/id"],
  ],
  [
    "one plan's statement expired",
    "2026-11-22",
    { [website]: { "/expires": "2026-11-21" } },
    [expired(website)],
  ],
  [
    "a plan of a retired system needs no statement",
    "2026-11-22",
    { [website]: null, [systems]: { "/systems/1/lifecycle/status": "retired" } },
    [],
  ],
  [
    "a plan that ended needs no statement",
    "2026-11-22",
    { [website]: null, "plans/website.yaml": { "/effectiveTo": "2026-11-21" } },
    [],
  ],
  ["one statement for all plans", "2026-11-22", { ...general, [website]: null }, []],
  [
    "one statement for all plans, expired",
    "2026-11-22",
    { [website]: null, [records]: { "/subject": undefined, "/expires": "2026-11-21" } },
    [expired(records)],
  ],
  [
    "one statement for all plans, expired, now made plan by plan",
    "2026-11-22",
    { [records]: { "/subject": undefined, "/expires": "2026-11-21" } },
    ["warning not-covered plans/student-records.yaml#/id"],
  ],
  [
    "no plan's statement at all is one finding",
    "2026-11-22",
    { [website]: null, [records]: null },
    [missing("5.2")],
  ],
  [
    "the only statement is about a place no longer used",
    "2026-11-22",
    {
      [physical]: { "/subject": { kind: "location", id: "branch-vault" }, "/expires": "2026-11-21" },
      [locations]: { "/locations/1/usedTo": "2026-11-21" },
    },
    [missing("5.5.6.2")],
  ],
  [
    "a place used until today needs one",
    "2026-11-22",
    {
      [physical]: { "/subject": { kind: "location", id: "branch-vault" }, "/expires": "2026-11-21" },
      [locations]: { "/locations/1/usedTo": "2026-11-22" },
    },
    [expired(physical)],
  ],

  [
    "the backup manager alone attests their own plan",
    "2026-11-22",
    { [website]: { "/by": "lin", "/role": "backup_manager" } },
    [`warning self-attested ${website}#/by`],
  ],
  [
    "the backup manager attests their own plan and countersigns themselves",
    "2026-11-22",
    { [website]: { "/by": "lin", "/role": "backup_manager", "/counterSignedBy": "lin" } },
    [`warning self-attested ${website}#/by`],
  ],
  [
    "the backup manager attests their own plan, countersigned",
    "2026-11-22",
    { [website]: { "/by": "lin", "/role": "backup_manager", "/counterSignedBy": "zhao" } },
    [],
  ],
  [
    "the owner of a platform alone attests it",
    "2026-11-22",
    {
      [`${folder}/att-2026-010.yaml`]: {
        "/subject": { kind: "platform", id: "backup-server" },
        "/counterSignedBy": undefined,
      },
    },
    [`warning self-attested ${folder}/att-2026-010.yaml#/by`],
  ],
  [
    "the owner of a system alone attests it",
    "2026-11-22",
    { [website]: { "/subject": { kind: "system", id: "website" } } },
    [`warning self-attested ${website}#/by`],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("whoever attested is told by when to attest again", () => {
  const duties = assessments(rule).flatMap((one) => one.duties);
  expect(duties).toHaveLength(18);
  expect(duties.find(({ anchor }) => "pointer" in anchor && anchor.file === inventory)).toMatchObject({
    due: "2027-10-05",
    responsible: "hsu",
  });
});
