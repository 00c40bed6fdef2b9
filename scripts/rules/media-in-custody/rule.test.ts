import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const file = "registry/media.yaml";
const tape = "/media/0";
const blank = "/media/1";
const gone = "/media/2";
const change = (edit: Readonly<Record<string, unknown>>): Edits => ({ [file]: edit });
const said = (severity: string, message: string, pointer: string): string =>
  `${severity} ${message} ${file}#${pointer}`;
const roleOfChen = (role: Readonly<Record<string, string>>): Edits => ({
  "policy/people.yaml": { "/people/1/roles/0": { role: "media_custodian", ...role } },
});

test.each<[string, string, Edits, string[]]>([
  ["written, blank and destroyed media, each in custody", "2026-11-22", {}, []],

  ["handed over on one day", "2026-11-22", change({ [`${tape}/custody/1/from`]: "2026-10-04" }), []],
  [
    "a day between two custodies",
    "2026-11-22",
    change({ [`${tape}/custody/1/from`]: "2026-10-06" }),
    [said("error", "gap", `${tape}/custody/1/from`)],
  ],
  [
    "two custodies at once",
    "2026-11-22",
    change({ [`${tape}/custody/1/from`]: "2026-10-03" }),
    [said("error", "overlap", `${tape}/custody/0/to`)],
  ],
  [
    "the earlier custody never ended",
    "2026-11-22",
    change({ [`${tape}/custody/0/to`]: undefined }),
    [said("error", "overlap", `${tape}/custody/0/to`)],
  ],
  ["custody ends today", "2026-11-22", change({ [`${tape}/custody/1/to`]: "2026-11-22" }), []],
  [
    "custody ended yesterday",
    "2026-11-22",
    change({ [`${tape}/custody/1/to`]: "2026-11-21" }),
    [said("error", "gap", `${tape}/custody/1/to`)],
  ],
  [
    "a blank tape nobody kept on its first day",
    "2026-11-22",
    change({ [`${blank}/custody/0/from`]: "2026-09-16" }),
    [said("error", "gap", `${blank}/custody/0/from`)],
  ],
  [
    "a destroyed disk, kept through the day before",
    "2026-11-22",
    change({ [`${gone}/custody/0/to`]: "2026-11-11" }),
    [],
  ],
  [
    "a day less",
    "2026-11-22",
    change({ [`${gone}/custody/0/to`]: "2026-11-10" }),
    [said("error", "gap", `${gone}/custody/0/to`)],
  ],
  [
    "destroyed, but not yet registered so: another rule's finding",
    "2026-11-22",
    change({ [`${gone}/state`]: "stored" }),
    [],
  ],

  [
    "kept by someone without the role",
    "2026-11-22",
    change({ [`${tape}/custody/1/custodian`]: "kuo" }),
    [said("error", "not-custodian", `${tape}/custody/1/custodian`)],
  ],
  [
    "kept by nobody who is registered: another rule's finding",
    "2026-11-22",
    change({ [`${tape}/custody/1/custodian`]: "nobody" }),
    [],
  ],
  ["the custodian leaves today", "2026-11-22", roleOfChen({ from: "2026-01-01", to: "2026-11-22" }), []],
  [
    "the custodian left yesterday: each medium has to be handed over",
    "2026-11-22",
    roleOfChen({ from: "2026-01-01", to: "2026-11-21" }),
    [
      said("error", "not-custodian", `${tape}/custody/1/custodian`),
      said("error", "not-custodian", `${blank}/custody/0/custodian`),
    ],
  ],
  [
    "the custodian took office a day after the disk was acquired",
    "2026-11-22",
    roleOfChen({ from: "2026-09-16" }),
    [
      said("error", "not-custodian", `${gone}/custody/0/custodian`),
      said("error", "not-custodian", `${tape}/custody/0/custodian`),
      said("error", "not-custodian", `${blank}/custody/0/custodian`),
    ],
  ],
  [
    "kept by a deputy",
    "2026-11-22",
    {
      ...change({ [`${tape}/custody/1/custodian`]: "kuo" }),
      "policy/people.yaml": {
        "/delegations/-": {
          role: "media_custodian",
          principal: "chen",
          deputy: "kuo",
          from: "2026-10-05",
          to: "2026-11-22",
          approvedBy: "wang",
        },
      },
    },
    [],
  ],

  ["lost", "2026-11-22", change({ [`${tape}/state`]: "lost" }), [said("error", "missing", `${tape}/state`)]],
  [
    "not there when stock was taken",
    "2026-11-22",
    change({ [`${blank}/stocktakes/0/present`]: false }),
    [said("error", "missing", `${blank}/stocktakes/0/present`)],
  ],
  [
    "found again later",
    "2026-11-22",
    change({
      [`${blank}/stocktakes/0/present`]: false,
      [`${blank}/stocktakes/-`]: { date: "2026-11-03", by: "chen", present: true },
    }),
    [],
  ],
  [
    "not readable",
    "2026-11-22",
    change({ [`${tape}/stocktakes/0/readable`]: false }),
    [said("warning", "unreadable", `${tape}/stocktakes/0/readable`)],
  ],
  [
    "not readable, and put aside",
    "2026-11-22",
    change({ [`${tape}/stocktakes/0/readable`]: false, [`${tape}/state`]: "quarantined" }),
    [],
  ],

  ["the last day for the next stock-take", "2027-04-30", {}, []],
  [
    "the day after: both tapes, not the destroyed disk",
    "2027-05-01",
    {},
    [
      said("warning", "stocktake-overdue", `${tape}/stocktakes`),
      said("warning", "stocktake-overdue", `${blank}/stocktakes`),
    ],
  ],
  [
    "never counted: from the day of acquisition",
    "2027-03-16",
    change({ [`${blank}/stocktakes`]: undefined }),
    [said("warning", "stocktake-overdue", `${blank}/stocktakes`)],
  ],
  ["never counted, the last day", "2027-03-15", change({ [`${blank}/stocktakes`]: undefined }), []],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("the next stock-take of each medium is a duty of its custodian", () => {
  expect(assessments(rule).flatMap(({ duties }) => duties)).toMatchObject([
    { subject: { id: "tape-01" }, due: "2027-04-30", responsible: "chen" },
    { subject: { id: "tape-02" }, due: "2027-04-30", responsible: "chen" },
  ]);
});
