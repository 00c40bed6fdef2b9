import { expect, test } from "vitest";
import { collected } from "../../testing/institution.ts";
import { buildModel } from "../model.ts";
import type { Repository } from "../repository.ts";
import type { Act } from "./acts.ts";
import { deeds } from "./deeds.ts";
import { daysWithoutRole, termsInWords, termsOfAct } from "./role-gaps.ts";

/** Wang is a supervisor for three units from 2026-01-01; Hsu stands in from 2026-10-05 to 2026-10-09. */
function repository(): Repository {
  const model = buildModel({ ...collected({}), today: "2026-11-22" });
  if (model === undefined) throw new Error("no policy");
  return model.repository;
}

const act = (changes: Partial<Act>): Act => ({
  anchor: { file: "", pointer: "", on: "value" },
  people: ["hsu"],
  roles: ["supervisor"],
  days: ["2026-10-05"],
  deed: deeds.closed,
  ...changes,
});

test.each<[string, Partial<Act>, string[]]>([
  ["within the days of deputising", { days: ["2026-10-09", "2026-10-05"] }, []],
  [
    "the day before and the day after",
    { days: ["2026-10-04", "2026-10-06", "2026-10-10"] },
    ["2026-10-04", "2026-10-10"],
  ],
  ["begun before, finished on the first day", { days: ["2026-09-01"], until: "2026-10-05" }, []],
  ["begun before, finished the day before", { days: ["2026-09-01"], until: "2026-10-04" }, ["2026-09-01"]],
  ["for a unit of the principal's", { unit: "教務處" }, []],
  ["for another unit", { unit: "圖書館" }, ["2026-10-05"]],
  ["one of two people holds the role", { people: ["lin", "wang"], days: ["2026-11-01"] }, []],
  ["neither of two does", { people: ["lin", "chen"] }, ["2026-10-05"]],
  ["another role will do", { roles: ["supervisor", "ims_group"], days: ["2026-11-01"] }, []],
])("%s", (_, changes, expected) => {
  expect(daysWithoutRole(repository(), act(changes))).toEqual(expected);
});

test("terms read as people write them", () => {
  const one = act({ people: ["wang", "hsu"] });
  expect(termsInWords(repository(), termsOfAct(repository(), one))).toEqual({
    "zh-TW":
      "2026-01-01 起（電子計算機中心、教務處、秘書室）、2026-10-05 至 2026-10-09（代理王主管、電子計算機中心、教務處、秘書室）",
    en: "from 2026-01-01 (電子計算機中心, 教務處, 秘書室) and 2026-10-05 to 2026-10-09 (for 王主管, 電子計算機中心, 教務處, 秘書室)",
  });
});
