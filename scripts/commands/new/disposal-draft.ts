import type { Expired } from "../../core/history/expired.ts";
import type { Locale } from "../../core/localized.ts";
import { authorityOn } from "../../core/procedure/roles.ts";
import type { Repository } from "../../core/repository.ts";
import type { Documents } from "../../core/types.generated.ts";
import type { Asked } from "./disposal.ts";

type Disposal = Documents["disposal"];

/** A disposal of records as far as the tool can know it; what only people know is a word that stands for nothing yet. */
export function draftOf(
  id: string,
  records: readonly Expired[],
  { by, witness, date, method, reason }: Asked,
  repository: Repository,
): Disposal {
  const system = records[0]?.system;
  return {
    id,
    revision: 1,
    kind: "records",
    date,
    records: records.map(({ row }) => row) as Disposal["records"] & object,
    ...(system !== undefined && { formerSystem: system }),
    method: method as Disposal["method"],
    by,
    witness,
    verification: repository.policy.parameters.placeholders[0] ?? "TBD",
    holdCheck: { by, date, clear: false },
    reason,
    approval: { approver: supervisorOn(repository, date, system, [by, witness]) ?? by, approvedOn: date },
  };
}

/** What to see to before the draft is one to approve, by field. */
export function remarksOf(locale: Locale): Readonly<Record<string, string>> {
  return locale === "en"
    ? {
        verification: "Fill in how it was made sure that the files are gone from every copy",
        "holdCheck.clear": "Fill in: true once asked, beyond records/holds, whether anything is on hold",
        "approval.approver": "Make sure that this supervisor may approve it; backproof approve fills in both",
      }
    : {
        verification: "請填：如何確認各處副本均已刪除",
        "holdCheck.clear": "請填：除 records/holds 外，確認沒有其他保全之後，改為 true",
        "approval.approver": "請確認應由此主管核准；backproof approve 會填入核准人與日期",
      };
}

/** The first who may approve for the unit of the system and takes no part. */
function supervisorOn(
  repository: Repository,
  day: string,
  system: string | undefined,
  apart: readonly string[],
): string | undefined {
  const unit = system === undefined ? undefined : repository.find("system", system)?.value.unit;
  return repository.all("person").find(({ id }) => {
    const authority = authorityOn(repository, id, "supervisor", day, unit);
    return !apart.includes(id) && authority !== undefined && authority.actingFor === undefined;
  })?.id;
}
