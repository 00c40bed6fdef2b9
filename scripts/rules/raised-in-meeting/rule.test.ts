import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const exception = "records/exceptions/2026/exc-2026-001.yaml";
const edit = (changes: Readonly<Record<string, unknown>>): Edits => ({ [exception]: changes });
const at = (severity: string, message: string, pointer: string) =>
  `${severity} ${message} ${exception}#/corrective/meeting${pointer}`;
/** Opened on 2026-10-13 and not closed: ninety days end on 2027-01-11. */
const waiting = {
  "/status": "analysing",
  "/closedOn": undefined,
  "/approval": undefined,
  "/corrective/meeting": undefined,
};
const openAction = { "/corrective/meeting/actions/0/doneOn": undefined };

test.each<[string, string, Edits, string[]]>([
  ["raised two weeks after opening", "2026-11-22", {}, []],
  [
    "no help is needed",
    "2026-11-22",
    edit({ "/corrective/needsAssistance": false, "/corrective/meeting": undefined }),
    [],
  ],
  ["not raised, on the ninetieth day", "2027-01-11", edit(waiting), []],
  ["not raised, a day later", "2027-01-12", edit(waiting), [at("error", "not-raised", "")]],
  [
    "closed without being raised",
    "2026-11-22",
    edit({ "/corrective/meeting": undefined }),
    [at("error", "closed-unraised", "")],
  ],
  ["raised on the ninetieth day", "2027-02-01", edit({ "/corrective/meeting/date": "2027-01-11" }), []],
  [
    "raised a day later",
    "2027-02-01",
    edit({ "/corrective/meeting/date": "2027-01-12" }),
    [at("error", "raised-late", "/date")],
  ],
  [
    "a meeting in the future is for facts-not-future to tell",
    "2026-11-22",
    edit({ "/corrective/meeting/date": "2027-01-12" }),
    [],
  ],
  ["raised on the day of opening", "2026-11-22", edit({ "/corrective/meeting/date": "2026-10-13" }), []],
  [
    "raised before opening",
    "2026-11-22",
    edit({ "/corrective/meeting/date": "2026-10-12" }),
    [at("error", "before-opening", "/date")],
  ],
  ["a decision not carried out, on its day", "2026-11-10", edit(openAction), []],
  [
    "a decision not carried out, the day after",
    "2026-11-11",
    edit(openAction),
    [at("warning", "decision-overdue", "/actions/0/dueOn")],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test.each<[string, Edits, unknown[]]>([
  ["the meeting", edit(waiting), [["2027-01-11", "lin"]]],
  ["the decision", edit(openAction), [["2026-11-10", "hsu"]]],
])("states by when %s is due, and from whom", (_, edits, expected) => {
  const duties = assessments(rule, edits, "2026-10-20").flatMap((one) => one.duties);
  expect(duties.map(({ due, responsible }) => [due, responsible])).toEqual(expected);
});
