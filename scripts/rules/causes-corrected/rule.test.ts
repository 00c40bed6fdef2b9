import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const exception = "records/exceptions/2026/exc-2026-001.yaml";
const october = "records/checks/2026/student-records-2026-10.yaml";
type Changes = Readonly<Record<string, unknown>>;
const edit = (changes: Changes): Edits => ({ [exception]: changes });
/** Findings of the exception on a day: `severity message pointer`. */
const found = (edits: Edits, today = "2026-11-22") =>
  findings(rule, edits, today).map((line) => line.replace(`${exception}#`, ""));

/** Nothing decided yet, after the failure of Monday 2026-10-12. */
const undecided = {
  "/status": "open",
  "/closedOn": undefined,
  "/approval": undefined,
  "/corrective": undefined,
};
/** Decided that no corrective action is needed. */
const none = {
  "/corrective": undefined,
  "/noCorrective": { reason: "單次失敗，已補備份", decidedBy: "wang" },
  "/impact/recoveryPointBreached": false,
};
/** Still being worked on: the preventive action is due on 2026-10-30. */
const running = {
  "/status": "analysing",
  "/closedOn": undefined,
  "/approval": undefined,
  "/corrective/closure": undefined,
  "/corrective/effectiveness": undefined,
  "/corrective/preventive/doneOn": undefined,
};

test("corrected, proved and closed", () => {
  expect(found({})).toEqual([]);
});

test.each<[string, string, Changes, string[]]>([
  ["five workdays to decide, to 2026-10-19", "2026-10-19", undecided, []],
  ["a day later", "2026-10-20", undecided, ["error undecided /corrective"]],
  [
    "an open step 91 days ahead",
    "2026-10-31",
    { ...running, "/corrective/preventive/dueOn": "2027-01-30" },
    [],
  ],
  ["on its day", "2026-10-30", running, ["warning due-soon /corrective/preventive/dueOn"]],
  ["the day after", "2026-10-31", running, ["error overdue /corrective/preventive/dueOn"]],
  [
    "90 days ahead",
    "2026-11-01",
    { ...running, "/corrective/preventive/dueOn": "2027-01-30" },
    ["warning due-soon /corrective/preventive/dueOn"],
  ],
  [
    "two open steps are two findings",
    "2026-10-31",
    { ...running, "/corrective/action/doneOn": undefined },
    ["error overdue /corrective/action/dueOn", "error overdue /corrective/preventive/dueOn"],
  ],
])("while it is open: %s (%s)", (_, today, changes, expected) => {
  expect(found(edit(changes), today)).toEqual(expected);
});

const needed = ["error corrective-needed /noCorrective"];

test.each<[string, Edits, string[]]>([
  ["a single failure can do without", edit(none), []],
  ["a breach of the recovery point cannot", edit({ ...none, "/impact/recoveryPointBreached": true }), needed],
  ["nor a failed restore test", edit({ ...none, "/about": { restoration: "rt-2026-001" } }), needed],
  [
    "nor a second failure in a row",
    { ...edit(none), [october]: { "/runs/13/result": "failed", "/runs/13/exception": "exc-2026-001" } },
    needed,
  ],
])("doing without a corrective action: %s", (_, edits, expected) => {
  expect(found(edits)).toEqual(expected);
});

test.each<[string, Changes, string]>([
  ["a decision", { "/corrective": undefined }, "/corrective"],
  ["the cause, where nothing was corrected", { ...none, "/immediateCause": undefined }, "/immediateCause"],
  ["the root cause", { "/corrective/rootCause": undefined }, "/corrective/rootCause"],
  ["corrective action", { "/corrective/action": undefined }, "/corrective/action"],
  ["preventive action", { "/corrective/preventive": undefined }, "/corrective/preventive"],
  ["the day of a step", { "/corrective/action/doneOn": undefined }, "/corrective/action"],
  ["a check of effectiveness", { "/corrective/effectiveness": undefined }, "/corrective/effectiveness"],
  ["who closed it", { "/corrective/closure": undefined }, "/corrective/closure"],
  ["the day of closing", { "/closedOn": undefined }, "/closedOn"],
])("closed without %s", (_, changes, pointer) => {
  expect(found(edit(changes))).toEqual([`error incomplete ${pointer}`]);
});

test("an observation needs no prevention", () => {
  const changes = { "/corrective/grade": "observation", "/corrective/preventive": undefined };
  expect(found(edit(changes))).toEqual([]);
});

// Opened within five workdays of 2026-10-12; good runs follow the corrective action of 2026-10-16 every night.
test.each<[string, string, string, string[]]>([
  ["opened on the fifth workday", "/corrective/openedOn", "2026-10-19", []],
  ["opened on the sixth", "/corrective/openedOn", "2026-10-20", ["warning opened-late /corrective/openedOn"]],
  [
    "opened before the failure",
    "/corrective/openedOn",
    "2026-10-11",
    ["error out-of-order /corrective/openedOn"],
  ],
  ["checked after three good runs", "/corrective/effectiveness/checkedOn", "2026-10-19", []],
  [
    "checked after two",
    "/corrective/effectiveness/checkedOn",
    "2026-10-18",
    ["error effect-unproven /corrective/effectiveness/result"],
  ],
  [
    "checked before the action",
    "/corrective/effectiveness/checkedOn",
    "2026-10-15",
    ["error out-of-order /corrective/effectiveness/checkedOn"],
  ],
  [
    "found ineffective",
    "/corrective/effectiveness/result",
    "not_met",
    ["error ineffective /corrective/effectiveness/result"],
  ],
  [
    "signed before the check",
    "/corrective/closure/date",
    "2026-11-01",
    ["error out-of-order /corrective/closure/date"],
  ],
  ["closed before it was signed", "/closedOn", "2026-11-02", ["error out-of-order /closedOn"]],
])("closed, but %s", (_, pointer, value, expected) => {
  expect(found(edit({ [pointer]: value }))).toEqual(expected);
});

test("a failure after the action starts the count of good runs anew", () => {
  const checked = edit({ "/corrective/effectiveness/checkedOn": "2026-10-20" });
  expect(found({ ...checked, [october]: { "/runs/17/result": "failed" } })).toEqual([]);
  expect(found({ ...checked, [october]: { "/runs/18/result": "failed" } })).toEqual([
    "error effect-unproven /corrective/effectiveness/result",
  ]);
});

test("found ineffective, and therefore still open", () => {
  const changes = { ...running, "/corrective/preventive/doneOn": "2026-10-28" };
  const { "/corrective/effectiveness": _, ...open } = changes;
  expect(found(edit({ ...open, "/corrective/effectiveness/result": "not_met" }))).toEqual([]);
});

test("where records of the runs are gone, nothing can be counted", () => {
  expect(found({ [october]: null })).toEqual([]);
});

test("states by when each open step is due, and from whom", () => {
  const changes = { ...running, "/corrective/action/doneOn": undefined, "/corrective/preventive/by": "kuo" };
  const duties = assessments(rule, edit(changes), "2026-10-15").flatMap((one) => one.duties);
  expect(duties.map(({ due, responsible }) => [due, responsible])).toEqual([
    ["2026-10-20", "lin"],
    ["2026-10-30", "kuo"],
  ]);
});
