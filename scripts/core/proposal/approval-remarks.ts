import type { ApprovedKind } from "../digest.ts";
import { personName } from "../procedure/names.ts";
import { dateIn } from "../time/timestamp.ts";
import type { Demand } from "./demand.ts";
import type { Circumstances, Standing } from "./judge-review.ts";
import type { Content } from "./proposed-files.ts";
import type { Remark } from "./reason.ts";
import { hastyRemark } from "./review-time.ts";

type Read = Extract<Content, { state: "read" }>;

/** What a reader should know of an approval that counts. */
export function remarksOn(
  { repository, move }: Circumstances,
  kind: ApprovedKind,
  { value }: Read,
  { limit }: Demand,
  standings: readonly Standing[],
): readonly Remark[] {
  const counting = standings.flatMap((one) => (one.standing === "counts" ? [one] : []));
  const said = value.approval?.approver;
  const first = counting[0];
  const remarks: Remark[] = counting.flatMap(({ person, at }) => hastyRemark(repository, person, at, move));
  if (first !== undefined && said !== undefined && !counting.some(({ person }) => person === said))
    remarks.push({
      code: "approver-differs",
      args: { said: personName(repository, said), approver: personName(repository, first.person) },
    });
  if (kind === "plan" || limit === undefined) return remarks;
  for (const { at } of counting) {
    const day = dateIn(at, repository.zone);
    if (limit.approve === "by" ? day > limit.on : day < limit.on)
      remarks.push({ code: "out-of-order", args: { day, limit: limit.words } });
  }
  return remarks;
}
