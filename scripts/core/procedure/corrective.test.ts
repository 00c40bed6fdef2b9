import { expect, test } from "vitest";
import { smallRepository } from "../../testing/repository.ts";
import { missingAtClosing, stepsOf } from "./corrective.ts";

const file = "records/exceptions/2026/exc-2026-001.yaml";
function exception(changes: Readonly<Record<string, unknown>>) {
  const found = smallRepository({ [file]: changes }).find("exception", "exc-2026-001");
  if (found === undefined) throw new Error("no exception");
  return found;
}

test("the steps in their order", () => {
  expect(stepsOf(exception({})).map(({ name }) => name.en)).toEqual([
    "correction",
    "corrective action",
    "preventive action",
  ]);
  expect(stepsOf(exception({ "/corrective": undefined }))).toEqual([]);
});

test("everything that is missing is named", () => {
  const bare = exception({
    "/corrective/rootCause": undefined,
    "/corrective/action/doneOn": undefined,
    "/corrective/preventive": undefined,
    "/corrective/effectiveness": undefined,
    "/corrective/closure": undefined,
    "/closedOn": undefined,
  });
  expect(missingAtClosing(bare).map(({ name }) => name["zh-TW"])).toEqual([
    "根因分析",
    "矯正措施的執行日期",
    "預防措施",
    "成效確認",
    "結案人與結案日",
    "結案日期",
  ]);
});
