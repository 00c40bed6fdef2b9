import { expect, test } from "vitest";
import { assessments } from "../testing/institution.ts";
import { at, type SubjectKind } from "./repository.ts";
import { defineFileRule, defineRule, message, type Rule } from "./rule.ts";

const words = { "zh-TW": () => "有誤。", en: () => "Wrong." };
const wrong = message({ ...words, mend: words });
const named = { id: "test-rule", severity: "error", title: { "zh-TW": "測試", en: "Test" } } as const;

/** A rule that speaks of every subject that applies, by what only its own kind has. */
const severalKinds = defineRule({
  ...named,
  subject: ["plan", "waiver"],
  messages: { wrong },
  appliesTo: (subject) => subject.kind === "plan" || subject.value.type === "mirror_substitute",
  check: (subject, _, report) => {
    report("wrong", at(subject, subject.kind === "plan" ? "/jobs" : "/reason"), {});
  },
});

const subjects = (rule: Rule): string[] =>
  assessments(rule).map(({ subject }) => `${subject.kind} ${subject.id}`);

test("a rule judges every subject of its kind", () => {
  const rule = defineRule({ ...named, subject: "plan", messages: { wrong }, check: () => undefined });
  expect(rule.subject).toEqual(["plan"]);
  expect(subjects(rule)).toEqual(["plan student-records", "plan website"]);
});

test("a rule of several kinds judges the subjects of each, and knows which it has", () => {
  expect(severalKinds.subject).toEqual(["plan", "waiver"]);
  expect(subjects(severalKinds)).toEqual(["plan student-records", "plan website", "waiver wvr-kiosk"]);
  const places = assessments(severalKinds).flatMap(({ findings }) => findings.map(({ anchor }) => anchor));
  expect(places).toEqual([
    { file: "plans/student-records.yaml", pointer: "/jobs", on: "value" },
    { file: "plans/website.yaml", pointer: "/jobs", on: "value" },
    { file: "policy/waivers/wvr-kiosk.yaml", pointer: "/reason", on: "value" },
  ]);
});

test("a rule does not judge what it does not apply to", () => {
  const rule = defineRule({
    ...named,
    subject: ["exception", "disposal"],
    messages: { wrong },
    appliesTo: ({ kind }) => kind === "disposal",
    check: (subject, _, report) => report("wrong", at(subject, ""), {}),
  });
  expect(assessments(rule).map(({ subject, outcome }) => [subject.kind, outcome])).toEqual([
    ["exception", "not-applicable"],
    ["disposal", "fail"],
  ]);
});

test("a rule that the reading of files judges has no subjects here", () => {
  expect(assessments(defineFileRule({ ...named, messages: { wrong } }))).toEqual([]);
});

test("a list without kinds judges nothing", () => {
  const none: readonly SubjectKind[] = [];
  expect(
    subjects(defineRule({ ...named, subject: none, messages: { wrong }, check: () => undefined })),
  ).toEqual([]);
});
