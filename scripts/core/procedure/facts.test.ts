import { expect, test } from "vitest";
import { loadSchemas } from "../../ports/schemas-node.ts";
import { resolved, type SchemaNode } from "../schema/schemas.ts";
import { factFields, factKinds } from "./facts.ts";

const schemas = loadSchemas();

/** Dates and moments that are no facts: what is due, planned, takes effect or ends, and the days that receipts vouch for. */
const others: Readonly<Record<string, readonly string[]>> = {
  system: ["/coreSince", "/lifecycle/inServiceFrom", "/lifecycle/retiredOn"],
  device: ["/inServiceFrom", "/retiredOn"],
  platform: ["/endOfSupport"],
  location: ["/usedFrom", "/usedTo"],
  medium: ["/holds/*/retainUntil"],
  plan: ["/effectiveFrom", "/effectiveTo", "/approval/approvedOn"],
  restoration: ["/approval/approvedOn", "/amendments/*/invalidatesFrom"],
  check: ["/amendments/*/invalidatesFrom"],
  adhoc: [
    "/change/plannedStart",
    "/change/plannedEnd",
    "/backup/retainUntil",
    "/amendments/*/invalidatesFrom",
  ],
  config: ["/amendments/*/invalidatesFrom"],
  exception: [
    "/corrective/correction/dueOn",
    "/corrective/action/dueOn",
    "/corrective/preventive/dueOn",
    "/corrective/meeting/actions/*/dueOn",
    "/corrective/tracking/*/nextOn",
    "/approval/approvedOn",
    "/amendments/*/invalidatesFrom",
  ],
  disposal: [
    "/records/*/endedOn",
    "/records/*/retainUntil",
    "/approval/approvedOn",
    "/amendments/*/invalidatesFrom",
  ],
  waiver: ["/from", "/expires", "/approval/approvedOn"],
  attestation: ["/expires"],
  migration: ["/approval/approvedOn"],
  anchor: ["/approval/approvedOn", "/amendments/*/invalidatesFrom"],
};

const homes: Readonly<Record<string, readonly [string, string]>> = {
  system: ["systems", "systems"],
  device: ["devices", "devices"],
  platform: ["platforms", "platforms"],
  location: ["locations", "locations"],
  medium: ["media", "media"],
};

function dates(home: string, raw: SchemaNode, pointer: string): string[] {
  const { node, home: next } = resolved(schemas, home, raw);
  const { format } = node as { format?: string };
  if (format === "date" || format === "date-time") return [pointer];
  return [
    ...(node.items === undefined ? [] : dates(next, node.items, `${pointer}/*`)),
    ...Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
      dates(next, child, `${pointer}/${key}`),
    ),
  ];
}

test.each(factKinds)("every date of a %s is a fact or known to be none", (kind) => {
  const [file, list] = homes[kind] ?? [kind, undefined];
  const schema = schemas[file as keyof typeof schemas];
  const raw = list === undefined ? schema : schema.properties?.[list]?.items;
  if (raw === undefined) throw new Error(`no schema of ${kind}`);
  expect(dates(file, raw, "").sort()).toEqual([...factFields[kind], ...(others[kind] ?? [])].sort());
});
