import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { judge } from "../../core/judge.ts";
import type { Locale } from "../../core/localized.ts";
import { rules } from "../../rules/index.ts";
import { collected, type Edits, edited } from "../../testing/institution.ts";
import { plainPaint } from "../report.ts";
import { dueCsv } from "./csv.ts";
import { type DueReport, dueReport } from "./due-report.ts";
import { dueIcs } from "./ics.ts";
import { dueJson } from "./json.ts";
import { dueText } from "./text.ts";

function report(today: string, locale: Locale = "zh-TW", edits: Edits = {}): DueReport {
  const files = edited(edits);
  return dueReport(judge(collected(edits), rules, today), rules, locale, 90, (path) => files[path]);
}

const restoreTest = (one: DueReport): DueReport["duties"][number] | undefined =>
  one.duties.find(({ rule, subject }) => rule === "restore-test-current" && subject.id === "student-records");

describe("the restore test of a system tested on 2026-10-20", () => {
  test.each([
    ["2028-07-21", "later", 91],
    ["2028-07-22", "soon", 90],
    ["2028-10-20", "soon", 0],
    ["2028-10-21", "overdue", -1],
  ])("on %s is %s, %i days away", (today, state, days) => {
    expect(restoreTest(report(today))).toMatchObject({ due: "2028-10-20", state, days, who: "林管理" });
  });
});

test("duties are listed by day, and the text says each once", () => {
  const due = report("2026-11-22");
  expect(due.duties.map((duty) => duty.due)).toEqual(due.duties.map((duty) => duty.due).sort());
  const printed = dueText(due, plainPaint);
  for (const duty of due.duties) expect(printed).toContain(duty.due);
  expect(printed.split("\n").filter((line) => /^ {2}\d{4}-/.test(line))).toHaveLength(due.duties.length);
});

describe("the calendar", () => {
  const hostile = "學籍, 系統; 含 \\ 與\u0007很長很長的名稱".repeat(6);
  const due = report("2026-11-22", "zh-TW", {
    "registry/systems.yaml": { "/systems/0/name": "學籍, 系統; 名稱很長很長很長很長很長很長很長很長很長" },
  });
  const calendar = new ICAL.Component(ICAL.parse(dueIcs(due, "0.0.0")));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

  test("is read by another program, one event a duty", () => {
    expect(events).toHaveLength(due.duties.length);
    expect(events.map((event) => event.startDate.toString())).toEqual(due.duties.map((duty) => duty.due));
    expect(events.map((event) => event.summary)).toEqual(
      due.duties.map(({ what, about }) => `${what["zh-TW"]}: ${about}`),
    );
  });

  test("gives every duty its own stable UID", () => {
    const uids = events.map((event) => event.uid);
    expect(new Set(uids).size).toBe(uids.length);
    const unfolded = dueIcs(report("2026-11-23"), "0.0.0").replaceAll("\r\n ", "");
    expect(unfolded).toContain(`UID:${uids[0]}\r\n`);
  });

  test("keeps the UIDs of the other statements when one is made anew", () => {
    const statements = due.duties.filter(({ rule }) => rule === "attestations-current");
    const uidsOf = (duties: typeof statements): (string | undefined)[] =>
      new ICAL.Component(ICAL.parse(dueIcs({ ...due, duties }, "0.0.0")))
        .getAllSubcomponents("vevent")
        .map((event) => new ICAL.Event(event).uid);
    expect(statements.length).toBeGreaterThan(2);
    expect(uidsOf(statements.slice(1))).toEqual(uidsOf(statements).slice(1));
  });

  test("folds every line to 75 octets and keeps its texts", () => {
    const long = { ...due, duties: due.duties.slice(0, 1).map((duty) => ({ ...duty, about: hostile })) };
    const text = dueIcs(long, "0.0.0");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(event && new ICAL.Event(event).summary).toContain(hostile.replaceAll("\u0007", ""));
  });
});

test("a spreadsheet reads a row a duty, and runs no formula", () => {
  const due = report("2026-11-22");
  const hostile = {
    ...due,
    duties: due.duties.slice(0, 1).map((duty) => ({ ...duty, about: '=HYPERLINK("x"),\n2' })),
  };
  expect(dueCsv(hostile)).toContain(`"'=HYPERLINK(""x""),\n2"`);
  expect(dueCsv(due).trimEnd().split("\r\n")).toHaveLength(due.duties.length + 1);
});

test("json carries its version and every duty", () => {
  const due = report("2026-11-22", "en");
  const read = JSON.parse(dueJson(due)) as { version: number; duties: unknown[] };
  expect(read.version).toBe(1);
  expect(read.duties).toHaveLength(due.duties.length);
});

test.each<[Locale, string]>([
  ["zh-TW", "文件未外流 (att-2026-002)"],
  ["en", "Copies are controlled (att-2026-002)"],
])("a statement that is to be made anew is told by what it states, in %s", (locale, about) => {
  const { duties } = report("2026-11-22", locale);
  const own = duties.filter(({ rule }) => rule === "attestations-current");
  expect(own.map((duty) => duty.about)).toContain(about);
  for (const duty of duties) expect(duty.about).not.toBe("repository");
});

test.each<[Locale, RegExp]>([
  ["zh-TW", /條文 5\.1、5\.6\.1、5\.7/],
  ["en", /Clause 5\.1, 5\.6\.1, 5\.7/],
])("clauses are listed as %s lists things", (locale, listed) => {
  expect(dueText(report("2026-11-22", locale), plainPaint)).toMatch(listed);
});
