import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { main } from "../main.ts";
import { nodePorts } from "../ports/node-ports.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");

async function printed(...args: string[]): Promise<{ readonly code: number; readonly text: string }> {
  let text = "";
  const out = (part: string): void => {
    text += part;
  };
  const code = await main(args, { ports: nodePorts, directory: root, isColourful: false, out, notice: out });
  return { code, text };
}

/** Output that the README shows, by a line that only that block has; `……` stands for what was left out. */
function shown(line: string): string[] {
  const block = [...readme.matchAll(/^```text\n([\s\S]*?)^```$/gm)]
    .map(([, body]) => body ?? "")
    .find((body) => body.includes(line));
  return (block ?? "").trim().split("\n\n……\n\n");
}

test.each([
  ["the example as of its last day", 0, "檢核基準日 2026-11-22", ["--today", "2026-11-22"]],
  ["the example a month later", 1, "檢核基準日 2026-12-22", ["--today", "2026-12-22"]],
  ["the same in English", 1, "Judged as of 2026-12-22", ["--today", "2026-12-22", "--locale", "en"]],
])("the README shows the real output: %s", async (_, code, line, args) => {
  const real = await printed("validate", ...args);
  expect(real.code).toBe(code);
  const parts = shown(line);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(real.text).toContain(part);
});

test("the example institution has no failure, nothing unknown and only a few warnings on its last day", async () => {
  const { text } = await printed("validate", "--today", "2026-11-22", "--format", "json");
  const { summary, complete } = JSON.parse(text) as { summary: Record<string, number>; complete: boolean };
  expect(complete).toBe(true);
  expect(summary).toMatchObject({ fail: 0, unknown: 0, waived: 2 });
  expect(summary["warning"]).toBeGreaterThan(0);
  expect(summary["warning"]).toBeLessThan(10);
});

test("every link of the README leads to a file", () => {
  for (const [, target = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)/g))
    expect(() => readFileSync(`${root}${target}`)).not.toThrow(/ENOENT/);
});
