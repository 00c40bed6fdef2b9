import { expect, test } from "vitest";
import { collected, edited } from "../../testing/institution.ts";
import { pagesInput, renderedPages } from "../../testing/report-pages.ts";

const files = edited({});

/** Every link of the pages to a line of a file of the data, with the line it leads to. */
function linkedLines(): readonly (readonly [string, string])[] {
  const input = {
    ...pagesInput(collected({}), { today: "2028-12-01" }),
    readText: (path: string) => files[path],
  };
  return renderedPages(input).flatMap(({ text }) =>
    [...text.matchAll(/\]\((?:\.\.\/)+([\w./-]+)#L(\d+)\)/g)].map(
      ([, path = "", line]) => [path, files[path]?.split("\n")[Number(line) - 1] ?? ""] as const,
    ),
  );
}

test("findings and duties lead to the line that they are about", () => {
  const lines = linkedLines();
  expect(lines.length).toBeGreaterThan(20);
  for (const [path, line] of lines) expect(line.trim(), path).not.toBe("");
  // The interval of the test that has lapsed, in the plan.
  expect(lines).toContainEqual(["plans/student-records.yaml", expect.stringMatching(/interval: P\d+M/)]);
});

test("sheets of a shared register lead to their entry", () => {
  const own = linkedLines().filter(([path]) => path === "registry/media.yaml");
  expect(own.some(([, line]) => line.includes("tape-01"))).toBe(true);
});
