import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const website = "plans/website.yaml";
const systems = "registry/systems.yaml";
const unencrypted: Edits = { [plan]: { "/copies/1/protection": ["physical"] } };

test.each<[string, Edits, string[]]>([
  ["restricted data encrypted, their keys apart", {}, []],
  [
    "a tape with restricted data leaves the site in the clear",
    unencrypted,
    [`error unencrypted ${plan}#/copies/1/protection`],
  ],
  [
    "a disk with restricted data stays in the clear",
    { [plan]: { "/copies/0/protection": [] } },
    [`error unencrypted ${plan}#/copies/0/protection`],
  ],
  ["encrypted by its hardware", { [plan]: { "/copies/0/protection": ["hardware_encryption"] } }, []],
  [
    "internal data need no encryption",
    { [plan]: { "/items/0/classification": "internal", "/copies/1/protection": ["physical"] } },
    [],
  ],
  [
    "the highest class in a copy counts",
    {
      [plan]: {
        "/items/0/classification": "internal",
        "/items/3/classification": "confidential",
        "/copies/1/protection": ["physical"],
      },
    },
    [`error unencrypted ${plan}#/copies/1/protection`],
  ],
  [
    "only the copy that holds the restricted item",
    { [plan]: { "/items/0/copies": ["disk-main"], "/copies/1/protection": ["physical"] } },
    [],
  ],
  [
    "a website made confidential",
    { [website]: { "/items/1/classification": "confidential" } },
    [`error unencrypted ${website}#/copies/0/protection`],
  ],
  ["a mirror is no copy", { [plan]: { "/copies/1/protection": [], "/copies/1/isMirror": true } }, []],
  [
    "the key lies with the backup",
    { [plan]: { "/copies/1/keyKeptWithBackup": true } },
    [`error key-with-backup ${plan}#/copies/1/keyKeptWithBackup`],
  ],
  ["the key is said to be apart", { [plan]: { "/copies/1/keyKeptWithBackup": false } }, []],
  [
    "nobody knows who keeps the key",
    { [plan]: { "/copies/1/keyCustody": undefined } },
    [`error key-custody-missing ${plan}#/copies/1/keyCustody`],
  ],
  ["no key where nothing is encrypted", { [website]: { "/copies/0/keyKeptWithBackup": true } }, []],
  [
    "where only an advisory source asks for custody",
    {
      "policy/parameters.yaml": { "/settings/keyCustodyRequired": undefined },
      [plan]: { "/copies/1/keyCustody": undefined },
    },
    [`warning key-custody-missing ${plan}#/copies/1/keyCustody`],
  ],
  [
    "a retired system's copies still hold its data",
    {
      ...unencrypted,
      [systems]: {
        "/systems/0/lifecycle": { status: "retired", inServiceFrom: "2026-10-01", retiredOn: "2026-11-20" },
      },
    },
    [`error unencrypted ${plan}#/copies/1/protection`],
  ],
  [
    "a planned system has none yet",
    { ...unencrypted, [systems]: { "/systems/0/lifecycle/status": "planned" } },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});

test("the message says that a copy leaves the site, and what asks for encryption", () => {
  const [found] = assessments(rule, unencrypted).flatMap((one) => one.findings);
  expect(rule.messages["unencrypted"]?.["zh-TW"](found?.args ?? {})).toBe(
    "「學籍系統」的副本「tape-offsite」含限閱資料並存放於異地，卻未加密（依據：條文 5.5.3 要求依機密等級控管而未訂加密；本校要求限閱與機密資料的副本加密）。",
  );
});
