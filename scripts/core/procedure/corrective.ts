import type { Localized } from "../localized.ts";
import type { Entity } from "../repository.ts";

type Exception = Entity<"exception">;

/** Something to be done about an exception, by a day and by someone. */
export interface CorrectiveStep {
  readonly name: Localized;
  readonly pointer: string;
  readonly step: NonNullable<Exception["value"]["corrective"]>["correction"];
}

/** A part of an exception record by name and place. */
export interface CorrectivePart {
  readonly name: Localized;
  readonly pointer: string;
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

/** What a case lacks that has to be there when it is closed; an observation or a suggestion corrects no defect. */
export function missingAtClosing(exception: Exception): readonly CorrectivePart[] {
  const { corrective, noCorrective, immediateCause, closedOn } = exception.value;
  const day = lacking(closedOn, "/closedOn", "結案日期", "the day of closing");
  if (corrective === undefined) {
    const cause = lacking(immediateCause, "/immediateCause", "發生原因", "the cause");
    const name = { "zh-TW": "矯正預防處理單或免開的理由", en: "a corrective action or the reason for none" };
    return [...lacking(noCorrective, "/corrective", name["zh-TW"], name.en), ...cause, ...day];
  }
  const { rootCause, action, preventive, effectiveness, closure, grade } = corrective;
  const forDefect = [
    ...lacking(action, "/corrective/action", "矯正措施", "the corrective action"),
    ...lacking(preventive, "/corrective/preventive", "預防措施", "the preventive action"),
    ...lacking(effectiveness, "/corrective/effectiveness", "成效確認", "the check of effectiveness"),
  ];
  return [
    ...lacking(rootCause, "/corrective/rootCause", "根因分析", "the root cause"),
    ...stepsOf(exception).flatMap(({ name, step, pointer }) =>
      lacking(step.doneOn, pointer, `${name["zh-TW"]}的執行日期`, `the day the ${name.en} was done`),
    ),
    ...(grade === "major" || grade === "minor" ? forDefect : []),
    ...lacking(closure, "/corrective/closure", "結案人與結案日", "who closed it and when"),
    ...day,
  ];
}

function lacking(value: unknown, pointer: string, zh: string, en: string): CorrectivePart[] {
  return value === undefined ? [{ pointer, name: { "zh-TW": zh, en } }] : [];
}
