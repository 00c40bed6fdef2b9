import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const november = "records/checks/2026/student-records-2026-11.yaml";
const october = "records/checks/2026/student-records-2026-10.yaml";
const parameters = "policy/parameters.yaml";
const systems = "registry/systems.yaml";

const source = { kind: "choice", "zh-TW": "本校訂定", en: "The institution's choice" };
/** A bound that the institution itself sets, for every system. */
const required = (name: string, value: number): Edits => ({
  [parameters]: { [`/settings/${name}`]: [{ value, source }] },
});

/** A third copy, elsewhere and online, that every item uses. */
const cloud = {
  id: "cloud",
  mediaType: "object_storage",
  location: "branch-vault",
  offline: false,
  protection: ["file_encryption"],
};

test.each<[string, Edits, string[]]>([
  ["two copies and the original, on two media, one offline", {}, []],
  [
    "a system that no source asks more of",
    { "plans/website.yaml": { "/items/0/copies": ["disk-main"] } },
    [],
  ],

  [
    "a mirror counts for nothing",
    { [plan]: { "/copies/0/isMirror": true } },
    [`warning too-few ${plan}#/copies`],
  ],
  ["a copy that is said not to be a mirror", { [plan]: { "/copies/0/isMirror": false } }, []],
  [
    "one item with one copy",
    { [plan]: { "/items/2/copies": ["tape-offsite"] } },
    [`warning too-few ${plan}#/items/2/copies`],
  ],
  [
    "two items with one copy are one finding",
    { [plan]: { "/items/2/copies": ["tape-offsite"], "/items/3/copies": ["tape-offsite"] } },
    [`warning too-few ${plan}#/items/2/copies`],
  ],
  [
    "a copy named twice is one copy",
    { [plan]: { "/items/2/copies": ["tape-offsite", "tape-offsite"] } },
    [`warning too-few ${plan}#/items/2/copies`],
  ],
  ["the offsite copy missing is another rule's", { [plan]: { "/items/2/copies": ["disk-main"] } }, []],
  ["and so is an unknown copy", { [plan]: { "/items/2/copies": ["tape-offsite", "nas"] } }, []],
  [
    "fewer than the institution itself demands",
    required("copiesTotal", 4),
    [`error too-few ${plan}#/copies`, "error too-few plans/website.yaml#/copies"],
  ],
  ["as many as it demands", required("copiesTotal", 2), []],

  [
    "both copies on one kind of media",
    { [plan]: { "/copies/0/mediaType": "tape" } },
    [`warning media-alike ${plan}#/copies`],
  ],
  [
    "an item on one kind of media",
    {
      [plan]: { "/copies/-": { ...cloud, mediaType: "tape" }, "/items/1/copies": ["tape-offsite", "cloud"] },
    },
    [`warning media-alike ${plan}#/items/1/copies`],
  ],

  [
    "the tape online, the disk immutable",
    { [plan]: { "/copies/1/offline": false, "/copies/1/immutableDays": undefined } },
    [],
  ],
  [
    "nothing offline and nothing immutable",
    {
      [plan]: {
        "/copies/1/offline": false,
        "/copies/1/immutableDays": undefined,
        "/copies/0/immutableDays": undefined,
      },
    },
    [`warning within-reach ${plan}#/copies`],
  ],
  ["the disk not immutable, the tape offline", { [plan]: { "/copies/0/immutableDays": undefined } }, []],

  ["the last verification found no error", { [october]: { "/verificationErrors": 3 } }, []],
  [
    "it found one",
    { [november]: { "/verificationErrors": 1 } },
    [`warning verification-errors ${november}#/verificationErrors`],
  ],
  ["the last month says nothing yet", { [november]: { "/verificationErrors": undefined } }, []],
  [
    "and the month before found one",
    { [november]: { "/verificationErrors": undefined }, [october]: { "/verificationErrors": 1 } },
    [`warning verification-errors ${october}#/verificationErrors`],
  ],
  [
    "no month says anything",
    { [november]: { "/verificationErrors": undefined }, [october]: { "/verificationErrors": undefined } },
    [`warning not-verified ${november}#/verificationErrors`],
  ],
  ["no backup was ever checked", { [november]: null, [october]: null }, []],
  [
    "an error where the institution itself demands none",
    { ...required("copiesVerificationErrors", 0), [november]: { "/verificationErrors": 1 } },
    [`error verification-errors ${november}#/verificationErrors`],
  ],

  [
    "a retired system",
    {
      [plan]: { "/copies/0/isMirror": true },
      [systems]: {
        "/systems/0/lifecycle": { status: "retired", inServiceFrom: "2026-10-01", retiredOn: "2026-11-20" },
      },
    },
    [],
  ],
  ["a plan past its last day", { [plan]: { "/copies/0/isMirror": true, "/effectiveTo": "2026-11-21" } }, []],
  [
    "a plan on its last day",
    { [plan]: { "/copies/0/isMirror": true, "/effectiveTo": "2026-11-22" } },
    [`warning too-few ${plan}#/copies`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
