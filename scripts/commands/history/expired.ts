import { expiredRecords, type Standing, standings } from "../../core/history/expired.ts";
import type { Repository } from "../../core/repository.ts";
import { type ExitCode, exit } from "../../core/verdict.ts";
import {
  type ExpiredReport,
  expiredCsv,
  expiredJson,
  expiredText,
  expiredYaml,
} from "../../reporters/history/expired.ts";
import { type Invocation, UsageError } from "../command.ts";
import { publish } from "../publish.ts";
import { noPolicy } from "./anchor-words.ts";
import { askedFormat } from "./asked-format.ts";
import { judgedHistory } from "./judged.ts";

const reporters: Readonly<Record<"text" | "json" | "csv" | "yaml", (report: ExpiredReport) => string>> = {
  text: expiredText,
  json: expiredJson,
  csv: expiredCsv,
  yaml: expiredYaml,
};

/** Lists what may be disposed of as of the day of the judgement. Nothing is deleted. */
export function expired(invocation: Invocation): ExitCode {
  const format = askedFormat(invocation, ["text", "json", "csv", "yaml"]);
  const { standing, today, locale, revision } = judgedStandings(invocation);
  const records = expiredRecords(standing);
  publish(
    invocation,
    reporters[format]({
      tool: { name: "backproof", version: invocation.ports.version },
      locale,
      today,
      revision,
      expired: records,
      kept: standing.size - records.length,
    }),
  );
  return exit.good;
}

/** Whether each record may be disposed of; throws a UsageError where that cannot be known. */
export function judgedStandings(invocation: Invocation): {
  readonly standing: ReadonlyMap<string, Standing>;
  readonly repository: Repository;
  readonly today: string;
  readonly revision: string;
  readonly locale: "zh-TW" | "en";
  readonly root: string;
  /** Ids of disposals that ever were. */
  readonly disposals: readonly string[];
} {
  const { loaded, history } = judgedHistory(invocation, { isWhole: true });
  const repository = loaded.judgement.model?.repository;
  if (history === undefined || repository === undefined) throw noPolicy;
  if (history.evidence.gaps.length > 0) throw notKnown;
  const unread = loaded.collected.files.find(({ value }) => value === undefined);
  if (unread !== undefined) throw unreadFile(unread.path);
  return {
    standing: standings(history, repository, loaded.collected.files),
    repository,
    today: loaded.today,
    revision: history.evidence.head,
    locale: loaded.locale,
    root: loaded.root,
    disposals: history.lineages.flatMap(({ kind, id }) => (kind === "disposal" ? [id] : [])),
  };
}

const notKnown = new UsageError({
  "zh-TW": "歷史不完整或尚未採用，無從得知何者期滿。請先執行 backproof history 並處理其發現。",
  en: "The history is not whole or not adopted, so what has expired cannot be known. Run backproof history and settle what it finds.",
});

function unreadFile(path: string): UsageError {
  return new UsageError({
    "zh-TW": `${path} 無法讀取，它引用哪些紀錄無從得知，因此不能列出可銷毀者。請先執行 backproof validate 並改正。`,
    en: `${path} cannot be read, so what it rests on is unknown and nothing can be listed. Run backproof validate and mend it first.`,
  });
}
