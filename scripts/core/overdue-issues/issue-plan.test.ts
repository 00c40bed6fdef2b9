import { expect, test } from "vitest";
import { issuePlan, type PresentIssue, type Settlement, type WantedIssue } from "./issue-plan.ts";
import { markLine } from "./mark.ts";

const commit = "c".repeat(40);
const earlier = "e".repeat(40);
const key = "restore-test-current/plan/student-records";

const wanted: WantedIssue = {
  key,
  due: "2026-11-20",
  title: "逾期：回復測試",
  body: (opened) => `請執行回復測試。\n${markLine({ key, due: "2026-11-20", ...(opened && { opened }) })}`,
  labels: ["backproof"],
};

const issue = (number: number, change: Partial<PresentIssue> = {}): PresentIssue => ({
  number,
  title: wanted.title,
  body: wanted.body(earlier),
  state: "open",
  labels: ["backproof"],
  ...change,
});

const plan = (
  present: readonly PresentIssue[],
  wants = [wanted],
  settlement: Settlement = "done",
): string[] =>
  issuePlan(wants, present, () => settlement, commit).map((one) =>
    "number" in one ? `${one.do} ${one.number}` : one.do,
  );

test.each<[string, readonly PresentIssue[], readonly string[]]>([
  ["is opened where there is none", [], ["open"]],
  ["is left alone where it stands as it should", [issue(1)], []],
  [
    "is left alone whatever line ends the forge gives it",
    [issue(1, { body: wanted.body(earlier).replaceAll("\n", "\r\n") })],
    [],
  ],
  ["keeps labels that people gave it", [issue(1, { labels: ["backproof", "急"] })], []],
  ["is changed where its words are old", [issue(1, { title: "舊標題" })], ["change 1"]],
  ["is changed where its label is gone", [issue(1, { labels: [] })], ["change 1"]],
  ["is opened again where a person closed it too early", [issue(1, { state: "closed" })], ["reopen 1"]],
  [
    "is opened anew where the one before was for an earlier day",
    [issue(1, { state: "closed", body: markLine({ key, due: "2024-11-20" }) })],
    ["open"],
  ],
  ["stays one where there are twins", [issue(3), issue(2)], ["close-twin 3"]],
  ["is not mistaken for one without a mark", [issue(1, { body: "請執行回復測試。" })], ["open"]],
  [
    "is not mistaken for one that only quotes the mark",
    [issue(1, { body: `${wanted.body(earlier)}\n以上引用` })],
    ["open"],
  ],
])("an overdue duty's issue %s", (_, present, expected) => {
  expect(plan(present)).toEqual(expected);
});

test.each<[string, readonly PresentIssue[], Settlement, readonly string[]]>([
  ["is closed once it is done", [issue(1)], "done", ["close 1"]],
  ["stays open where nobody can tell", [issue(1)], "unknown", []],
  ["is not touched again once closed", [issue(1, { state: "closed" })], "done", []],
  ["is left alone where it is someone else's", [issue(1, { body: "其他議題" })], "done", []],
])("an issue whose duty is not overdue %s", (_, present, settlement, expected) => {
  expect(plan(present, [], settlement)).toEqual(expected);
});

test("an issue remembers the commit that it was opened for", () => {
  const [opened] = issuePlan([wanted], [], () => "done", commit);
  expect(opened).toMatchObject({ do: "open", body: wanted.body(commit) });
  const [changed] = issuePlan([wanted], [issue(1, { title: "舊標題" })], () => "done", commit);
  expect(changed).toMatchObject({ do: "change", body: wanted.body(earlier) });
});

test("running twice does nothing the second time", () => {
  const first = issuePlan([wanted], [], () => "done", commit);
  const present = first.flatMap((one, index) =>
    one.do === "open" ? [{ ...one, number: index + 1, state: "open" as const }] : [],
  );
  expect(issuePlan([wanted], present, () => "done", "d".repeat(40))).toEqual([]);
});
