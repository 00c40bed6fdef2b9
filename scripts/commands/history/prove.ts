import { standings } from "../../core/history/expired.ts";
import type { History } from "../../core/history/history.ts";
import type { Lineage } from "../../core/history/lineage.ts";
import { present } from "../../core/present.ts";
import { proofOf } from "../../core/proof/proof.ts";
import { type ExitCode, exit } from "../../core/verdict.ts";
import { proofMarkdown, proofText } from "../../reporters/history/proof.ts";
import { type Invocation, UsageError } from "../command.ts";
import { publish } from "../publish.ts";
import { noPolicy } from "./anchor-words.ts";
import { askedFormat } from "./asked-format.ts";
import { judgedHistory } from "./judged.ts";

/** Prints how to check one record by hand, with commands and what they must print. */
export function prove(invocation: Invocation, about: string): ExitCode {
  const format = askedFormat(invocation, ["text", "markdown"]);
  const { loaded, history, rules } = judgedHistory(invocation, { isWhole: true });
  const repository = loaded.judgement.model?.repository;
  if (history === undefined || repository === undefined) throw noPolicy;
  if (history.evidence.gaps.length > 0) throw notWhole;
  const lineage = recordNamed(history, about);
  const { files } = loaded.collected;
  const path = lineage.steps.at(-1)?.place?.path;
  const paths = new Set(lineage.steps.flatMap(({ place }) => place?.path ?? []));
  const findings = { "zh-TW": wordsOf("zh-TW"), en: wordsOf("en") };
  const standing = path === undefined ? undefined : standings(history, repository, files).get(path);
  const proof = proofOf({
    lineage,
    history,
    repository,
    files,
    readText: loaded.readText,
    ...(standing !== undefined && { standing }),
    findings: findings.en.map((en, index) => ({ en, "zh-TW": findings["zh-TW"][index] ?? en })),
  });
  const report = { locale: loaded.locale, today: loaded.today, revision: history.evidence.head, proof };
  publish(invocation, format === "markdown" ? proofMarkdown(report) : proofText(report));
  return exit.good;

  /** What the audit found about the record, in words of a language. */
  function wordsOf(locale: "zh-TW" | "en"): readonly string[] {
    return present(loaded.judgement, rules, locale, loaded.readText).flatMap(
      ({ subject, findings: found }) => {
        const isOwn = subject.kind === lineage.kind && subject.id === lineage.id;
        return found.flatMap(({ rule, text, location }) =>
          isOwn || (subject.kind === "repository" && paths.has(location.file)) ? [`${rule}: ${text}`] : [],
        );
      },
    );
  }
}

/** The record of a path where it ever stood, or of an id. */
function recordNamed(history: History, about: string): Lineage {
  const path = about.replace(/^\.\//, "");
  const found = history.lineages.filter(
    ({ id, steps }) => id === about || steps.some(({ place }) => place?.path === path),
  );
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return one;
  const paths = found.flatMap(
    ({ steps }) => steps.findLast(({ place }) => place !== undefined)?.place?.path ?? [],
  );
  throw new UsageError(
    one === undefined
      ? {
          "zh-TW": `採用以來的主線上沒有「${about}」這筆紀錄。請給路徑或識別碼。`,
          en: `Since the adoption the main line never had a record "${about}". Name a path or an id.`,
        }
      : {
          "zh-TW": `「${about}」不只一筆：${paths.join("、")}。請給路徑。`,
          en: `"${about}" is more than one: ${paths.join(", ")}. Name a path.`,
        },
  );
}

export const notWhole = new UsageError({
  "zh-TW": "歷史不完整或尚未採用，無從證明。請先執行 backproof history 並處理其發現。",
  en: "The history is not whole or not adopted, so nothing can be proved by it. Run backproof history and settle what it finds.",
});
