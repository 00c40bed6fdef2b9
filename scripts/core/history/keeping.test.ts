import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { keepingOf } from "./keeping.ts";
import type { RecordName } from "./record-name.ts";
import type { Members } from "./version.ts";

const parameters = "policy/parameters.yaml";
const source = { kind: "choice", "zh-TW": "核心系統五年", en: "five years for core systems" };
const longerForCore: Edits = {
  [parameters]: { "/settings/planRetentionMonths/-": { value: 60, when: { core: true }, source } },
};
const came = "2026-11-22";

/** The last day of keeping as of 2040, or why there is none. */
function until(name: RecordName, document: Members, edits: Edits = {}): string {
  const repository = smallRepository(edits, "2040-01-01");
  const keeping = keepingOf(name, document, { repository, by: repository.today, came });
  return "endless" in keeping ? keeping.endless.en : keeping.until;
}

const plan: RecordName = { kind: "plan", id: "student-records" };
const ended = { id: "student-records", effectiveTo: "2026-12-31" };

test.each<[string, RecordName, Members, string, Edits?]>([
  ["a plan by the period of all systems", plan, ended, "2029-12-31"],
  ["a plan of a core system by the longer one", plan, ended, "2031-12-31", longerForCore],
  [
    "a plan of another system is not bound by it",
    { kind: "plan", id: "website" },
    ended,
    "2029-12-31",
    longerForCore,
  ],
  [
    "evidence from the day it came",
    { kind: "evidence", id: "records/evidence/2026/a.txt" },
    {},
    "2029-11-22",
  ],
  [
    "a disposal of records, which says why they are gone",
    { kind: "disposal", id: "dsp-2030-001" },
    { kind: "records", date: "2030-01-07" },
    "all that follows rests on it",
  ],
  [
    "a disposal of media like any other record",
    { kind: "disposal", id: "dsp-2030-002" },
    { kind: "media", date: "2030-01-07" },
    "2033-01-07",
  ],
])("%s", (_, name, document, expected, edits) => {
  expect(until(name, document, edits)).toBe(expected);
});
