import { expect, test } from "vitest";
import { collected, type Edits } from "../../testing/institution.ts";
import { buildModel } from "../model.ts";
import type { Repository } from "../repository.ts";
import { planRevision } from "./plan-revisions.ts";
import { planRetention, restorationRetention } from "./retention.ts";

function repository(edits: Edits, today = "2026-11-22"): Repository {
  const all = collected(edits);
  const model = buildModel({ ...all, today });
  if (model === undefined) throw new Error("no policy");
  return model.repository;
}

const record = "records/restorations/2026/rt-2026-001.yaml";
const amendment = { date: "2026-11-05", by: "wang", reason: "筆誤", change: "更正主機名稱" };

test.each<[string, number, string | undefined]>([
  ["superseded on 2026-11-01: from its last day, three years by the Civil Code", 1, "2029-10-31"],
  ["in force: no end yet", 2, undefined],
])("plan revision %s", (_, revision, until) => {
  const all = repository({});
  const found = planRevision(all, "website", revision);
  expect(found && planRetention(all, found)?.until).toBe(until);
});

test.each<[string, Edits, string | undefined]>([
  ["from the day it was recorded", {}, "2029-10-21"],
  ["from an amendment", { [record]: { "/amendments": [amendment] } }, "2029-11-05"],
  ["from the closing of its exception", { [record]: { "/exception": "exc-2026-001" } }, "2029-11-03"],
  [
    "not while its exception is open",
    {
      [record]: { "/exception": "exc-2026-001" },
      "records/exceptions/2026/exc-2026-001.yaml": { "/closedOn": undefined },
    },
    undefined,
  ],
  [
    "five years where a profile says so for personal data",
    { "policy/parameters.yaml": { "/profiles/-": "pdpa-records-5y" } },
    "2031-10-21",
  ],
])("a restoration %s", (_, edits, until) => {
  const all = repository(edits);
  const found = all.find("restoration", "rt-2026-001");
  expect(found && restorationRetention(all, found)?.until).toBe(until);
});
