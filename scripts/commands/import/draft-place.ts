import type { Draft } from "../../core/import/draft.ts";
import type { FormKind } from "../../core/import/form-words.ts";
import { isPlainDate, type PlainDate } from "../../core/time/plain-date.ts";
import { badId, noSystem } from "./import-words.ts";

/** What a draft is called, and where the data layout wants it. */
export interface DraftPlace {
  readonly id: string;
  readonly path: string;
  /** Year of the records that it belongs to. */
  readonly year: string;
}

/**
 * A plan is called after its system. A record of a restore test has the id that was asked for or stands on the form, else the
 * first free number of its year.
 */
export function draftPlace(
  kind: FormKind,
  { value }: Draft,
  asked: string | undefined,
  today: PlainDate,
  taken: ReadonlySet<string>,
): DraftPlace {
  if (asked !== undefined && !(asked.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(asked)))
    throw badId(asked);
  const id = asked ?? (value["id"] as string | undefined);
  const days = kind === "plan" ? ["preparedOn", "effectiveFrom"] : ["startedAt", "completedAt", "recordedOn"];
  const day = days
    .map((key) => String(value[key] ?? "").slice(0, "YYYY-MM-DD".length))
    .find((one) => isPlainDate(one));
  const year = (day ?? today).slice(0, "YYYY".length);
  if (kind === "plan") {
    if (id === undefined) throw noSystem;
    return { id, path: `plans/${id}.yaml`, year };
  }
  const own = id ?? firstFree(year, taken);
  return { id: own, path: `records/restorations/${year}/${own}.yaml`, year };
}

function firstFree(year: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = `rt-${year}-${String(number).padStart(3, "0")}`;
    if (!taken.has(id)) return id;
  }
}
