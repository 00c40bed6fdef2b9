import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { plansInUse } from "./plans-in-use.ts";
import { unrecordedRuns } from "./unrecorded-runs.ts";

const october = "records/checks/2026/website-2026-10.yaml";
const november = "records/checks/2026/website-2026-11.yaml";

function unrecorded(edits: Edits, today: string, stopped = false): string[] {
  const repository = smallRepository(edits, today);
  return unrecordedRuns(repository, "website", plansInUse(repository, "website"), stopped).map(
    ({ check, first, count }) => `${check?.id ?? "afterwards"}: ${count} from ${first.date} ${first.time}`,
  );
}

// The website is backed up on Sundays at 03:00.
test.each<[string, Edits, string, string[]]>([
  ["all recorded", {}, "2026-11-22", []],
  [
    "a row missing",
    { [october]: { "/runs/2": undefined } },
    "2026-11-22",
    ["website-2026-10: 1 from 2026-10-18 03:00"],
  ],
  ["a run of today", { [november]: { "/runs/3": undefined } }, "2026-11-22", []],
  [
    "a run of yesterday",
    { [november]: { "/runs/3": undefined } },
    "2026-11-23",
    ["website-2026-11: 1 from 2026-11-22 03:00"],
  ],
  [
    "months that nobody began",
    {},
    "2026-12-14",
    ["website-2026-11: 1 from 2026-11-29 03:00", "afterwards: 2 from 2026-12-06 03:00"],
  ],
  [
    "a row at another time stands in for the run",
    {
      [october]: { "/runs/2/scheduledAt": "2026-10-19T03:00:00+08:00" },
    },
    "2026-11-22",
    [],
  ],
  [
    "for the nearest one only",
    {
      [october]: { "/runs/2/scheduledAt": "2026-10-19T03:00:00+08:00", "/runs/0": undefined },
    },
    "2026-11-22",
    ["website-2026-10: 1 from 2026-10-04 03:00"],
  ],
  [
    "a manual run stands in for none",
    { [october]: { "/runs/2/scheduledAt": "2026-10-19T03:00:00+08:00", "/runs/2/kind": "manual" } },
    "2026-11-22",
    ["website-2026-10: 1 from 2026-10-18 03:00"],
  ],
])("%s (%s)", (_, edits, today, expected) => {
  expect(unrecorded(edits, today)).toEqual(expected);
});

test("where recording stopped, only gaps before the last recorded run are told", () => {
  expect(unrecorded({ [october]: { "/runs/2": undefined } }, "2027-03-01", true)).toEqual([
    "website-2026-10: 1 from 2026-10-18 03:00",
  ]);
});
