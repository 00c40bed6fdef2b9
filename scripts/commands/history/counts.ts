import { type KeptKind, keptKinds, recordName } from "../../core/history/record-name.ts";
import type { Documents } from "../../core/types.generated.ts";

/** How many records of each kind there are among paths; kinds without any are left out. */
export function countsOf(paths: Iterable<string>): Documents["anchor"]["counts"] {
  const counts = new Map<KeptKind, number>();
  for (const path of paths) {
    const kind = recordName(path)?.kind;
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Object.fromEntries(
    keptKinds.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)]] : [])),
  );
}
