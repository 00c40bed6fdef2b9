import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileName } from "../core/kind.ts";
import { nodeFiles } from "../ports/files-node.ts";
import { kinds } from "../ports/schemas-node.ts";
import { type LanguageClient, startClient } from "./language-client.ts";

const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
const editor = JSON.parse(readFileSync(`${root}/.vscode/settings.json`, "utf8")) as Record<string, unknown>;
const head = "# yaml-language-server: $schema=../schemas/plan.schema.json\n";

let client: LanguageClient;
beforeAll(async () => {
  client = await startClient(root, {
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      schemaStore: { enable: false },
      schemas: editor["yaml.schemas"],
    },
  });
});
afterAll(() => client.stop());

test("the editor's map of schemas names every kind once", () => {
  const map = editor["yaml.schemas"] as Record<string, string>;
  expect(Object.keys(map).sort()).toEqual(kinds.map((kind) => `./schemas/${kind}.schema.json`).sort());
});

test("every data file names its own schema in its first line", () => {
  const wrong = nodeFiles(root)
    .list()
    .filter(({ path }) => path.endsWith(".yaml"))
    .filter(({ path }) => {
      const [line = ""] = readFileSync(`${root}/${path}`, "utf8").split("\n", 1);
      const up = "../".repeat(path.split("/").length - 1);
      return line !== `# yaml-language-server: $schema=${up}schemas/${fileName(path)?.kind}.schema.json`;
    });
  expect(wrong).toEqual([]);
});

describe.each([
  ["the line at the top of the file", "elsewhere/draft.yaml", head],
  ["the editor's settings", "plans/draft.yaml", ""],
])("by %s", (_, path, first) => {
  test("a misspelled key and a wrong choice are marked on their lines", async () => {
    const text = `${first}id: draft\nrevison: 1\nclassification: secret\n`;
    const { diagnostics } = client.open(path.replace("draft", "marked"), text);
    const lines = new Map(
      (await diagnostics).map(({ message, range }) => [range.start.line - (first === "" ? 0 : 1), message]),
    );
    expect(lines.get(1)).toContain("revison");
    expect(lines.get(2)).toMatch(/general|confidential/);
  });

  test("the keys of the form are offered", async () => {
    const text = `${first}id: draft\nre\n`;
    const { uri } = client.open(path.replace("draft", "offered"), text);
    const line = text.split("\n").indexOf("re");
    const found = (await client.request("textDocument/completion", {
      textDocument: { uri },
      position: { line, character: 2 },
    })) as { items: { label: string }[] };
    expect(found.items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["revision", "requestingUnit", "restoreTest"]),
    );
  });

  test("a key shows what the form asks, in Chinese and English", async () => {
    const { uri } = client.open(path.replace("draft", "hovered"), `${first}preparedOn: 2026-01-02\n`);
    const hover = JSON.stringify(
      await client.request("textDocument/hover", {
        textDocument: { uri },
        position: { line: first === "" ? 0 : 1, character: 3 },
      }),
    );
    expect(hover).toContain("填表日期");
    expect(hover).toContain("Day it was drafted");
  });
});
