import { expect, test } from "vitest";
import { judge } from "../core/judge.ts";
import { present } from "../core/present.ts";
import { allFindings } from "../core/verdict.ts";
import { rules } from "../rules/index.ts";
import { collected, type Edits, edited } from "./institution.ts";

const website = "plans/website.yaml";
const november = "records/checks/2026/website-2026-11.yaml";

/** The website backed up nightly from Friday 2026-11-20 on, by a revision that nobody has approved yet. */
const revised = {
  "/revision": 3,
  "/preparedOn": "2026-11-20",
  "/effectiveFrom": "2026-11-20",
  "/jobs/0/id": "nightly",
  "/jobs/0/schedule/frequency": "daily",
  "/jobs/0/schedule/weekdays": undefined,
  "/items/0/job": "nightly",
  "/items/1/job": "nightly",
  "/items/2/job": "nightly",
};
const emergency = { reason: "磁帶櫃燒毀", declaredBy: "lin", declaredAt: "2026-11-20T01:00:00+08:00" };

/** Good runs of a job on three days, recorded under the new revision. */
const runs = (job: string) => ({
  "/planRevision": 3,
  ...Object.fromEntries(
    [20, 21, 22].map((day, index) => [
      `/runs/${index + 3}`,
      {
        job,
        scheduledAt: `2026-11-${day}T03:00:00+08:00`,
        endedAt: `2026-11-${day}T03:30:00+08:00`,
        result: "ok",
      },
    ]),
  ),
});

/** What all rules together say beyond notes on 2026-11-22, where they say nothing of the institution as it was. */
function said(edits: Edits): string[] {
  const spoken = (change: Edits): string[] => {
    const files = edited(change);
    const judgement = judge(collected(change), rules, "2026-11-22");
    return allFindings(present(judgement, rules, "zh-TW", (path) => files[path]))
      .filter(({ severity }) => severity !== "note")
      .map(({ severity, rule, message, location }) => `${severity} ${rule}/${message} ${location.file}`);
  };
  const before = spoken({});
  return spoken(edits).filter((line) => !before.includes(line));
}

test.each<[string, Edits, string[]]>([
  [
    "its backups are no breach while the approval may follow",
    { [website]: { ...revised, "/emergency": emergency }, [november]: runs("nightly") },
    [`warning plan-approved-before-use/emergency-awaiting ${website}`],
  ],
  [
    "but they are judged by it",
    { [website]: { ...revised, "/emergency": emergency }, [november]: runs("weekly") },
    [
      `warning plan-approved-before-use/emergency-awaiting ${website}`,
      `error runs-follow-plan/unknown-job ${november}`,
      `error backup-runs-fresh/stale ${website}`,
    ],
  ],
  [
    "a plan that declares none is the one breach, as nothing can be judged by it",
    { [website]: revised, [november]: runs("weekly") },
    [`error plan-approved-before-use/not-approved ${website}`],
  ],
])("a plan in force as an emergency: %s", (_, edits, expected) => {
  expect(said(edits).sort()).toEqual(expected.sort());
});
