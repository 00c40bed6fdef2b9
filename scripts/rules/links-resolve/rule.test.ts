import { expect, test } from "vitest";
import { type Edits, edited, findings, smallInstitution } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/website.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const receipt = "records/approvals/website/1.yaml";
const check = "records/checks/2026/website-2026-11.yaml";

test.each<[string, Edits, string[]]>([
  ["all references lead somewhere", {}, []],
  [
    "a person that nobody registered",
    { [plan]: { "/preparedBy": "nobody" } },
    [`error unresolved ${plan}#/preparedBy`],
  ],
  [
    "a location that is not there",
    { [plan]: { "/copies/0/location": "cellar" } },
    [`error unresolved ${plan}#/copies/0/location`],
  ],
  [
    "an exception that was never written",
    { "records/checks/2026/student-records-2026-10.yaml": { "/runs/11/exception": "exc-2026-009" } },
    ["error unresolved records/checks/2026/student-records-2026-10.yaml#/runs/11/exception"],
  ],
  [
    "a profile that is not there",
    { "policy/parameters.yaml": { "/profiles/0": "tw-base" } },
    ["error unresolved policy/parameters.yaml#/profiles/0"],
  ],
  [
    "an e-mail address of two people, in other letters",
    {
      "policy/people.yaml": {
        "/people/0/emails": ["lin@example.edu", "LIN@example.edu", "office@example.edu"],
        "/people/2/emails": ["wang@example.edu", "Office@Example.edu"],
      },
    },
    ["error email-shared policy/people.yaml#/people/2/emails/1"],
  ],
  [
    "an id used twice in a register",
    {
      "registry/devices.yaml": {
        "/devices/-": {
          id: "core-switch",
          name: "另一台",
          type: "switch",
          site: "campus",
          unit: "電子計算機中心",
          manager: "lin",
          inServiceFrom: "2026-10-01",
        },
      },
    },
    ["error duplicate-id registry/devices.yaml#/devices/1/id"],
  ],
  [
    "an id that is not the file's name",
    { [plan]: { "/id": "web" } },
    [`error id-differs-from-file ${plan}#/id`],
  ],
  [
    "the plan of a system that nobody registered",
    { "plans/intranet.yaml": String(edited({ [plan]: { "/id": "intranet" } })[plan]) },
    ["error unresolved plans/intranet.yaml#/id"],
  ],
  [
    "a record whose id names another year than its folder",
    {
      [exception]: null,
      [exception.replace("/2026/", "/2025/")]: String(smallInstitution()[exception]),
    },
    [`error wrong-folder ${exception.replace("/2026/", "/2025/")}#/id`],
  ],
  [
    "an account of two people, by its number",
    { "policy/people.yaml": { "/people/1/forge": { id: 101, login: "example-other" } } },
    ["error account-shared policy/people.yaml#/people/1/forge/id"],
  ],
  [
    "an account of two people, by its login in other letters",
    { "policy/people.yaml": { "/people/1/forge": { id: 199, login: "Example-Lin" } } },
    ["error account-shared policy/people.yaml#/people/1/forge/login"],
  ],
  [
    "a receipt of one person by the account of another",
    { [receipt]: { "/forgeId": 101 } },
    [`error account-of-another ${receipt}#/forgeId`],
  ],
  ["a receipt by an account that the register no longer has", { [receipt]: { "/forgeId": 999 } }, []],
  [
    "a check record of another month",
    { [check]: { "/month": "2026-10" } },
    [`error id-differs-from-content ${check}#/month`],
  ],
  [
    "references into a register that cannot be read are nobody's fault",
    { "registry/locations.yaml": "sites: [\n" },
    [],
  ],
  [
    "references to a record that cannot be read still name a file",
    { "records/exceptions/2026/exc-2026-001.yaml": "id: [\n" },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits).sort()).toEqual(expected.sort());
});

test.each<[string, string, Readonly<Record<string, unknown>>, string[]]>([
  ["in its place", "website/2-1", {}, []],
  ["the twelfth on its revision", "website/2-12", {}, []],
  ["under another revision", "website/1-1", {}, ["id-differs-from-file /revision"]],
  ["under another document", "student-records/2-1", {}, ["id-differs-from-file /subject/id"]],
  ["on a document that was never there", "intranet/2-1", { subject: { kind: "plan", id: "intranet" } }, []],
])("a note %s", (_, place, change, expected) => {
  const path = `records/notes/${place}.yaml`;
  const note = {
    subject: { kind: "plan", id: "website" },
    revision: 2,
    digest: `sha256:${"0".repeat(64)}`,
    event: "unapproved",
    notedAt: "2026-11-20T00:00:00Z",
    ...change,
  };
  const lines = expected.map((line) => `error ${line.replace(" ", ` ${path}#`)}`);
  expect(findings(rule, { [path]: JSON.stringify(note) })).toEqual(lines);
});

test("a record in the folder of another year", () => {
  const text = smallInstitution()[check] ?? "";
  const moved = "records/checks/2025/website-2026-11.yaml";
  expect(findings(rule, { [check]: null, [moved]: text })).toEqual([`error wrong-folder ${moved}#/month`]);
});
