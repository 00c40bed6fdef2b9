import { present } from "../../core/present.ts";
import { systemName } from "../../core/procedure/names.ts";
import { membersOf } from "../../core/timeline/members.ts";
import { timelineOf } from "../../core/timeline/timeline.ts";
import { type ExitCode, exit } from "../../core/verdict.ts";
import {
  type TimelineReport,
  timelineJson,
  timelineMarkdown,
  timelineText,
} from "../../reporters/history/timeline.ts";
import { type Invocation, UsageError } from "../command.ts";
import { publish } from "../publish.ts";
import { noPolicy } from "./anchor-words.ts";
import { askedFormat } from "./asked-format.ts";
import { judgedHistory } from "./judged.ts";
import { notWhole } from "./prove.ts";

/** Tells the story of a system as git has it since the adoption. */
export function timeline(invocation: Invocation, about: string): ExitCode {
  const format = askedFormat(invocation, ["text", "json", "markdown"]);
  const { loaded, history, rules } = judgedHistory(invocation, { isWhole: true });
  const repository = loaded.judgement.model?.repository;
  if (history === undefined || repository === undefined) throw noPolicy;
  if (history.evidence.gaps.length > 0) throw notWhole;
  const members = membersOf(about, history, repository);
  if (members.length === 0 && repository.find("system", about) === undefined) throw unknownSystem(about);
  const names = new Set(members.map(({ kind, id }) => `${kind} ${id}`));
  const paths = new Set(members.flatMap(({ steps }) => steps.flatMap(({ place }) => place?.path ?? [])));
  const findings = present(loaded.judgement, rules, loaded.locale, loaded.readText).flatMap(
    ({ subject, findings: found }) =>
      found.filter(
        ({ location }) =>
          names.has(`${subject.kind} ${subject.id}`) ||
          (subject.kind === "repository" && paths.has(location.file)),
      ),
  );
  const report: TimelineReport = {
    tool: { name: "backproof", version: invocation.ports.version },
    locale: loaded.locale,
    today: loaded.today,
    revision: history.evidence.head,
    system: { id: about, name: systemName(repository, about) },
    events: timelineOf(about, history, { repository, schemas: invocation.ports.reading().schemas }),
    findings,
  };
  if (format === "json") publish(invocation, timelineJson(report));
  else if (format === "markdown") publish(invocation, timelineMarkdown(report));
  else publish(invocation, timelineText(report, invocation.paint));
  return exit.good;
}

function unknownSystem(id: string): UsageError {
  return new UsageError({
    "zh-TW": `沒有「${id}」這個系統，採用以來也沒有它的紀錄。`,
    en: `There is no system "${id}", nor was there any record of it since the adoption.`,
  });
}
