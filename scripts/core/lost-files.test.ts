import { expect, test } from "vitest";
import type { Stray } from "./judge.ts";
import { lostFiles } from "./lost-files.ts";

const stray = (path: string, message: Stray["message"], args = {}): Stray => ({ path, message, args });
const website = "plans/website.yaml";

test.each<[string, Stray, string[]]>([
  ["a link in the place of a plan", stray(website, "symlink"), ["plan website"]],
  ["a pipe in the place of a record", stray("records/holds/2026/h-1.yaml", "not-a-file"), ["hold h-1"]],
  [
    "a plan named .yml",
    stray("plans/website.yml", "wrong-extension", { expected: website }),
    ["plan website"],
  ],
  ["a missing register", stray("registry/media.yaml", "missing"), ["media media"]],
  ["a file of no kind", stray("plans/notes.txt", "no-kind"), []],
  ["a name with a space", stray("plans/my plan.yaml", "odd-name"), []],
])("%s", (_, one, lost) => {
  expect(lostFiles([], [one]).map(({ kind, id }) => `${kind} ${id}`)).toEqual(lost);
});

test("a copy under another ending loses nothing", () => {
  const read = { path: website, kind: "plan", id: "website", faults: [], references: [] } as const;
  expect(lostFiles([read], [stray("plans/website.yml", "wrong-extension", { expected: website })])).toEqual(
    [],
  );
});
