import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { main } from "../../main.ts";
import { nodePorts } from "../../ports/node-ports.ts";
import { edited } from "../../testing/institution.ts";
import { writeTree } from "../../testing/write-tree.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "exports-"));
  writeTree(root, edited({}));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs `report` on real files and returns its exit code with the digestible bytes of all that it wrote. */
async function report(options: string, today = "2026-11-22") {
  const words = `report --no-cache --today ${today} ${options}`.split(" ").filter((word) => word !== "");
  const notices: string[] = [];
  const code = await main(words, {
    ports: nodePorts,
    directory: root,
    isColourful: false,
    out: () => {},
    notice: (text) => notices.push(text),
  });
  const folder = join(root, "reports");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const written = new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)] as const;
    }),
  );
  return { code, written, notice: notices.join("") };
}

const exported = [
  "oscal/assessment-results.json",
  "oscal/plan-of-action.json",
  "registers.xlsx",
  "registers/about.csv",
  "registers/duties.csv",
  "registers/systems.csv",
  "badges/checks.svg",
  "badges/plan-approvals.svg",
  "badges/restore-tests.svg",
  "duties.ics",
];
const every = "--oscal --xlsx --csv --badges --ics";

describe("report", () => {
  test.each([
    ["", []],
    ["--oscal", exported.slice(0, 2)],
    ["--xlsx", exported.slice(2, 3)],
    ["--csv", exported.slice(3, 6)],
    ["--badges", exported.slice(6, 9)],
    ["--ics", exported.slice(9)],
    [every, exported],
  ])("with %j writes what it asks for, and lists it on the first page", async (options, expected) => {
    const { code, written } = await report(options);
    expect(code).toBe(0);
    expect(exported.filter((path) => written.has(path))).toEqual(expected);
    const index = written.get("README.md")?.toString("utf8") ?? "";
    expect(exported.filter((path) => index.includes(`](${path})`))).toEqual(expected);
  });

  test("replaces every file of an earlier report, of another day and language, and gives the same bytes again", async () => {
    const first = await report(every);
    const other = await report(`${every} --locale en`, "2028-12-01");
    expect(other.notice).toContain("written");
    expect(other.code).toBe(1);
    for (const path of exported) expect(other.written.get(path)).not.toEqual(first.written.get(path));
    const again = await report(every);
    expect(again.code).toBe(0);
    expect([...again.written].filter(([path, bytes]) => !first.written.get(path)?.equals(bytes))).toEqual([]);
  });
});
