import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const registry = "registry/platforms.yaml";
const edit = (changes: Record<string, unknown>): Edits => ({
  [registry]: Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [`/platforms/0/${key}`, value]),
  ),
});
const line = (severity: string, message: string, key: string): string =>
  `${severity} ${message} ${registry}#/platforms/0/${key}`;
const reviewed = "accessReviewedOn";

test.each<[string, string, Edits, string[]]>([
  ["supported, maintained, access reviewed", "2026-11-22", {}, []],

  ["91 days before the next review of access", "2027-07-02", {}, []],
  ["90 days before", "2027-07-03", {}, [line("note", "access-due-soon", reviewed)]],
  ["on the last day itself", "2027-10-01", {}, [line("note", "access-due-soon", reviewed)]],
  ["the day after", "2027-10-02", {}, [line("error", "access-overdue", reviewed)]],
  [
    "access never reviewed",
    "2026-11-22",
    edit({ [reviewed]: undefined }),
    [line("error", "access-never-reviewed", reviewed)],
  ],
  [
    "a review asked for by an advisory profile only",
    "2026-11-22",
    {
      ...edit({ [reviewed]: undefined }),
      "policy/parameters.yaml": { "/settings/accessReviewMonths": undefined },
      "policy/profiles/iso-27001-2022.yaml": {
        "/settings/accessReviewMonths": [
          {
            value: 12,
            source: { kind: "standard", "zh-TW": "存取權限之檢視", en: "Review of access rights" },
          },
        ],
      },
    },
    [line("warning", "access-never-reviewed", reviewed)],
  ],
  [
    "a review asked for by nobody",
    "2026-11-22",
    {
      ...edit({ [reviewed]: undefined }),
      "policy/parameters.yaml": { "/settings/accessReviewMonths": undefined },
    },
    [],
  ],
  ["a review that lies ahead is judged elsewhere", "2026-11-22", edit({ [reviewed]: "2026-11-23" }), []],

  ["the last day of support", "2026-11-22", edit({ endOfSupport: "2026-11-22" }), []],
  [
    "support ended yesterday",
    "2026-11-22",
    edit({ endOfSupport: "2026-11-21" }),
    [line("warning", "support-ended", "endOfSupport")],
  ],
  ["no end of support known", "2026-11-22", edit({ endOfSupport: undefined }), []],

  [
    "its own configuration not backed up",
    "2026-11-22",
    edit({ configBackedUpOn: undefined }),
    [line("warning", "config-not-backed-up", "configBackedUpOn")],
  ],
  [
    "nothing ever maintained",
    "2026-11-22",
    edit({ maintenance: [] }),
    [line("warning", "not-maintained", "maintenance")],
  ],
  [
    "no record of maintenance",
    "2026-11-22",
    edit({ maintenance: undefined }),
    [line("warning", "not-maintained", "maintenance")],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("the owner is told by when to review access", () => {
  const [duty] = assessments(rule).flatMap(({ duties }) => duties);
  expect(duty).toMatchObject({ due: "2027-10-01", responsible: "lin", subject: { id: "backup-server" } });
});
