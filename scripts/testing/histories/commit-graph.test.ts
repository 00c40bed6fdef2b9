import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judgedRepository } from "./judged.ts";
import * as r from "./records.ts";
import { type Built, build, git } from "./repository.ts";

let built: Built;
beforeAll(() => {
  built = build([
    { name: "came", at: "11-09", edit: { [r.newException]: r.exceptionText("2026-11-09") } },
    { name: "gone", at: "11-10", edit: { [r.newException]: null } },
    { name: "later", at: "11-11" },
    { at: "11-12" },
  ]);
});
afterAll(() => rmSync(built.root, { recursive: true }));

test("a commit graph that leaves out commits hides nothing", () => {
  const { root, id } = built;
  git(root, ["commit-graph", "write", "--reachable"]);
  const file = join(root, ".git/objects/info/commit-graph");
  chmodSync(file, 0o644);
  writeFileSync(file, withParent(readFileSync(file), id("later"), id("adoption")));
  // Git itself believes it.
  expect(git(root, ["log", "--format=%H", "main"]).split("\n")).not.toContain(id("gone"));
  expect(judgedRepository(root, "2026-12-01")).toEqual([`error deleted ${r.newException}`]);
});

/** A commit graph that names another first parent of a commit. */
function withParent(graph: Buffer, child: string, parent: string): Buffer {
  const idBytes = 20;
  const chunk = (name: string): number => Number(graph.readBigUInt64BE(graph.indexOf(name) + name.length));
  const ids = graph.subarray(chunk("OIDL"), chunk("CDAT")).toString("hex");
  const position = (id: string): number => ids.indexOf(id) / id.length;
  const rowBytes = idBytes + 16;
  const changed = Buffer.from(graph);
  changed.writeUInt32BE(position(parent), chunk("CDAT") + position(child) * rowBytes + idBytes);
  return changed;
}
