import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const exception = "records/exceptions/2026/exc-2026-001.yaml";
const october = "records/checks/2026/student-records-2026-10.yaml";
const edit = (changes: Readonly<Record<string, unknown>>): Edits => ({ [exception]: changes });
const at = (severity: string, message: string, pointer: string) =>
  `${severity} ${message} ${exception}#${pointer}`;
const none = {
  "/corrective": undefined,
  "/noCorrective": { reason: "單次失敗，已補備份", decidedBy: "wang" },
};
/** Still being worked on, as of some day: the preventive action is due on 2026-10-30. */
const running = {
  "/status": "analysing",
  "/closedOn": undefined,
  "/approval": undefined,
  "/corrective/closure": undefined,
  "/corrective/effectiveness": undefined,
  "/corrective/preventive/doneOn": undefined,
};
const undecided = { ...none, "/noCorrective": undefined, "/status": "open", "/closedOn": undefined };
delete (undecided as Record<string, unknown>)["/noCorrective"];
const incomplete = (pointer: string) => [at("error", "incomplete", pointer)];

test.each<[string, string, Edits, string[]]>([
  ["corrected, proved and closed", "2026-11-22", {}, []],
  ["five workdays to decide (2026-10-12 to 19)", "2026-10-19", edit(undecided), []],
  ["a day later", "2026-10-20", edit(undecided), [at("error", "undecided", "/corrective")]],
  ["closed without a decision", "2026-11-22", edit({ "/corrective": undefined }), incomplete("/corrective")],
  [
    "none is needed after a single failure",
    "2026-11-22",
    edit({ ...none, "/impact/recoveryPointBreached": false }),
    [],
  ],
  [
    "one is needed when the recovery point was breached",
    "2026-11-22",
    edit(none),
    [at("error", "corrective-needed", "/noCorrective")],
  ],
  [
    "one is needed after a second failure in a row",
    "2026-11-22",
    {
      ...edit({ ...none, "/impact/recoveryPointBreached": false }),
      [october]: { "/runs/13/result": "failed", "/runs/13/exception": "exc-2026-001" },
    },
    [at("error", "corrective-needed", "/noCorrective")],
  ],
  [
    "one is needed after a failed restore test",
    "2026-11-22",
    edit({
      ...none,
      "/impact/recoveryPointBreached": false,
      "/about": { restoration: "rt-2026-001" },
    }),
    [at("error", "corrective-needed", "/noCorrective")],
  ],
  ["opened on the fifth workday", "2026-11-22", edit({ "/corrective/openedOn": "2026-10-19" }), []],
  [
    "opened on the sixth",
    "2026-11-22",
    edit({ "/corrective/openedOn": "2026-10-20" }),
    [at("warning", "opened-late", "/corrective/openedOn")],
  ],
  [
    "opened before the failure was found",
    "2026-11-22",
    edit({ "/corrective/openedOn": "2026-10-11" }),
    [at("error", "out-of-order", "/corrective/openedOn")],
  ],
  [
    "an open step more than 90 days ahead",
    "2026-10-31",
    edit({ ...running, "/corrective/preventive/dueOn": "2027-01-30" }),
    [],
  ],
  [
    "an open step 90 days ahead",
    "2026-11-01",
    edit({ ...running, "/corrective/preventive/dueOn": "2027-01-30" }),
    [at("warning", "due-soon", "/corrective/preventive/dueOn")],
  ],
  [
    "an open step on its day",
    "2026-10-30",
    edit(running),
    [at("warning", "due-soon", "/corrective/preventive/dueOn")],
  ],
  [
    "an open step the day after",
    "2026-10-31",
    edit(running),
    [at("error", "overdue", "/corrective/preventive/dueOn")],
  ],
  [
    "two open steps are two findings",
    "2026-10-31",
    edit({ ...running, "/corrective/action/doneOn": undefined }),
    [
      at("error", "overdue", "/corrective/action/dueOn"),
      at("error", "overdue", "/corrective/preventive/dueOn"),
    ],
  ],
  [
    "closed without the root cause",
    "2026-11-22",
    edit({ "/corrective/rootCause": undefined }),
    incomplete("/corrective/rootCause"),
  ],
  [
    "closed without corrective action",
    "2026-11-22",
    edit({ "/corrective/action": undefined }),
    incomplete("/corrective/action"),
  ],
  [
    "closed without preventive action",
    "2026-11-22",
    edit({ "/corrective/preventive": undefined }),
    incomplete("/corrective/preventive"),
  ],
  [
    "an observation needs no prevention",
    "2026-11-22",
    edit({
      "/corrective/grade": "observation",
      "/corrective/preventive": undefined,
    }),
    [],
  ],
  [
    "closed with a step undone",
    "2026-11-22",
    edit({ "/corrective/action/doneOn": undefined }),
    incomplete("/corrective/action"),
  ],
  [
    "closed without a check of effectiveness",
    "2026-11-22",
    edit({ "/corrective/effectiveness": undefined }),
    incomplete("/corrective/effectiveness"),
  ],
  [
    "closed by nobody",
    "2026-11-22",
    edit({ "/corrective/closure": undefined }),
    incomplete("/corrective/closure"),
  ],
  ["closed on no day", "2026-11-22", edit({ "/closedOn": undefined }), incomplete("/closedOn")],
  [
    "closed without corrective action or cause",
    "2026-11-22",
    edit({
      ...none,
      "/impact/recoveryPointBreached": false,
      "/immediateCause": undefined,
    }),
    incomplete("/immediateCause"),
  ],
  [
    "closed although not effective",
    "2026-11-22",
    edit({ "/corrective/effectiveness/result": "not_met" }),
    [at("error", "ineffective", "/corrective/effectiveness/result")],
  ],
  [
    "not effective, and therefore still open",
    "2026-11-22",
    edit({
      "/corrective/effectiveness/result": "not_met",
      "/corrective/closure": undefined,
      "/status": "analysing",
      "/closedOn": undefined,
    }),
    [],
  ],
  [
    "checked after three good runs (17, 18 and 19 October)",
    "2026-11-22",
    edit({ "/corrective/effectiveness/checkedOn": "2026-10-19" }),
    [],
  ],
  [
    "checked after two",
    "2026-11-22",
    edit({ "/corrective/effectiveness/checkedOn": "2026-10-18" }),
    [at("error", "effect-unproven", "/corrective/effectiveness/result")],
  ],
  [
    "a failure in between: the count begins anew",
    "2026-11-22",
    {
      ...edit({ "/corrective/effectiveness/checkedOn": "2026-10-20" }),
      [october]: { "/runs/18/result": "failed" },
    },
    [at("error", "effect-unproven", "/corrective/effectiveness/result")],
  ],
  [
    "checked before the action was done",
    "2026-11-22",
    edit({ "/corrective/effectiveness/checkedOn": "2026-10-15" }),
    [at("error", "out-of-order", "/corrective/effectiveness/checkedOn")],
  ],
  [
    "signed before the check",
    "2026-11-22",
    edit({ "/corrective/closure/date": "2026-11-01" }),
    [at("error", "out-of-order", "/corrective/closure/date")],
  ],
  [
    "closed before it was signed",
    "2026-11-22",
    edit({ "/closedOn": "2026-11-02" }),
    [at("error", "out-of-order", "/closedOn")],
  ],
  ["the records of the runs are gone: nothing can be counted", "2026-11-22", { [october]: null }, []],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("states by when each open step is due, and from whom", () => {
  const edits = edit({
    ...running,
    "/corrective/action/doneOn": undefined,
    "/corrective/preventive/by": "kuo",
  });
  const duties = assessments(rule, edits, "2026-10-15").flatMap((one) => one.duties);
  expect(duties.map(({ due, responsible }) => [due, responsible])).toEqual([
    ["2026-10-20", "lin"],
    ["2026-10-30", "kuo"],
  ]);
});
