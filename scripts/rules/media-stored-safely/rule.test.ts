import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const file = "registry/locations.yaml";
const room = "/locations/0";
const vault = "/locations/1";
const change = (edit: Readonly<Record<string, unknown>>): Edits => ({ [file]: edit });
const said = (severity: string, message: string, pointer: string): string =>
  `${severity} ${message} ${file}#${pointer}`;
const cloud = {
  id: "cloud",
  name: "雲端區域",
  site: "branch",
  kind: "cloud_region",
  physicalSecurity: ["provider_certified"],
  usedFrom: "2026-01-01",
  reviews: [{ date: "2026-09-12", by: "hsu", result: "pass" }],
};
const tapeAt = (location: string): Edits => ({
  "registry/media.yaml": { "/media/0/custody/1/location": location },
});
/** Nothing is kept in the vault: neither the tape nor the copy of the plan. */
const emptyVault: Edits = {
  ...tapeAt("machine-room"),
  "plans/student-records.yaml": { "/copies/1/location": "machine-room" },
  "records/approvals/student-records/1.yaml": { "/content/copies/1/location": "machine-room" },
};

test.each<[string, string, Edits, string[]]>([
  ["guarded and reviewed", "2026-11-22", {}, []],

  [
    "no measure at all",
    "2026-11-22",
    change({ [`${vault}/physicalSecurity`]: [] }),
    [said("error", "unprotected", `${vault}/physicalSecurity`)],
  ],
  [
    "all that restricted data ask for",
    "2026-11-22",
    change({ [`${vault}/physicalSecurity`]: ["access_control", "fire"] }),
    [],
  ],
  [
    "one measure less",
    "2026-11-22",
    change({ [`${vault}/physicalSecurity`]: ["access_control"] }),
    [said("error", "measures-missing", `${vault}/physicalSecurity`)],
  ],
  [
    "a confidential tape asks for more",
    "2026-11-22",
    {
      ...change({ [`${vault}/physicalSecurity`]: ["access_control", "fire"] }),
      "registry/media.yaml": { "/media/0/classification": "confidential" },
    },
    [said("error", "measures-missing", `${vault}/physicalSecurity`)],
  ],
  [
    "a blank tape of its class asks for the same",
    "2026-11-22",
    {
      ...change({ [`${room}/physicalSecurity`]: ["access_control", "fire"] }),
      "registry/media.yaml": { "/media/1/classification": "confidential" },
    },
    [said("error", "measures-missing", `${room}/physicalSecurity`)],
  ],
  [
    "an empty vault needs no more than some measure",
    "2026-11-22",
    { ...emptyVault, ...change({ [`${vault}/physicalSecurity`]: ["lock"] }) },
    [],
  ],
  [
    "a certified provider answers for its region",
    "2026-11-22",
    { ...tapeAt("cloud"), ...change({ "/locations/-": cloud }) },
    [],
  ],
  [
    "one that is not certified does not",
    "2026-11-22",
    { ...tapeAt("cloud"), ...change({ "/locations/-": { ...cloud, physicalSecurity: ["access_control"] } }) },
    [said("error", "measures-missing", "/locations/2/physicalSecurity")],
  ],

  ["given up today", "2026-11-22", change({ [`${vault}/usedTo`]: "2026-11-22" }), []],
  [
    "given up yesterday, with the tape still there",
    "2026-11-22",
    change({ [`${vault}/usedTo`]: "2026-11-21" }),
    [said("error", "not-in-use", `${vault}/usedTo`)],
  ],
  [
    "not taken into use yet",
    "2026-11-22",
    change({ [`${vault}/usedFrom`]: "2026-11-23" }),
    [said("error", "not-in-use", `${vault}/usedFrom`)],
  ],
  [
    "given up and empty: nothing to judge",
    "2027-11-22",
    {
      ...emptyVault,
      ...change({
        [`${vault}/usedTo`]: "2026-11-21",
        [`${room}/reviews/-`]: { date: "2027-09-01", by: "hsu", result: "pass" },
      }),
    },
    [],
  ],

  ["the last day for the next review of the room", "2027-09-10", {}, []],
  ["the day after", "2027-09-11", {}, [said("warning", "review-overdue", `${room}/reviews`)]],
  [
    "never reviewed: from the first day of use",
    "2027-01-02",
    change({ [`${vault}/reviews`]: [] }),
    [said("warning", "review-overdue", `${vault}/reviews`)],
  ],
  ["never reviewed, the last day", "2027-01-01", change({ [`${vault}/reviews`]: [] }), []],
  [
    "the last review asked for improvement",
    "2026-11-22",
    change({ [`${vault}/reviews/0/result`]: "fail" }),
    [said("warning", "review-failed", `${vault}/reviews/0/result`)],
  ],
  [
    "improved since",
    "2026-11-22",
    change({
      [`${vault}/reviews/0/result`]: "fail",
      [`${vault}/reviews/-`]: { date: "2026-10-12", by: "hsu", result: "pass" },
    }),
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("the next review of each place is a duty", () => {
  expect(assessments(rule).flatMap(({ duties }) => duties)).toMatchObject([
    { subject: { id: "branch-vault" }, due: "2027-09-12" },
    { subject: { id: "machine-room" }, due: "2027-09-10" },
  ]);
});
