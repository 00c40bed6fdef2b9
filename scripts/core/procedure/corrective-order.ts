import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { localDay } from "../time/local-minute.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { stepsOf } from "./corrective.ts";
import { isDetectionPlausible } from "./exception-run.ts";
import { judgeManualRun } from "./manual-runs.ts";

interface DatedEvent {
  readonly name: Localized;
  readonly on: PlainDate | undefined;
  readonly pointer: string;
}

/** Two days of an exception that stand the wrong way round, and the place of the later one. */
export interface CorrectiveDisorder {
  readonly first: Localized;
  readonly firstOn: PlainDate;
  readonly second: Localized;
  readonly secondOn: PlainDate;
  readonly pointer: string;
}

/** The first pair out of order from detection to closing; days still to come are left to the rule on facts. */
export function correctiveDisorder(
  exception: Entity<"exception">,
  repository: Repository,
): CorrectiveDisorder | undefined {
  const { zone, today } = repository;
  const { detectedAt, corrective, closedOn } = exception.value;
  const event = (zh: string, en: string, on: PlainDate | undefined, pointer: string): DatedEvent => ({
    name: { "zh-TW": zh, en },
    on,
    pointer,
  });
  const detected = event("發現異常", "detection", localDay(detectedAt, zone), "/detectedAt");
  const opened = event("開立", "opening", corrective?.openedOn, "/corrective/openedOn");
  const checkedOn = corrective?.effectiveness?.checkedOn;
  const checked = event(
    "成效確認",
    "the check of effectiveness",
    checkedOn,
    "/corrective/effectiveness/checkedOn",
  );
  const signed = event(
    "矯正單結案",
    "closing the corrective action",
    corrective?.closure?.date,
    "/corrective/closure/date",
  );
  const closed = event("異常結案", "closing the exception", closedOn, "/closedOn");
  const steps = stepsOf(exception).map(({ name, step, pointer }) => ({
    name,
    on: step.doneOn,
    pointer: `${pointer}/doneOn`,
  }));
  const mistaken =
    !isDetectionPlausible(exception, repository) ||
    judgeManualRun(exception, repository).fault === "untimely";
  const fromDetection = mistaken ? [] : [opened, ...steps, closed].map((event) => [detected, event] as const);
  const pairs: readonly (readonly [DatedEvent, DatedEvent])[] = [
    ...fromDetection,
    ...steps.filter(({ pointer }) => pointer.includes("/action/")).map((step) => [step, checked] as const),
    ...steps.map((step) => [step, signed] as const),
    [checked, signed],
    [signed, closed],
  ];
  for (const [first, second] of pairs) {
    if (first.on === undefined || second.on === undefined || first.on <= second.on) continue;
    if (first.on > today || second.on > today) continue;
    const { name, on, pointer } = second;
    return { first: first.name, firstOn: first.on, second: name, secondOn: on, pointer };
  }
  return undefined;
}
