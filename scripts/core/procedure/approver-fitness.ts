import type { Localized } from "../localized.ts";
import type { Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { Documents } from "../types.generated.ts";
import type { ApprovalRequest } from "./approval-request.ts";
import { authorityOn } from "./roles.ts";

type Authority = Documents["receipt"]["authority"];

/** Whether a person may approve a document on a day with a key: in which authority, or the first reason why not. */
export function approverFitness(
  repository: Repository,
  { unit, doers }: ApprovalRequest,
  { person: id, key, day }: { readonly person: string; readonly key: string; readonly day: PlainDate },
): { readonly authority: Authority } | { readonly refusal: Localized } {
  const person = repository.find("person", id)?.value;
  if (person === undefined)
    return refuse(
      `policy/people.yaml 沒有「${id}」這個人。`,
      `There is no person "${id}" in policy/people.yaml.`,
    );
  if (doers.includes(id))
    return refuse(
      `${person.name}參與擬定或執行，不得核准自己的文件；請由其他有權主管核准。`,
      `${person.name} prepared or carries out what is to be approved; another supervisor must approve it.`,
    );
  const held = authorityOn(repository, id, "supervisor", day, unit);
  if (held === undefined)
    return refuse(
      `${person.name}於 ${day} 不是${unit ?? ""}主管，也不是其代理人；職務登錄有誤者，請更正 policy/people.yaml。`,
      `On ${day} ${person.name} is neither supervisor${unit === undefined ? "" : ` of ${unit}`} nor deputy; correct policy/people.yaml if the roles on file are wrong.`,
    );
  const registered = person.keys?.find((one) => one.key.split(" ").slice(0, 2).join(" ") === key);
  if (registered === undefined)
    return refuse(
      `這把公鑰未登錄於${person.name}名下；請先於 policy/people.yaml 的 keys 登錄並經核定：${key}`,
      `This public key is not on file for ${person.name}; enter it under keys in policy/people.yaml and have that agreed first: ${key}`,
    );
  if (day < registered.from || (registered.to !== undefined && registered.to < day))
    return refuse(
      `這把公鑰的使用期間為 ${registered.from} 至 ${registered.to ?? "今"}，${day} 不得使用。`,
      `This key may be used from ${registered.from} to ${registered.to ?? "today"}, not on ${day}.`,
    );
  const { actingFor } = held;
  return {
    authority: {
      role: "supervisor",
      unit: unit ?? person.unit,
      ...(actingFor !== undefined && { actingFor }),
    },
  };
}

function refuse(zh: string, en: string): { readonly refusal: Localized } {
  return { refusal: { "zh-TW": zh, en } };
}
