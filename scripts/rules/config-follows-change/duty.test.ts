import { expect, test } from "vitest";
import { assessments, type Edits } from "../../testing/institution.ts";
import rule from "./rule.ts";

const first = "records/configs/2026/cfg-2026-001.yaml";
const second = "records/configs/2026/cfg-2026-002.yaml";
const register = "registry/devices.yaml";
const none: Edits = { [first]: null, [second]: null };
const day = (date: string, time = "11:00:00"): string => `${date}T${time}+08:00`;

test.each<[string, string, Edits, string, string]>([
  ["the first backup", "2026-10-01", none, "2026-10-02", `${register}#/devices/0`],
  [
    "a changed configuration",
    "2026-11-21",
    { [register]: { "/devices/0/lastChangedAt": day("2026-11-20") } },
    "2026-11-21",
    `${register}#/devices/0/lastChangedAt`,
  ],
  [
    "a check",
    "2026-10-15",
    { [second]: { "/verification": undefined } },
    "2026-10-16",
    `${second}#/verification`,
  ],
])("the manager of the device owes %s by a day", (_, today, edits, due, place) => {
  const [duty] = assessments(rule, edits, today).flatMap(({ duties }) => duties);
  const anchor = duty?.anchor;
  expect([duty?.due, duty?.responsible]).toEqual([due, "lin"]);
  expect(anchor && "pointer" in anchor && `${anchor.file}#${anchor.pointer}`).toBe(place);
});
