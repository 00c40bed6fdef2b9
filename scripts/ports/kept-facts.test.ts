import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reading, smallInstitution } from "../testing/institution.ts";
import { collect } from "./collect.ts";
import { memoryFiles } from "./files-memory.ts";
import { type KeptFacts, keptFacts } from "./kept-facts.ts";

const plan = "plans/student-records.yaml";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backproof-kept-"));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

/** Runs a collection and tells which files it read anew. */
function readAnew(texts: Readonly<Record<string, string>>, engine = "one", repository = "/data"): string[] {
  const kept = keptFacts(folder, repository, engine);
  const anew: string[] = [];
  const watched: KeptFacts = {
    ...kept,
    keep: (path, bytes, facts) => {
      anew.push(path);
      kept.keep(path, bytes, facts);
    },
  };
  const collected = collect(memoryFiles(texts), reading, { kept: watched });
  expect(collected).toEqual(collect(memoryFiles(texts), reading));
  return anew;
}

/** The files in which facts are kept. */
function shelves(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
}

test("what was read once is not read again, and is the same", () => {
  const texts = smallInstitution();
  expect(readAnew(texts)).not.toEqual([]);
  expect(readAnew(texts)).toEqual([]);
});

test("a file that changed by one character is read again, alone", () => {
  const texts = smallInstitution();
  readAnew(texts);
  const changed = { ...texts, [plan]: `${texts[plan]}\n` };
  expect(readAnew(changed)).toEqual([plan]);
  expect(readAnew(changed)).toEqual([]);
});

test("faults are kept as well as sound documents", () => {
  const texts = { ...smallInstitution(), [plan]: "id: student-records\nid: twice\n" };
  readAnew(texts);
  expect(readAnew(texts)).toEqual([]);
});

test("a file that went away is forgotten", () => {
  const { [plan]: _, ...others } = smallInstitution();
  readAnew(smallInstitution());
  readAnew(others);
  expect(readAnew(smallInstitution())).toEqual([plan]);
});

test.each([
  ["another engine", "two", "/data"],
  ["another repository", "one", "/elsewhere"],
])("%s reads everything itself", (_, engine, repository) => {
  const texts = smallInstitution();
  const all = readAnew(texts);
  expect(readAnew(texts, engine, repository)).toEqual(all);
});

test.each<[string, (text: string) => string]>([
  ["cut short", (text) => text.slice(0, -20)],
  ["emptied", () => ""],
  ["with one figure changed", (text) => text.replace('"revision":1', '"revision":2')],
  ["of another make", (text) => text.replace("backproof-facts/1", "backproof-facts/0")],
])("a shelf %s is not believed", (_, spoil) => {
  const texts = smallInstitution();
  readAnew(texts);
  for (const shelf of shelves()) {
    const text = readFileSync(shelf, "utf8");
    writeFileSync(shelf, spoil(text));
  }
  expect(readAnew(texts)).not.toEqual([]);
});

test("a folder that others may write to is not used", () => {
  const texts = smallInstitution();
  const all = readAnew(texts);
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o770);
  expect(readAnew(texts)).toEqual(all);
});

test("nobody but the user may read what is kept", () => {
  readAnew(smallInstitution());
  for (const shelf of shelves()) expect(statSync(shelf).mode & 0o077).toBe(0);
});

test("without a place to keep them, facts are read anew each time", () => {
  const texts = smallInstitution();
  const file = join(folder, "file");
  writeFileSync(file, "");
  const kept = keptFacts(file, "/data", "one");
  expect(collect(memoryFiles(texts), reading, { kept })).toEqual(collect(memoryFiles(texts), reading));
});
