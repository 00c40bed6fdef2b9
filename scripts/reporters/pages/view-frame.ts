import { dayText, fullDayText } from "./dates.ts";
import { code, type Inline, phrase } from "./inline.ts";
import type { PageScope } from "./scope.ts";

/** What every page begins and ends with. */
export interface FrameView {
  readonly title: string;
  readonly institution: Inline;
  readonly notice: string;
  readonly footer: Inline;
}

export function frameView({ input, locale, repository, words }: PageScope, title: string): FrameView {
  const { institution, title: procedure, code: number, exampleOnly } = repository.policy.procedure;
  const { revision, toolVersion, moment } = input;
  const { open, close } = words;
  return {
    title,
    institution: phrase(`${institution[locale]} · ${procedure[locale]}`, open, code(number), close),
    notice: exampleOnly === true ? words.exampleOnly : "",
    footer: phrase(
      `${words.asOf}${words.colon}${dayText(repository.today, locale)} · Backproof `,
      code(toolVersion),
      " · ",
      ...(revision === null ? [words.workingTree] : [words.revision, code(revision)]),
      ...(moment === undefined ? [] : [open, dayText(moment.day, locale), close]),
    ),
  };
}

/** The day that a page describes. */
export function asOfText({ repository, words, locale }: PageScope): string {
  return `${words.asOf}${words.colon}${fullDayText(repository.today, locale)}`;
}
