import { buildModel } from "../core/model.ts";
import type { Repository } from "../core/repository.ts";
import type { PlainDate } from "../core/time/plain-date.ts";
import { collected, type Edits } from "./institution.ts";

/** What rules see of the small institution as edited, on a day. */
export function smallRepository(edits: Edits = {}, today: PlainDate = "2026-11-22"): Repository {
  const model = buildModel({ ...collected(edits), today });
  if (model === undefined) throw new Error("no policy");
  return model.repository;
}
