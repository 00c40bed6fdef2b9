import { expect, test } from "vitest";
import type { PresentedAssessment } from "../../core/present.ts";
import type { Edits } from "../../testing/institution.ts";
import { oscalInput } from "../../testing/oscal.ts";
import { controlsOf } from "./controls.ts";
import { oscalScope } from "./scope.ts";

/** What a control was judged on, as `rule subject`. */
function judged(token: string, edits: Edits = {}): readonly string[] {
  const found = controlsOf(oscalScope(oscalInput(edits))).find((one) => one.token === token);
  return (found?.assessments ?? []).map(({ rule, subject }) => `${rule} ${subject.id}`);
}

const storage = "control-tw-baseline_ANX-10-STORAGE-H";
const website = "copies-protected website";

test("a control for systems of high grade counts none of another grade", () => {
  expect(judged(storage)).toContain("copies-protected student-records");
  expect(judged(storage)).not.toContain(website);
  const graded = { "/systems/1/protection/availability": "high", "/systems/1/protection/grade": "high" };
  expect(judged(storage, { "registry/systems.yaml": graded })).toContain(website);
});

test("a subject whose system cannot be told is counted: leaving it out could hide a failure", () => {
  expect(judged(storage).filter((one) => one.startsWith("media-stored-safely"))).not.toEqual([]);
});

test("a control for other responsibility classes is not listed", () => {
  const review = "control-tw-baseline_ANX-REVIEW";
  expect(judged(review)).not.toEqual([]);
  expect(judged(review, { "policy/parameters.yaml": { "/responsibilityClass": "D" } })).toEqual([]);
});

test("a rule that no clause names stands for itself", () => {
  const input = oscalInput();
  const stray = { ...input.assessments[0], rule: "new-rule", subject: { kind: "system", id: "website" } };
  const tokens = controlsOf(
    oscalScope({ ...input, assessments: [...input.assessments, stray as PresentedAssessment] }),
  ).map((one) => one.token);
  expect(tokens.filter((one) => one.startsWith("rule-"))).toEqual(["rule-new-rule"]);
});

test("an item of an audit checklist is no control: its rules tell but a part of it", () => {
  const tokens = controlsOf(oscalScope(oscalInput())).map((one) => one.token);
  expect(tokens.filter((one) => one.includes("tw-baseline"))).not.toEqual([]);
  expect(tokens.filter((one) => one.includes("tw-audit-checklist"))).toEqual([]);
});

test("what does not apply is not counted", () => {
  const all = controlsOf(oscalScope(oscalInput())).flatMap(({ assessments }) => assessments);
  expect(all.filter(({ outcome }) => outcome === "not-applicable")).toEqual([]);
});
