import { type IssueMark, markLine } from "../../core/overdue-issues/mark.ts";
import { mdCode } from "../../reporters/markdown-text.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../command.ts";
import { type Loaded, loadData } from "../load.ts";
import { curedBy } from "./cure.ts";

/** The body of an issue that is done, with the records that settled it before its mark. */
export function closingBody(body: string, mark: IssueMark, invocation: Invocation, now: Loaded): string {
  const cures = cureOf(mark, invocation, now).map(mdCode);
  const zh = now.locale === "zh-TW";
  const text =
    cures.length === 0
      ? zh
        ? "已不再逾期。"
        : "No longer overdue."
      : zh
        ? `已完成，依據：${cures.join("、")}。`
        : `Done, by: ${cures.join(", ")}.`;
  const mine = markLine(mark);
  const before = body.replaceAll("\r\n", "\n").trimEnd().slice(0, -mine.length).trimEnd();
  return `${before}\n\n**${text}**\n\n${mine}`;
}

function cureOf(mark: IssueMark, invocation: Invocation, now: Loaded): readonly string[] {
  const { model } = now.judgement;
  if (mark.opened === undefined || model === undefined) return [];
  try {
    const then = loadData(invocation, mark.opened);
    return curedBy(mark, then.collected.files, now.collected.files, model.repository);
  } catch (error) {
    // The commit of opening may be gone (a shallow clone): then nobody can say which record it was.
    if (error instanceof UsageError) return [];
    throw error;
  }
}
