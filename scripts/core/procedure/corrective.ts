import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { bounds } from "../settings.ts";
import { localDay } from "../time/local-minute.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { failuresOf } from "./run-failures.ts";

type Exception = Entity<"exception">;
type Corrective = NonNullable<Exception["value"]["corrective"]>;

/** Something to be done about an exception, by a day and by someone. */
export interface CorrectiveStep {
  readonly name: Localized;
  readonly pointer: string;
  readonly step: Corrective["correction"];
}

const STEPS = [
  ["correction", { "zh-TW": "立即改正", en: "correction" }],
  ["action", { "zh-TW": "矯正措施", en: "corrective action" }],
  ["preventive", { "zh-TW": "預防措施", en: "preventive action" }],
] as const;

export const isClosed = ({ value }: Exception): boolean =>
  value.status === "closed" || value.closedOn !== undefined;

/** The steps that a corrective action has so far. */
export function stepsOf({ value }: Exception): readonly CorrectiveStep[] {
  return STEPS.flatMap(([key, name]) => {
    const step = value.corrective?.[key];
    return step === undefined ? [] : [{ name, step, pointer: `/corrective/${key}` }];
  });
}

/** What a case lacks that is to be there when it is closed; an observation or a suggestion needs no prevention. */
export function missingAtClosing(exception: Exception): readonly { name: Localized; pointer: string }[] {
  const { corrective, immediateCause, closedOn } = exception.value;
  const lacks = (missing: boolean, pointer: string, zh: string, en: string) =>
    missing ? [{ name: { "zh-TW": zh, en }, pointer }] : [];
  const day = lacks(closedOn === undefined, "/closedOn", "結案日期", "the day of closing");
  if (corrective === undefined)
    return [...lacks(immediateCause === undefined, "/immediateCause", "發生原因", "the cause"), ...day];
  const { rootCause, action, preventive, effectiveness, closure, grade } = corrective;
  const isDefect = grade === "major" || grade === "minor";
  return [
    ...lacks(rootCause === undefined, "/corrective/rootCause", "根因分析", "the root cause"),
    ...lacks(isDefect && action === undefined, "/corrective/action", "矯正措施", "the corrective action"),
    ...lacks(isDefect && preventive === undefined, "/corrective/preventive", "預防措施", "the preventive action"),
    ...stepsOf(exception).flatMap(({ name, step, pointer }) =>
      lacks(step.doneOn === undefined, `${pointer}/doneOn`, `${name["zh-TW"]}的執行日期`, `the day the ${name.en} was done`),
    ),
    ...lacks(isDefect && effectiveness === undefined, "/corrective/effectiveness", "成效確認", "the check of effectiveness"),
    ...lacks(closure === undefined, "/corrective/closure", "結案人與日期", "who closed it and when"),
    ...day,
  ];
}

/** Why an exception cannot do without a corrective action; undefined when it can. */
export function whyCorrective(exception: Exception, repository: Repository): Localized | undefined {
  const { about, impact, system } = exception.value;
  if (impact?.recoveryPointBreached === true) return { "zh-TW": "已超過 RPO", en: "the RPO was breached" };
  if (about.restoration !== undefined)
    return { "zh-TW": "回復測試未完全成功", en: "a restoration did not fully succeed" };
  const check = about.check === undefined ? undefined : repository.find("check", about.check);
  const times = check === undefined ? [] : failuresOf(check, repository)
    .filter(({ row }) => row.exception === exception.id)
    .map(({ series }) => series.length);
  const { required, advised } = bounds(repository, "consecutiveFailuresToEscalate", repository.find("system", system ?? "")?.value);
  const limit = (required ?? advised)?.value;
  const most = Math.max(0, ...times);
  if (limit === undefined || most < limit) return undefined;
  return { "zh-TW": `連續失敗 ${most} 次`, en: `the job failed ${most} times in a row` };
}

/** Two days of an exception of which the first cannot have come after the second. */
export interface CorrectiveDisorder {
  readonly first: Localized;
  readonly firstOn: PlainDate;
  readonly second: Localized;
  readonly secondOn: PlainDate;
  readonly pointer: string;
}
