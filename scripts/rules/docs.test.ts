import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Past, pastFindings } from "../testing/history.ts";
import { type Edits, findings } from "../testing/institution.ts";
import { rules } from "./index.ts";

interface Example {
  readonly today?: string;
  readonly edit?: Edits;
  /** Commits after the adoption of the small institution, for what only history tells. */
  readonly history?: readonly Past[];
  readonly expect?: readonly string[];
}

const folder = new URL("./", import.meta.url);
const sections = ["## zh-TW", "### 為何", "### 如何改正", "## en", "### Why", "### How to mend"];

/** The examples of a rule's page: fenced blocks marked `yaml fails` or `yaml passes`. */
function examples(page: string): { readonly verdict: string; readonly example: Example }[] {
  return [...page.matchAll(/^```yaml (fails|passes)\n([\s\S]*?)^```$/gm)].map(([, verdict, body]) => ({
    verdict: verdict ?? "",
    example: (parse(body ?? "") ?? {}) as Example,
  }));
}

/** A page has no way to write "undefined": there, null inside an edit removes the key. */
function withRemovals(edits: Edits): Edits {
  const removal = (edit: Edits[string]): Edits[string] =>
    typeof edit === "object" && edit !== null
      ? Object.fromEntries(Object.entries(edit).map(([pointer, value]) => [pointer, value ?? undefined]))
      : edit;
  return Object.fromEntries(Object.entries(edits).map(([path, edit]) => [path, removal(edit)]));
}

function pastWithRemovals(past: Past): Past {
  return { ...past, edit: withRemovals(past.edit ?? {}) };
}

test("every folder of rules is registered, and every rule has its folder", () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rules.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const path = new URL(`${id}/doc.md`, folder);
  const page = existsSync(path) ? readFileSync(path, "utf8") : "";

  test("its page says why and how to mend it, in both languages", () => {
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    for (const section of sections) expect(page).toContain(`\n${section}\n`);
  });

  test("its page has an example that fails and one that passes", () => {
    expect(new Set(examples(page).map(({ verdict }) => verdict))).toEqual(new Set(["fails", "passes"]));
  });

  test.each(examples(page).map((one, index) => [index + 1, one] as const))(
    "example %i holds",
    (_, { verdict, example }) => {
      const { edit = {}, history, today = "2026-11-22" } = example;
      const found =
        history === undefined
          ? findings(rule, withRemovals(edit), today)
          : pastFindings(rule, history.map(pastWithRemovals), today);
      expect(found).toEqual(example.expect ?? []);
      expect(found.some((line) => line.startsWith("error ") || line.startsWith("warning "))).toBe(
        verdict === "fails",
      );
    },
  );
});
