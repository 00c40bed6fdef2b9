import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Edits, edited } from "./institution.ts";
import { partsFor, printed, repositoryOf } from "./offline-check.ts";
import { migrationPath, rename, renamed } from "./renamed.ts";
import { requireTools } from "./shown-commands.ts";

let folder = "";

beforeAll(() => {
  requireTools("git", "jq", "yq", "sha256sum");
  folder = mkdtempSync(join(tmpdir(), "backproof-renamed-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const medium = { ...rename, of: "medium", from: "disk-09", to: "disk-9" } as const;
const twice = renamed({ ...rename, from: "dc-main", to: "dc-one" }, { number: 2, on: renamed() });

/** What the page's commands print of the steps that do not come out when done again. */
function unproven(name: string, edits: Edits): string {
  const directory = repositoryOf(join(folder, name), edited(edits));
  return printed(directory, { commands: partsFor("redone") }).redone;
}

test.each<[string, Edits]>([
  ["a location in plans", renamed()],
  ["the same location once more", twice],
  ["a medium in a record that keeps its content itself", renamed(medium)],
])("anyone can do a renaming again with jq: %s", (name, edits) => {
  expect(unproven(name.replaceAll(" ", "-"), edits)).toBe("");
});

test("a step that does not come out is printed", () => {
  const path = migrationPath(1);
  const wrong = String(renamed()[path]).replace(/after: sha256:.{4}/, "after: sha256:0000");
  expect(unproven("wrong", { ...renamed(), [path]: wrong })).toMatch(
    /^plan student-records 1 sha256:0000.*\n$/,
  );
});

test("a record changed in more than the id is printed", () => {
  const path = "records/disposals/2026/dsp-2026-001.yaml";
  const changed = String(renamed(medium)[path]).replace("磁碟壞軌", "磁碟老化");
  expect(unproven("more", { ...renamed(medium), [path]: changed })).toMatch(
    /^disposal dsp-2026-001 1 sha256:/,
  );
});
