import { expect, test } from "vitest";
import { smallRepository } from "../../testing/repository.ts";
import { instant } from "../time/timestamp.ts";
import { routineWindows, runInWindow } from "./routine-windows.ts";

const at = (time: string): number => instant(`2026-11-${time}+08:00`);
const starts = (from: string, to: string, system = "student-records"): string[] =>
  routineWindows(smallRepository(), system, { from: at(from), to: at(to) }).map(({ start }) => start);

test.each<[string, string, string[]]>([
  ["07T00:00:00", "07T02:00:00", []],
  ["07T00:00:00", "07T02:00:01", ["2026-11-07 02:00"]],
  ["07T03:59:59", "07T05:00:00", ["2026-11-07 02:00"]],
  ["07T04:00:00", "07T05:00:00", []],
  ["07T03:00:00", "08T03:00:00", ["2026-11-07 02:00", "2026-11-08 02:00"]],
])("from %s to %s the nightly job runs %j", (from, to, expected) => {
  expect(starts(from, to)).toEqual(expected);
});

test("a system without a plan has no windows", () => {
  expect(starts("07T00:00:00", "08T00:00:00", "kiosk")).toEqual([]);
});

test("the run of a window is the one recorded for its start", () => {
  const repository = smallRepository();
  const [window] = routineWindows(repository, "student-records", {
    from: at("07T02:00:00"),
    to: at("07T03:00:00"),
  });
  expect(window && runInWindow(repository, "student-records", window)?.row.endedAt).toBe(
    "2026-11-07T02:42:00+08:00",
  );
  expect(window && runInWindow(repository, "website", window)).toBeUndefined();
});
