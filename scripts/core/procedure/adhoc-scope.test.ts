import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { unplanned } from "./adhoc-scope.ts";

const adhoc = "records/adhoc/2026/adh-2026-001.yaml";
const ofWebsite = { "/system": "website", "/items": ["site", "nothing"] };

test.each<[string, Edits, string[]]>([
  ["items and copy of the plan", {}, []],
  [
    "an item and a copy it lacks",
    { [adhoc]: { "/items/1": "apps", "/backup/copy": "usb" } },
    ["/items/1", "/backup/copy"],
  ],
  ["an item of another system", { [adhoc]: { "/system": "website" } }, ["/items/1", "/items/2"]],
  [
    "the revision that ruled before the present one",
    { [adhoc]: { ...ofWebsite, "/backup/startedAt": "2026-10-07T18:00:00+08:00" } },
    ["/items/1"],
  ],
  [
    "a revision in between is lost: nothing can be said",
    { [adhoc]: ofWebsite, "plans/website.yaml": { "/revision": 4, "/effectiveFrom": "2026-11-20" } },
    [],
  ],
  ["no plan at all", { [adhoc]: { "/system": "kiosk" } }, []],
])("%s", (_, edits, expected) => {
  const repository = smallRepository(edits);
  const record = repository.find("adhoc", "adh-2026-001");
  expect(record && unplanned(record, repository).map(({ pointer }) => pointer)).toEqual(expected);
});
