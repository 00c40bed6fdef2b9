import { expect, test } from "vitest";
import { loadSchemas } from "../../ports/schemas-node.ts";
import { collected, type Edits } from "../../testing/institution.ts";
import { buildModel } from "../model.ts";
import { evidencedKinds, referredEvidence } from "./evidence.ts";

const sha256 = "0".repeat(64);

function paths(edits: Edits): string[] {
  const model = buildModel({ ...collected(edits), today: "2026-11-22" });
  if (model === undefined) throw new Error("no policy");
  return [...referredEvidence(model.repository)].filter((one) => one.includes("/")).sort();
}

const known = ["records/evidence/2026/dsp-2026-001.txt", "records/evidence/2026/rt-2026-001.txt"];

test.each<[string, string, string]>([
  ["a check's logs", "records/checks/2026/website-2026-11.yaml", "/logs/0"],
  ["an ad-hoc backup", "records/adhoc/2026/adh-2026-001.yaml", "/evidence"],
  ["a configuration backup", "records/configs/2026/cfg-2026-001.yaml", "/evidence"],
  ["an exception", "records/exceptions/2026/exc-2026-001.yaml", "/evidence"],
  ["a meeting's minutes", "records/exceptions/2026/exc-2026-001.yaml", "/corrective/meeting/minutes"],
  ["a waiver", "policy/waivers/wvr-kiosk.yaml", "/evidence"],
  ["an attestation", "records/attestations/2026/att-2026-001.yaml", "/evidence"],
  ["the signed original of the procedure", "policy/procedure.yaml", "/editions/0/original"],
])("evidence of %s is found", (_, file, pointer) => {
  const path = "records/evidence/2026/new.txt";
  const piece = { path, sha256 };
  const value = pointer === "/evidence" ? [piece] : piece;
  expect(paths({ [file]: { [pointer]: value } })).toEqual([...known, path].sort());
});

test("no kind whose schema speaks of evidence is left out", () => {
  const speaking = Object.entries(loadSchemas())
    .filter(([, schema]) => JSON.stringify(schema).match(/\$defs\/evidence(List)?"/))
    .map(([kind]) => kind);
  expect([...speaking].sort()).toEqual([...evidencedKinds, "common", "procedure"].sort());
});
