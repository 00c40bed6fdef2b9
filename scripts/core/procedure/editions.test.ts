import { expect, test } from "vitest";
import type { ProcedureDocument } from "../types.generated.ts";
import { type Edition, editionBreaks, isInForce } from "./editions.ts";

const first: Edition = { edition: "2.0", issuedOn: "2019-03-01", supersededOn: "2021-03-29" };
const second: Edition = { edition: "2.1", issuedOn: "2021-03-29" };

test.each<[string, Edition[], string[]]>([
  ["one edition", [second], []],
  ["two in a line", [first, second], []],
  ["two in a line, written newest first", [second, first], []],
  [
    "a day without an edition",
    [{ ...first, supersededOn: "2021-03-28" }, second],
    ["/editions/0/supersededOn"],
  ],
  ["a day with two", [second, { ...first, supersededOn: "2021-03-30" }], ["/editions/1/supersededOn"]],
  [
    "an older edition that never ends",
    [{ edition: "2.0", issuedOn: "2019-03-01" }, second],
    ["/editions/0/supersededOn"],
  ],
])("%s", (_, editions, expected) => {
  expect(editionBreaks({ editions } as ProcedureDocument).map(({ pointer }) => pointer)).toEqual(expected);
});

test.each([
  ["the day before issue", "2019-02-28", "2019-02-28", false],
  ["the day of issue", "2019-03-01", "2019-03-01", true],
  ["the last day", "2021-03-28", "2021-03-28", true],
  ["the day of the next edition", "2021-03-29", "2021-03-29", false],
  ["begun on the last day, finished later", "2021-03-28", "2021-04-02", true],
  ["begun before issue, finished on that day", "2019-02-20", "2019-03-01", true],
])("edition 2.0 on %s", (_, from, to, expected) => {
  expect(isInForce(first, from, to)).toBe(expected);
});
