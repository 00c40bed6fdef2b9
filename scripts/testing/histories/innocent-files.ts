import { readYaml } from "../../core/yaml/read-yaml.ts";
import { smallInstitution } from "../institution.ts";
import type { Case } from "./judged.ts";
import * as r from "./records.ts";
import type { Files, Told } from "./tell.ts";

const attested = { [r.newAttestation]: r.attestationText("2026-11-09") };
const opened = { [r.newException]: r.exceptionText("2026-11-09") };
const branch: Told = { name: "branch", at: "11-09 10:00", on: "adoption", edit: attested };
const main: Told = { name: "main", at: "11-09 12:00", on: "adoption", edit: opened };
const merge: Told = { on: "main", merge: ["branch"], at: "11-11" };
const evidenceText = smallInstitution()[r.evidence] ?? "";
/** A commit that changes the text of a file as the commit named, or the one told before, has it. */
const mapped = (path: string, change: (text: string) => string, at = "11-10", of = ""): Told => ({
  at,
  edit: (seen) => ({ [path]: change(seen.tree(of || seen.last)[path] ?? "") }),
});
const crlf = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) =>
      path.endsWith(".yaml") ? [[path, text.replaceAll("\n", "\r\n")]] : [],
    ),
  );
const everyYaml = (change: (text: string) => string): Told => ({
  at: "11-10",
  edit: (seen) =>
    Object.fromEntries(
      Object.entries(seen.tree(seen.last)).flatMap(([path, text]) =>
        path.startsWith("records/") && path.endsWith(".yaml") ? [[path, change(text)]] : [],
      ),
    ),
});

/** Files moved, reformatted and added beside the records, none of which is a breach. */
export const innocentFiles: readonly Case[] = [
  {
    name: "moved to the folder of another year",
    told: [{ at: "11-10", move: { [r.restoration]: r.restoration.replace("/2026/", "/2025/") } }],
    expect: [],
  },
  {
    name: "moved to another year and back",
    told: [
      { at: "11-10", move: { [r.check]: r.check.replace("/2026/", "/2025/") } },
      { at: "11-11", move: { [r.check.replace("/2026/", "/2025/")]: r.check } },
    ],
    expect: [],
  },
  {
    name: "copied to another year and the copy taken away",
    told: [
      {
        at: "11-10",
        edit: (seen) => ({ [r.check.replace("/2026/", "/2025/")]: seen.tree("adoption")[r.check] ?? "" }),
      },
      { at: "11-11", tree: "adoption" },
    ],
    expect: [],
  },
  {
    name: "comments added to every record",
    told: [everyYaml((text) => `# 已檢視\n${text}\n# 完\n`)],
    expect: [],
  },
  {
    name: "blank lines and indentation changed",
    told: [everyYaml((text) => text.replaceAll("\n  - {", "\n\n    - {"))],
    expect: [],
  },
  {
    name: "quotes changed",
    told: [
      mapped(r.restoration, (text) =>
        text
          .replace("host: lab-restore-1", "host: 'lab-restore-1'")
          .replace("result: pass\n", 'result: "pass"\n'),
      ),
    ],
    expect: [],
  },
  {
    name: "keys put in another order",
    told: [
      mapped(r.exception, (text) =>
        text
          .replace("handledBy: lin\n", "")
          .replace("system: student-records\n", "handledBy: lin\nsystem: student-records\n"),
      ),
    ],
    expect: [],
  },
  {
    name: "line ends turned into CRLF",
    told: [{ at: "11-10", edit: (seen) => crlf(seen.tree("adoption")) }],
    expect: [],
  },
  {
    name: "line ends turned into CRLF and back",
    told: [
      { at: "11-10", edit: (seen) => crlf(seen.tree("adoption")) },
      { at: "11-11", tree: "adoption" },
    ],
    expect: [],
  },
  { name: "a byte order mark added", told: [mapped(r.restoration, (text) => `\uFEFF${text}`)], expect: [] },
  {
    name: "written anew as JSON",
    told: [mapped(r.adhoc, (text) => JSON.stringify(readYaml(text).value))],
    expect: [],
  },
  {
    name: "written anew as JSON on many lines",
    told: [mapped(r.restoration, (text) => JSON.stringify(readYaml(text).value, undefined, 2))],
    expect: [],
  },
  {
    name: "made executable",
    told: [{ at: "11-10", odd: { [r.evidence]: { mode: "100755", data: evidenceText } } }],
    expect: [],
  },
  {
    name: "a clock that is three minutes slow",
    told: [{ at: "11-10 09:03" }, { at: "11-10 09:00" }, { at: "11-10 09:05" }],
    expect: [],
  },
  { name: "commits of one second", told: [{ at: "11-10 09:00" }, { at: "11-10 09:00" }], expect: [] },
  {
    name: "an author's clock that is three minutes fast",
    told: [{ at: "11-10 09:00", authored: "11-10 09:03" }],
    expect: [],
  },
  {
    name: "README, licence and workflows changed and removed",
    told: [
      { at: "11-10", beside: { "README.md": "備份\n", ".github/workflows/check.yaml": "on: push\n" } },
      { at: "11-11", on: "commit 1", edit: {} },
    ],
    expect: [],
  },
  {
    name: "a submodule next door",
    told: [
      { at: "11-10", odd: { "tools/backproof": { mode: "160000", data: "1".repeat(40) } } },
      { at: "11-11", odd: { "tools/backproof": null } },
    ],
    expect: [],
  },
  {
    name: "a link outside the data folders",
    told: [
      { at: "11-10", odd: { "docs/latest": { mode: "120000", data: "../plans/website.yaml" } } },
      { at: "11-11", odd: { "docs/latest": null } },
    ],
    expect: [],
  },
  {
    name: ".gitkeep put in and taken away",
    told: [
      { at: "11-10", edit: { "records/notes/.gitkeep": "" } },
      { at: "11-11", edit: { "records/notes/.gitkeep": null } },
    ],
    expect: [],
  },
  {
    name: "an institution in a folder of a larger repository",
    told: [
      branch,
      main,
      { ...merge, beside: { "plans/other.yaml": "x: 1\n", "records/checks/2026/other.yaml": "y: 1\n" } },
      { at: "11-12", beside: {} },
    ],
    under: "it/backup/",
    expect: [],
  },
  {
    name: "names of people with blanks and marks",
    told: [{ at: "11-10", by: 'Lin (管理) "A" | $(id) `x`' }],
    expect: [],
  },
  {
    name: "a tag, notes and other branches beside main",
    told: [
      { name: "aside", on: "adoption", at: "11-09", edit: { [r.restoration]: null } },
      { on: "adoption", at: "11-10" },
    ],
    expect: [],
  },
];
