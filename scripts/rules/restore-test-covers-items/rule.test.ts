import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import {
  type RestorationChanges,
  restorationPath,
  restorationText,
} from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const drill = "records/restorations/2026/rt-2026-001.yaml";
const plan = "plans/student-records.yaml";
const receipt = "records/approvals/student-records/1.yaml";
const second = (changes: RestorationChanges = {}): Edits => ({
  [restorationPath("rt-2026-002")]: restorationText("rt-2026-002", changes),
});
const drillOf = (...items: readonly string[]): Edits => ({ [drill]: { "/items": items } });
const fromDisk: Edits = { [drill]: { "/backupSet/copy": "disk-main" } };
const untested = (index: number): string => `warning untested-items ${plan}#/items/${index}`;

/** A second revision of the website's plan, and a test under the first. */
const website = (item: Readonly<Record<string, unknown>>, changes: RestorationChanges = {}): Edits => ({
  "records/approvals/website/2.yaml": null,
  "plans/website.yaml": item,
  ...second({
    system: "website",
    items: ["site", "db", "source"],
    backupSet: { id: "aa", takenAt: "2026-10-25T03:30:00+08:00", method: "full", copy: "disk-main" },
    completedAt: "2026-10-25T12:00:00+08:00",
    ...changes,
  }),
  "policy/parameters.yaml": {
    "/settings/restoreTestMonths/-": {
      value: 24,
      when: { grades: ["general"] },
      source: { kind: "choice", "zh-TW": "本校要求", en: "The institution asks for it" },
    },
  },
});
const page = { "/items/0/name": "網站程式", "/items/1/name": "資料庫", "/items/2/name": "源碼" };
const added = {
  id: "media",
  name: "影音檔",
  category: "file_data",
  method: "full",
  job: "weekly",
  classification: "internal",
  sizeGiB: 10,
  copies: ["disk-main"],
  retention: "P60D",
  generations: 8,
  onExpiry: "auto_overwrite",
};

test.each<[string, string, Edits, string[]]>([
  ["every item was restored in one drill", "2026-11-22", {}, []],
  ["one item was left out", "2026-11-22", drillOf("db", "app", "source"), [untested(3)]],
  ["three were left out: one finding at the first", "2026-11-22", drillOf("app"), [untested(0)]],
  [
    "a second test restored the rest",
    "2026-11-22",
    { ...drillOf("db", "app", "source"), ...second({ items: ["settings"] }) },
    [],
  ],
  [
    "but nobody verified that one",
    "2026-11-22",
    { ...drillOf("db", "app", "source"), ...second({ items: ["settings"], verifiedBy: undefined }) },
    [untested(3)],
  ],
  [
    "the drill's last day, the second test without it",
    "2028-10-20",
    second({ items: ["db", "app", "source"] }),
    [],
  ],
  [
    "the day after, it no longer counts",
    "2028-10-21",
    second({ items: ["db", "app", "source"] }),
    [untested(3)],
  ],
  ["no test within the interval: another rule's finding", "2028-11-11", second({ items: ["db"] }), []],
  [
    "nobody demands that every item be tested",
    "2026-11-22",
    { ...drillOf("db"), "policy/parameters.yaml": { "/settings/itemsAllTested": undefined } },
    [],
  ],
  [
    "a retired system",
    "2026-11-22",
    {
      ...drillOf("db"),
      "registry/systems.yaml": {
        "/systems/0/lifecycle": { status: "retired", inServiceFrom: "2026-10-01", retiredOn: "2026-11-15" },
      },
    },
    [],
  ],
  [
    "an item put into the plan without approval: another rule's finding",
    "2026-11-22",
    { [plan]: { "/items/-": { ...added, job: "nightly" } } },
    [],
  ],

  ["the same items under a new revision", "2026-11-22", website(page), []],
  ["an item that joined after the last test", "2026-11-22", website({ "/items/-": added }), []],
  [
    "an item that joined before the last test",
    "2026-11-22",
    website({ "/items/-": added }, { planRevision: 2, completedAt: "2026-11-10T12:00:00+08:00" }),
    ["warning untested-items plans/website.yaml#/items/3"],
  ],
  [
    "an item backed up by another method since",
    "2026-11-22",
    website({ "/items/1/method": "incremental" }),
    ["warning changed-items plans/website.yaml#/items/1"],
  ],
  [
    "items backed up on another platform since: one finding",
    "2026-11-22",
    {
      ...website({ "/jobs/0/platform": "new-server" }),
      "registry/platforms.yaml": {
        "/platforms/-": {
          id: "new-server",
          name: "新備份伺服器",
          version: "1",
          owner: "lin",
          site: "campus",
        },
      },
    },
    ["warning changed-items plans/website.yaml#/items/0"],
  ],
  [
    "changed, and tested since",
    "2026-11-22",
    website(
      { "/items/1/method": "incremental" },
      { planRevision: 2, completedAt: "2026-11-10T12:00:00+08:00" },
    ),
    [],
  ],
  [
    "the approved content of an earlier revision is lost",
    "2026-11-22",
    {
      ...website({ "/items/1/method": "incremental" }),
      "records/approvals/website/1.yaml": { "/content": undefined },
    },
    [],
  ],

  ["one test from the disk says little yet", "2026-11-22", fromDisk, []],
  [
    "two tests from the disk, none from the offsite tape",
    "2026-11-22",
    { ...fromDisk, ...second() },
    [`warning spare-copy-untested ${plan}#/copies`],
  ],
  ["one of two from the tape", "2026-11-22", second(), []],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("a plan not in force yet is not judged: the revision before it is, from its receipt", () => {
  const coming = { [plan]: { "/revision": 2, "/effectiveFrom": "2026-12-01" } };
  expect(findings(rule, { ...coming, ...drillOf("db", "app", "source") })).toEqual([
    `warning untested-items ${receipt}#/content/items/3`,
  ]);
});
