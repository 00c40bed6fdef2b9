import { expect, test } from "vitest";
import { collected } from "../../testing/institution.ts";
import { buildModel } from "../model.ts";
import { collectorFor } from "./collectors.ts";

const key = "ssh-ed25519 AAAAnightly";

/** What comes of a key of the collector on 2026-11-20, by the days of its entries and of a person's entry of the same key. */
function asked(
  entries: readonly { readonly from: string; readonly to?: string }[],
  persons?: { readonly from: string; readonly to?: string },
): string {
  const model = buildModel({
    ...collected({
      "policy/people.yaml": {
        "/collectors": [
          { id: "weekly", keys: [{ key: "ssh-ed25519 AAAAweekly", from: "2020-01-01" }] },
          { id: "nightly", keys: entries.map((days) => ({ key, ...days })) },
        ],
        ...(persons !== undefined && { "/people/2/keys": [{ key, ...persons }] }),
      },
    }),
    today: "2026-11-22",
  });
  if (model === undefined) throw new Error("no policy");
  const found = collectorFor(model.repository, `${key} comment`, "2026-11-20");
  return "collector" in found ? found.collector.id : found.refusal.en;
}

test.each<[string, Parameters<typeof asked>, string]>([
  ["on its first day", [[{ from: "2026-11-20" }]], "nightly"],
  ["on its last day", [[{ from: "2026-01-01", to: "2026-11-20" }]], "nightly"],
  ["a day before its first", [[{ from: "2026-11-21" }]], 'The collector "nightly" may not use this key'],
  [
    "a day after its last",
    [[{ from: "2026-01-01", to: "2026-11-19" }]],
    "may not use this key on 2026-11-20",
  ],
  ["taken up again", [[{ from: "2026-01-01", to: "2026-03-31" }, { from: "2026-11-01" }]], "nightly"],
  ["that is a person's that day", [[{ from: "2026-01-01" }], { from: "2026-11-20" }], "on file for 王主管"],
  ["that was a person's", [[{ from: "2026-11-20" }], { from: "2026-01-01", to: "2026-11-19" }], "nightly"],
])("a key %s", (_, args, expected) => {
  expect(asked(...args)).toContain(expected);
});
