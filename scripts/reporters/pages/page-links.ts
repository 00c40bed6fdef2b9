import type { Anchor, SubjectName } from "../../core/assessment.ts";
import { located } from "../../core/present.ts";
import { code, type Inline, link } from "./inline.ts";
import type { PageScope } from "./scope.ts";

/** Path of a page as seen from the page it is linked from. */
export function pathFrom(here: string, page: string): string {
  return "../".repeat(here.split("/").length - 1) + page;
}

/** A link to the page of a plan, its system or a restoration; only the label where there is no page. */
export function formLink(
  { here, formPages }: PageScope,
  { kind, id }: SubjectName,
  label: string | ReturnType<typeof code>,
): Inline {
  const page = formPages.get(`${kind === "system" ? "plan" : kind} ${id}`);
  return page === undefined || page === here ? label : link(label, pathFrom(here, page));
}

/** The line of an anchor, where the text of its file is at hand. */
export function lineOf({ input: { readText } }: PageScope, anchor: Anchor): number | undefined {
  return readText?.(anchor.file) === undefined ? undefined : located(anchor, readText).line;
}

/** A link to a file of the data, to a line of it where one is given; only its name where there is none to lead to. */
export function fileLink({ here, input }: PageScope, file: string, line?: number): Inline {
  const { dataPath = "..", enclosed } = input;
  return dataPath === null || enclosed?.has(file) === false
    ? code(file)
    : link(code(file), pathFrom(here, `${dataPath}/${file}`), line);
}
