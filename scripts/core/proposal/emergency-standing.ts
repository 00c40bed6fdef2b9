import type { ApprovedKind } from "../digest.ts";
import type { Localized } from "../localized.ts";
import { emergencyPath } from "../procedure/emergency.ts";
import { personName } from "../procedure/names.ts";
import { authorityOn } from "../procedure/roles.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { PlanDocument } from "../types.generated.ts";
import type { Demand } from "./demand.ts";
import type { Reviewing, Verdict } from "./judgement.ts";
import type { ApprovedValue } from "./proposed-files.ts";
import type { Remark, Unknown } from "./reason.ts";

/** What the emergency that a plan declares makes of it while no review approves it. */
export interface EmergencyStanding {
  readonly verdict: Extract<Verdict, "emergency" | "not-approved" | "unknown">;
  /** Last day (inclusive) for the approval, where it may follow at all; it may be over. */
  readonly due?: PlainDate;
  readonly remark?: Remark;
  readonly because: readonly Unknown[];
}

/** Judges a declared emergency by the target branch; undefined where a document declares none. */
export function emergencyStanding(
  kind: ApprovedKind,
  value: ApprovedValue,
  demand: Demand,
  reviewing: Reviewing,
): EmergencyStanding | undefined {
  if (kind !== "plan") return undefined;
  const { repository, participation, move } = reviewing.circumstances;
  const path = emergencyPath(repository, value as PlanDocument);
  if (path === undefined) return undefined;
  if (!path.isOpen) return refused(path.why);
  const { declaredBy, declaredOn, term } = path;
  const objection = objector(demand, reviewing);
  if (objection !== undefined) {
    const name = personName(repository, objection);
    return refused({
      "zh-TW": `${name}已要求修改，主管並非無法聯繫`,
      en: `${name} asks for changes, so a supervisor is in reach`,
    });
  }
  const because = [...participation.unknown, ...(move.known ? [] : [move.because])];
  if (because.length > 0) return { verdict: "unknown", because };
  const declarer = personName(repository, declaredBy);
  // Anybody may write a name into a file; an account that opened or pushed is its owner's act.
  if (!reviewing.acted.has(declaredBy))
    return refused({
      "zh-TW": `宣告人${declarer}未以本人帳號提出此 pull request，也未推送其分支`,
      en: `${declarer}, who declares it, neither opened the pull request nor pushed to its branch`,
    });
  const { due } = term;
  if (due < repository.today) {
    const why = { "zh-TW": `核准期限 ${due} 已過`, en: `its approval was due by ${due}` };
    return { ...refused(why), due };
  }
  const args = { declarer, declaredOn, due, whom: whomOf(demand) };
  return { verdict: "emergency", due, remark: { code: "emergency-open", args }, because: [] };
}

/** A supervisor without a part in the document whose latest review asks for changes. */
function objector({ own, unit }: Demand, { circumstances, decisions }: Reviewing): string | undefined {
  const { repository } = circumstances;
  const found = decisions.find(
    ({ review, person }) =>
      review.state === "changes-requested" &&
      person !== undefined &&
      !own.has(person) &&
      authorityOn(repository, person, "supervisor", repository.today, unit) !== undefined,
  );
  return found?.person;
}

function whomOf({ unit }: Demand): Localized {
  return {
    "zh-TW": `${unit ?? ""}主管或其代理人`,
    en: `a supervisor${unit === undefined ? "" : ` of ${unit}`} or a deputy`,
  };
}

function refused(why: Localized): EmergencyStanding {
  return { verdict: "not-approved", remark: { code: "emergency-refused", args: { why } }, because: [] };
}
