import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const systems = "registry/systems.yaml";
const locations = "registry/locations.yaml";
const parameters = "policy/parameters.yaml";

test.each<[string, Edits, string[]]>([
  ["a tape at the other campus", {}, []],
  [
    "the tape in the machine room",
    { [plan]: { "/copies/1/location": "machine-room" } },
    [`error none-offsite ${plan}#/copies`],
  ],
  [
    "the vault at the same campus",
    { [locations]: { "/locations/1/site": "campus" } },
    [`error none-offsite ${plan}#/copies`],
  ],
  [
    "the system at the other campus, its disk is offsite now",
    { [systems]: { "/systems/0/site": "branch" } },
    [],
  ],
  [
    "the only copy elsewhere is a mirror",
    { [plan]: { "/copies/1/isMirror": true } },
    [`error none-offsite ${plan}#/copies`],
  ],
  [
    "one item on the disk alone",
    { [plan]: { "/items/3/copies": ["disk-main"] } },
    [`error none-offsite ${plan}#/items/3/copies`],
  ],
  [
    "two items on the disk alone are one finding",
    { [plan]: { "/items/0/copies": ["disk-main"], "/items/3/copies": ["disk-main"] } },
    [`error none-offsite ${plan}#/items/0/copies`],
  ],
  [
    "an advisory source is a warning",
    {
      [plan]: { "/copies/1/location": "machine-room" },
      [systems]: {
        "/systems/0/protection": {
          confidentiality: "moderate",
          integrity: "moderate",
          availability: "moderate",
          legal: "moderate",
          grade: "moderate",
          reviewedOn: "2026-09-01",
        },
      },
    },
    [`warning none-offsite ${plan}#/copies`],
  ],
  [
    "two copies demanded, one there",
    {
      [parameters]: {
        "/settings/copiesOffsite": [
          {
            value: 2,
            when: { core: true },
            source: { kind: "choice", "zh-TW": "本校訂定", en: "Our choice" },
          },
        ],
      },
    },
    [`error none-offsite ${plan}#/copies`],
  ],
  ["no source asks the website for one", { "plans/website.yaml": { "/remarks": "僅存於機房" } }, []],
  [
    "a retired system",
    {
      [plan]: { "/copies/1/location": "machine-room" },
      [systems]: {
        "/systems/0/lifecycle": { status: "retired", inServiceFrom: "2026-10-01", retiredOn: "2026-11-20" },
      },
    },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});

test("the message names the items and the source", () => {
  const [found] = assessments(rule, {
    [plan]: { "/items/0/copies": ["disk-main"], "/items/3/copies": ["disk-main"] },
  }).flatMap((one) => one.findings);
  expect(rule.messages["none-offsite"]?.["zh-TW"](found?.args ?? {})).toBe(
    "「學籍系統」位於「校本部」，其備份項目「學籍資料庫」、「系統設定」存放於其他地點的副本有 0 份，應至少 1 份（依據：附表十資料備份（高）；應有異地備份）；磁碟鏡像不計。",
  );
});
