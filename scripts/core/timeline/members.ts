import type { History } from "../history/history.ts";
import { readings } from "../history/history.ts";
import type { Lineage } from "../history/lineage.ts";
import type { KeptKind } from "../history/record-name.ts";
import type { Repository } from "../repository.ts";
import { documentOf } from "./document.ts";

/** Kinds that may speak of a system, or of its records, anywhere in them. */
const speaking: ReadonlySet<KeptKind> = new Set([
  "hold",
  "disposal",
  "waiver",
  "attestation",
  "config",
  "migration",
]);

/** Every record that ever belonged to a system: by what it said of itself, what it approved, what speaks of it. */
export function membersOf(system: string, history: History, repository: Repository): readonly Lineage[] {
  const chosen = new Set<Lineage>();
  for (const one of history.lineages)
    if (
      (one.kind === "plan" && one.id === system) ||
      readings(history, one).some(({ version }) => version.system === system)
    )
      chosen.add(one);
  const ids = new Set([system]);
  const paths = new Set<string>();
  for (const { id, steps } of chosen) {
    ids.add(id);
    for (const { place } of steps) if (place !== undefined) paths.add(place.path);
  }
  for (const one of history.lineages)
    if (
      speaking.has(one.kind) &&
      !chosen.has(one) &&
      speaksOf(one, history, repository, (text) => text === system || paths.has(text))
    )
      chosen.add(one);
  for (const { kind, id } of chosen) if (kind === "disposal" || kind === "waiver") ids.add(id);
  for (const one of history.lineages)
    if ((one.kind === "receipt" || one.kind === "note") && ids.has(one.id.slice(0, one.id.lastIndexOf("/"))))
      chosen.add(one);
  return [...chosen];
}

function speaksOf(
  one: Lineage,
  history: History,
  repository: Repository,
  isMeant: (text: string) => boolean,
): boolean {
  return readings(history, one).some(({ place }) =>
    holds(documentOf(one, place, history, repository), isMeant),
  );
}

function holds(value: unknown, isMeant: (text: string) => boolean): boolean {
  if (typeof value === "string") return isMeant(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((one) => holds(one, isMeant));
}
