import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";
import { personName } from "./names.ts";
import { roleNames } from "./role-names.ts";
import { authorityOn } from "./roles.ts";

/** Why the approver of a receipt could not approve that day, or where the receipt says so wrongly. */
export type AuthorityFault =
  | {
      readonly id: "no-authority";
      /** `unit` is "of such a unit", empty where the unit does not matter. */
      readonly facts: { readonly unit: Localized; readonly why: Localized };
    }
  | {
      readonly id: "authority-misstated";
      readonly pointer: "/authority/role" | "/authority/unit" | "/authority/actingFor";
      readonly facts: { readonly said: Localized; readonly actual: Localized };
    };

const role = "supervisor";

/**
 * The first fault in the authority of a receipt: its approver was a supervisor on the day of approval (of the unit, where
 * one is given), in their own name or as a deputy, and the receipt says which.
 */
export function authorityFault(
  repository: Repository,
  receipt: Entity<"receipt">,
  unit?: string,
): AuthorityFault | undefined {
  const { approver, approvedAt, authority } = receipt.value;
  // A person nobody knows is the fault of the reference.
  if (repository.find("person", approver) === undefined) return undefined;
  const day = dateIn(approvedAt, repository.zone);
  const actual = authorityOn(repository, approver, role, day, unit);
  if (actual === undefined) return lacking(repository, approver, day, unit);
  if (authority.role !== role)
    return misstated("/authority/role", roleNames[authority.role], roleNames[role]);
  if (unit !== undefined && authority.unit !== unit)
    return misstated("/authority/unit", same(authority.unit), same(unit));
  if (authority.actingFor === actual.actingFor || standsIn(repository, receipt, day, unit)) return undefined;
  const said = acting(repository, authority.actingFor);
  return misstated("/authority/actingFor", said, acting(repository, actual.actingFor));
}

/** Whether the approver may also have acted for the person the receipt names: one may hold a role and stand in for another. */
function standsIn(
  repository: Repository,
  { value }: Entity<"receipt">,
  day: PlainDate,
  unit: string | undefined,
): boolean {
  const principal = value.authority.actingFor;
  if (principal === undefined) return false;
  const own = authorityOn(repository, principal, role, day, unit);
  return (
    own !== undefined &&
    own.actingFor === undefined &&
    repository.delegations.some(
      (one) =>
        one.deputy === value.approver &&
        one.principal === principal &&
        one.role === role &&
        one.from <= day &&
        day <= one.to,
    )
  );
}

function lacking(
  repository: Repository,
  approver: string,
  day: PlainDate,
  unit: string | undefined,
): AuthorityFault {
  const periods = repository.delegations
    .filter(
      (one) =>
        one.deputy === approver &&
        one.role === role &&
        (day < one.from || one.to < day) &&
        authorityOn(repository, one.principal, role, day, unit) !== undefined,
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const nearest = periods.findLast(({ to }) => to < day) ?? periods[0];
  const of = unit === undefined ? same("") : { "zh-TW": unit, en: ` of ${unit}` };
  if (nearest === undefined)
    return { id: "no-authority", facts: { unit: of, why: held(repository, approver, day) } };
  const principal = personName(repository, nearest.principal);
  const why = {
    "zh-TW": `其代理${principal}的期間為 ${nearest.from} 至 ${nearest.to}`,
    en: `deputy of ${principal} from ${nearest.from} to ${nearest.to} only`,
  };
  return { id: "no-authority", facts: { unit: of, why } };
}

/** The roles of a person on a day in words, with the units of a role that is bound to some. */
function held(repository: Repository, person: string, day: PlainDate): Localized {
  const roles = (repository.find("person", person)?.value.roles ?? []).filter(
    ({ from, to }) => from <= day && (to === undefined || day <= to),
  );
  if (roles.length === 0) return { "zh-TW": "當日沒有職務", en: "no role that day" };
  const words = roles.map(({ role: name, units }) => ({ name: roleNames[name], units: units ?? [] }));
  const zh = words.map(
    ({ name, units }) => name["zh-TW"] + (units.length > 0 ? `（${units.join("、")}）` : ""),
  );
  const en = words.map(({ name, units }) => name.en + (units.length > 0 ? ` (${units.join(", ")})` : ""));
  return { "zh-TW": `當日職務為${zh.join("、")}`, en: `role that day: ${en.join(", ")}` };
}

function misstated(
  pointer: (AuthorityFault & { id: "authority-misstated" })["pointer"],
  said: Localized,
  actual: Localized,
): AuthorityFault {
  return { id: "authority-misstated", pointer, facts: { said, actual } };
}

function acting(repository: Repository, principal: string | undefined): Localized {
  return principal === undefined
    ? { "zh-TW": "本人", en: "their own name" }
    : same(personName(repository, principal));
}

function same(text: string): Localized {
  return { "zh-TW": text, en: text };
}
