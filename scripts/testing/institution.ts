import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { assess } from "../core/assess.ts";
import type { Assessment } from "../core/assessment.ts";
import { pointerSteps } from "../core/json-pointer.ts";
import { type Collected, judge } from "../core/judge.ts";
import { buildModel } from "../core/model.ts";
import type { Rule } from "../core/rule.ts";
import type { PlainDate } from "../core/time/plain-date.ts";
import { collect } from "../ports/collect.ts";
import { memoryFiles } from "../ports/files-memory.ts";
import { nodeReading } from "../ports/schemas-node.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const small = join(root, "scripts/testdata/projects/small");

export const reading = nodeReading();

/** What to change in a file: values by JSON pointer (undefined removes; `/-` at the end of a list appends), a whole new text, or null for no such file. */
export type Edit = Readonly<Record<string, unknown>> | string | null;
export type Edits = Readonly<Record<string, Edit>>;

let base: Readonly<Record<string, string>> | undefined;

/** The small institution of the tests: its own people, registers, plans and records under this repository's policy. */
export function smallInstitution(): Readonly<Record<string, string>> {
  base ??= {
    ...texts(root, "policy/procedure.yaml"),
    ...texts(root, "policy/parameters.yaml"),
    ...texts(root, "policy/profiles"),
    ...texts(small, "."),
  };
  return base;
}

/** The small institution with some of its files changed. */
export function edited(edits: Edits): Record<string, string> {
  return editedFrom(smallInstitution(), edits);
}

/** Files with some of them changed. */
export function editedFrom(base: Readonly<Record<string, string>>, edits: Edits): Record<string, string> {
  const files: Record<string, string> = { ...base };
  for (const [path, edit] of Object.entries(edits)) {
    const text = files[path];
    if (edit === null) {
      if (text === undefined) throw new Error(`no ${path} to remove`);
      delete files[path];
    } else if (typeof edit === "string") files[path] = edit;
    else if (text === undefined) throw new Error(`no ${path} to edit`);
    else files[path] = applied(path, text, edit);
  }
  return files;
}

function applied(path: string, text: string, edit: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text);
  for (const [pointer, value] of Object.entries(edit)) {
    const steps = pointerSteps(pointer).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (steps.at(-1) === "-") document.addIn(steps.slice(0, -1), document.createNode(value));
    else if (value === undefined) {
      if (!document.hasIn(steps)) throw new Error(`${path} has no ${pointer} to remove`);
      document.deleteIn(steps);
    } else document.setIn(steps, document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}

/** Facts of the small institution after edits. Schema faults in an edit fail the test unless it expects them. */
export function collected(edits: Edits, { allowFaults = false } = {}): Collected {
  const all = collect(memoryFiles(edited(edits)), reading);
  const faults = all.files.flatMap((file) =>
    file.faults.map((fault) => `${file.path}: ${fault.message} ${JSON.stringify(fault.place)}`),
  );
  if (faults.length > 0 && !allowFaults)
    throw new Error(`the edited institution is not well-formed:\n${faults.join("\n")}`);
  return all;
}

/** Assessments of one rule over the small institution as edited, judged on a day (default: 2026-11-22). */
export function assessments(rule: Rule, edits: Edits = {}, today: PlainDate = "2026-11-22"): Assessment[] {
  if (rule.subject === "file") {
    return judge(collected(edits, { allowFaults: true }), [], today).assessments.filter(
      (one) => one.rule === rule.id,
    );
  }
  const model = buildModel({ ...collected(edits), today });
  if (model === undefined) throw new Error("no policy");
  return assess([rule], model);
}

/** Findings of one rule as short lines a person can review: `severity message file#pointer {arguments}`. */
export function findings(rule: Rule, edits: Edits = {}, today: PlainDate = "2026-11-22"): string[] {
  return findingLines(assessments(rule, edits, today));
}

/** Findings as short lines: `severity message file#pointer`. */
export function findingLines(all: readonly Assessment[]): string[] {
  return all.flatMap(({ findings: found }) =>
    found.map(
      ({ severity, message, anchor }) =>
        `${severity} ${message} ${anchor.file}#${"pointer" in anchor ? anchor.pointer : anchor.start}`,
    ),
  );
}

/** Every text file under a path, by its name relative to the base. */
export function texts(from: string, path: string): Record<string, string> {
  const full = join(from, path);
  if (statSync(full).isFile()) return { [path]: readFileSync(full, "utf8") };
  const found: Record<string, string> = {};
  for (const entry of readdirSync(full, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    found[relative(from, file)] = readFileSync(file, "utf8");
  }
  return found;
}
