import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { nameFaults } from "./plan-names.ts";

const found = (edit: Edits[string]): string[] => {
  const plan = smallRepository({ "plans/student-records.yaml": edit }).find("plan", "student-records");
  return plan === undefined
    ? []
    : nameFaults(plan.value).map(({ fault, id, pointer, items }) => `${fault} ${id} ${pointer} ${items}`);
};

test.each<[string, Edits[string], string[]]>([
  ["every name does its work", {}, []],
  ["an id used twice", { "/items/1/id": "db" }, ["duplicate-id db /items/1/id 0"]],
  ["a job that four items name", { "/jobs/0/id": "daily" }, ["unknown-name nightly /items/0/job 4"]],
  [
    "a name mistyped hides nothing as unused",
    {
      "/items/0/copies": ["disk-main"],
      "/items/1/copies": ["disk-main"],
      "/items/2/copies": ["disk-main"],
      "/items/3/copies": ["tap-offsite"],
    },
    ["unknown-name tap-offsite /items/3/copies/0 1"],
  ],
  [
    "a copy nobody uses",
    {
      "/items/0/copies": ["disk-main"],
      "/items/1/copies": ["disk-main"],
      "/items/2/copies": ["disk-main"],
      "/items/3/copies": ["disk-main"],
    },
    ["unused tape-offsite /copies/1 0"],
  ],
])("%s", (_, edit, expected) => {
  expect(found(edit)).toEqual(expected);
});
