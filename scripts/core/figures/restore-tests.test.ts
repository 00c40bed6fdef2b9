import { expect, test } from "vitest";
import { collected, type Edits } from "../../testing/institution.ts";
import { judge } from "../judge.ts";
import { restorations, restorationsThatProved, targetsMet } from "./restore-tests.ts";

const record = "records/restorations/2026/rt-2026-001.yaml";
const change = (edit: Readonly<Record<string, unknown>>): Edits => ({ [record]: edit });

/** The one restoration of 學籍系統: proved, within its RTO of eight hours, within its RPO of a day. */
test.each<[string, Edits, string[]]>([
  ["passed, three and a half hours", {}, ["1 / 1", "1 / 1", "1 / 1"]],
  ["passed, a minute too slow", change({ "/measured/restoreTime": "PT8H1M" }), ["1 / 1", "0 / 1", "1 / 1"]],
  ["failed soon: no objective was met", change({ "/result": "fail" }), ["0 / 1", "0 / 0", "0 / 0"]],
  ["partly passed", change({ "/result": "partial" }), ["0 / 1", "0 / 0", "0 / 0"]],
  [
    "declared invalid since",
    change({
      "/amendments": [
        {
          date: "2026-11-15",
          by: "lin",
          reason: "資料不全",
          change: "結果無效",
          invalidatesFrom: "2026-11-14",
        },
      ],
    }),
    ["0 / 1", "0 / 0", "0 / 0"],
  ],
  ["passed, and nothing was measured", change({ "/measured": undefined }), ["1 / 1", "0 / 0", "0 / 0"]],
])("%s", (_, edits, told) => {
  const repository = judge(collected(edits, { allowFaults: true }), [], "2026-11-22").model?.repository;
  if (repository === undefined) throw new Error("no policy");
  const all = restorations(repository);
  const figures = [
    restorationsThatProved(repository, all),
    targetsMet(repository, all, "recoveryTime"),
    targetsMet(repository, all, "recoveryPoint"),
  ];
  expect(figures.map(({ count, of }) => `${count} / ${of}`)).toEqual(told);
});
