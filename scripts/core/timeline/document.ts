import type { History } from "../history/history.ts";
import { type Lineage, type Place, placeNow } from "../history/lineage.ts";
import type { Members } from "../history/version.ts";
import type { Repository } from "../repository.ts";

/** What a record said at a place; what it says today was read already, and git need not be asked for it again. */
export function documentOf(
  lineage: Lineage,
  place: Place,
  history: History,
  repository: Repository,
): Members | undefined {
  const { kind, id } = lineage;
  const now = kind === "evidence" ? undefined : repository.find(kind, id);
  const isNow = now?.file === place.path && placeNow(lineage)?.blob === place.blob;
  return isNow ? (now?.value as unknown as Members | undefined) : history.documentAt(place);
}
