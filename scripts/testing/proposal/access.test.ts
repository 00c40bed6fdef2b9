import { afterAll, describe, expect, test } from "vitest";
import type { Writers } from "../../core/proposal/access.ts";
import { proposeWebsite } from "./changes.ts";
import { closeLives, openLife } from "./life.ts";
import { judged, known, lines, type Name, review } from "./verdicts.ts";

afterAll(closeLives);

const numbers = { wang: 103, hsu: 105 } as const;
const who = (
  writers: Partial<Record<keyof typeof numbers, ReturnType<typeof known<boolean>> | "unread">>,
): Writers =>
  new Map(
    Object.entries(writers).map(([name, may]) => [
      numbers[name as keyof typeof numbers],
      may === "unread" ? { known: false, because: "HTTP 403" } : may,
    ]),
  );
const [may, mayNot] = [known(true), known(false)];

describe("a review counts only from an account that may write", () => {
  test.each<readonly [string, Writers | undefined, readonly Name[], string]>([
    ["that may", who({ wang: may }), ["wang"], "approved: wang counts"],
    ["that may only read", who({ wang: mayNot }), ["wang"], "not-approved: wang no-write-access"],
    ["of which the forge does not tell", who({ wang: "unread" }), ["wang"], "unknown: wang access-unknown"],
    ["that nobody asked about", who({}), ["wang"], "unknown: wang access-unknown"],
    [
      "that may, beside one that may not",
      who({ wang: may, hsu: mayNot }),
      ["wang", "hsu"],
      "approved: wang counts; hsu no-write-access",
    ],
    ["and of what is merged, nobody is asked", undefined, ["wang"], "approved: wang counts"],
  ])("%s", (_, writers, names, expected) => {
    const life = openLife();
    const { base, head } = proposeWebsite(life);
    const reviews = names.map((name) => review(name, head));
    const judgement = judged(life, { base, head, reviews, change: writers === undefined ? {} : { writers } });
    expect(lines(judgement)).toEqual([`website ${expected}`]);
  });

  test("for control files as well", () => {
    const life = openLife();
    const base = life.git("rev-parse", "main");
    life.branch("proposal");
    life.write("scripts/check.ts", "export const checked = true;\n");
    const head = life.commit();
    const asked = (access: boolean | undefined) => {
      const zhao = access === undefined ? { known: false as const, because: "HTTP 403" } : known(access);
      const change = { writers: new Map([[104, zhao]]) };
      return lines(judged(life, { base, head, reviews: [review("zhao", head)], change }));
    };
    expect([true, false, undefined].map(asked)).toEqual([
      ["scripts/check.ts approved: zhao counts"],
      ["scripts/check.ts not-approved: zhao no-write-access"],
      ["scripts/check.ts unknown: zhao access-unknown"],
    ]);
  });
});
